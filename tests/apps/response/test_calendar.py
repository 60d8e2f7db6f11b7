"""The feed for a calendar: what is due, without a name, for whoever holds the address and as long as they hold their post."""

import re

import invented
import pytest
from browsing import page, signed_in
from casework import Case
from django.core import signing
from django.db import transaction
from django.test import Client
from icalendar import Calendar

MINE, TEAM, AGENCY = range(3)


def address(persona: str, which: int = AGENCY) -> str:
    found = re.findall(r"/calendar/[^<]+[.]ics", page(signed_in(persona), "response:calendar"))
    assert len(found) == 3
    return str(found[which])


def summaries(address: str) -> set[str]:
    feed = Calendar.from_ical(Client().get(address).content)
    return {str(one["summary"]) for one in feed.walk("VEVENT")}


def test_the_feed_says_what_is_due_and_names_nobody(case: Case) -> None:
    case.step("accept-referral")
    case.call()
    answer = Client().get(address("team-manager"))
    assert answer["Content-Type"].startswith("text/calendar")
    feed = Calendar.from_ical(answer.content)
    events = {str(one["summary"]): one for one in feed.walk("VEVENT")}
    assert set(events) == {"a decision on the type of response", "the assessment concluded", "Strategy discussion"}
    assert str(case.person) in str(events["the assessment concluded"]["description"])
    text = answer.content.decode()
    assert "Zosia" not in text
    assert "Decide together" not in text
    assert Calendar.from_ical(Client().get(address("team-manager")).content).walk("VEVENT")[0]["uid"] in text


def test_one_s_own_feed_and_the_team_s_hold_what_waits_for_them(case: Case) -> None:
    case.step("accept-referral")  # by the social worker, of the same team as her manager
    case.call()  # the manager is invited
    invited, clocks = {"Strategy discussion"}, {"a decision on the type of response", "the assessment concluded"}
    assert summaries(address("team-manager", MINE)) == invited
    assert summaries(address("social-worker", MINE)) == clocks
    assert summaries(address("team-manager", TEAM)) == invited | clocks
    older = signing.dumps([invented.user("team-manager"), invented.actor("team-manager").agency], salt="keepsight.calendar")
    assert summaries(f"/calendar/{older}.ics") == invited | clocks


@pytest.mark.django_db
def test_a_forged_address_and_one_of_somebody_who_left_show_nothing() -> None:
    good = address("team-manager").replace(".ics", "x.ics")
    forged = signing.dumps([1, 1], salt="another")
    nobody = signing.dumps([invented.user("team-manager"), 10**6], salt="keepsight.calendar")
    for one in (good, f"/calendar/{forged}.ics", f"/calendar/{nobody}.ics"):
        with transaction.atomic():
            assert Client().get(one).status_code == 404
            transaction.set_rollback(False)  # what a refused page undoes is undone in a test's own transaction too
