"""Scrutiny counts a quarter for the public once; an action is measured by it, and the public sees before and since."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import invented
import pytest
from browsing import page, signed_in
from django.db import DatabaseError, transaction
from django.test import Client

from keepsight.apps.access import operations as access
from keepsight.apps.decisions import operations as decisions
from keepsight.apps.inspections import operations as inspections
from keepsight.apps.inspections.values import ActionDraft, Basis, Finding, FindingKind, Report, ReportKind
from keepsight.apps.publications import operations as publications
from keepsight.apps.publications import queries as published
from keepsight.apps.publications.models import Publication
from keepsight.apps.scrutiny import operations, queries, rules
from keepsight.apps.scrutiny.values import ASKED, IN_TIME, LATE, MISSING, Quarter, QuarterCount
from keepsight.config import clock
from keepsight.vocabulary.answers import Allowed, Refused, RefusedError
from keepsight.vocabulary.people import Actor, AgencyKind, Purpose, Role, Viewer

pytestmark = pytest.mark.django_db
SUMMER = Quarter(2026, 3)
SCRUTINEER = Actor(1, 1, AgencyKind.SCRUTINY, frozenset({Role.SCRUTINEER}))


def test_a_quarter_is_three_months() -> None:
    assert [Quarter.of(date(2026, month, 15)).number for month in range(1, 13)] == [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]
    assert (SUMMER.first, SUMMER.last) == (date(2026, 7, 1), date(2026, 9, 30))
    assert Quarter(2026, 1).before == Quarter(2025, 4)
    assert Quarter(2025, 4).last == date(2025, 12, 31)
    assert Quarter.parse(SUMMER.slug) == SUMMER
    assert SUMMER.words == "July to September 2026"
    for slug in ("2026-q5", "2026", "q3", "2026-q3x"):
        with pytest.raises(ValueError, match="not a quarter"):
            Quarter.parse(slug)


@pytest.mark.parametrize(
    ("change", "today", "is_published", "why"),
    [
        ({}, date(2026, 10, 1), False, ""),
        ({}, date(2026, 9, 30), False, "not over"),
        ({"inside_limit": 1}, date(2026, 10, 1), False, "inside their limit"),
        ({}, date(2026, 10, 1), True, "stay as they were counted"),
        ({"in_time": 0, "late": 0, "missing": 0}, date(2026, 10, 1), False, "nothing to count"),
    ],
)
def test_a_quarter_is_counted_once_when_nothing_is_open(
    change: dict[str, int], today: date, is_published: bool, why: str
) -> None:
    count = replace(QuarterCount(SUMMER, 8, 5, 5, 0, 9), **change)
    answer = rules.may_publish(count, SCRUTINEER, today, published=is_published)
    assert answer == Allowed() if not why else isinstance(answer, Refused) and why in answer.reason
    other = replace(SCRUTINEER, roles=frozenset({Role.PUBLISHER}))
    assert isinstance(rules.may_publish(count, other, today, published=is_published), Refused)


def test_no_figure_measures_by_how_many_were_identified() -> None:
    told = {figure.key: figure for figure in rules.figures(QuarterCount(SUMMER, 8, 5, 7, 0, 9))}
    assert set(told) == {IN_TIME, LATE, MISSING, ASKED}
    assert {figure.total for figure in told.values()} == {20}


def test_two_numbers_of_three_never_give_the_third() -> None:
    told = rules.figures(QuarterCount(SUMMER, 80, 3, 7, 0, 90))
    assert published.preview(told) == [(80, 90), (None, 90), (None, 90), (90, 90)]


@pytest.fixture
def past(at: datetime) -> datetime:
    """In a quarter that is over: seven children, of each one decision, five overseen and two by nobody."""
    del at  # the pages look at today
    long_ago = clock.now() - timedelta(days=130)
    for number in range(7):
        child = invented.receive(long_ago, child=invented.other_child(number), key=f"c{number}").placed.person
        if number < 5:
            invented.overseen_decision(child, "referral", long_ago)
        else:
            with invented.acting_as("social-worker") as by:
                draft, evidence = invented.decision(), invented.evidence(long_ago)
                decisions.decide(person=child, draft=draft, evidence=evidence, key=uuid4(), by=by, at=long_ago)
    return long_ago


def test_scrutiny_reads_what_the_public_will_and_publishes_it(past: datetime) -> None:
    slug = Quarter.of(past.date()).slug
    scrutineer = signed_in("scrutiny-officer")
    assert "Ready to be read and published" in page(scrutineer, "scrutiny:quarters")
    shown = page(scrutineer, "scrutiny:quarter", slug=slug)
    assert "7 decisions were made in this quarter" in shown
    assert "Held back" in shown
    assert "Zosia" not in shown
    seen = {"seen": shown.split('name="seen" value="')[1].split('"')[0]}
    assert scrutineer.post(f"/scrutiny/figures/{slug}", seen).status_code == 302
    assert "stay as they were counted" in page(scrutineer, "scrutiny:quarter", slug=slug)
    assert scrutineer.post(f"/scrutiny/figures/{slug}", seen).status_code == 403
    [card] = published.versions("figures", slug)
    numbers = {figure["key"]: (figure["number"], figure["total"]) for figure in card.body["figures"]}
    # Two are missing: held back, and with them what they follow from.
    assert numbers == {IN_TIME: (None, 7), LATE: (None, 7), MISSING: (None, 7), ASKED: (0, 7)}
    assert Quarter.of(past.date()).words in Client().get("/figures").content.decode()
    for never in ("2026-q9", "1999", "2001-q1"):
        page(scrutineer, "scrutiny:quarter", status=404, slug=never)


def test_figures_that_changed_while_they_were_read_are_not_published(past: datetime) -> None:
    """A decision of the quarter is written anew meanwhile: what was signed before no longer counts."""
    slug, child = Quarter.of(past.date()).slug, invented.receive(past, child=invented.other_child(9), key="c9").placed.person
    made, scrutineer = invented.overseen_decision(child, "referral", past), signed_in("scrutiny-officer")
    seen = page(scrutineer, "scrutiny:quarter", slug=slug).split('name="seen" value="')[1].split('"')[0]
    with invented.acting_as("social-worker") as by:
        draft = replace(invented.decision("referral"), rationale="Something else was learned")
        decisions.edit(decision=made, draft=draft, evidence=invented.evidence(past), version=1, by=by, at=clock.now())
    changed = scrutineer.post(f"/scrutiny/figures/{slug}", {"seen": seen})
    assert changed.status_code == 403
    assert "have changed since you opened the page" in changed.content.decode()
    assert published.versions("figures", slug) == []


def test_before_the_first_decision_there_is_nothing_to_count() -> None:
    assert "nothing to count" in page(signed_in("scrutiny-officer"), "scrutiny:quarters")


def test_only_scrutiny_counts_and_only_figures_are_its_to_publish(past: datetime) -> None:
    quarter = Quarter.of(past.date())
    with invented.acting_as("publisher", Purpose.ADMINISTRATION) as by, pytest.raises(Exception, match="No decision was counted"):
        operations.publish_quarter(quarter=quarter, by=by, at=clock.now())
    with invented.acting_as("scrutiny-officer", Purpose.SCRUTINY) as by:
        with pytest.raises(RefusedError, match="Only a publisher"):
            publications.publish(kind="responses", slug="x", title="x", body={}, by=by, at=past)
        with pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
            Publication.objects.create(
                kind="responses", slug="x", title="x", body={}, version=1, published_at=past, published_by=by.user
            )


def test_an_action_is_measured_before_it_and_since(at: datetime) -> None:
    report = Report(
        "A report", "Theme", "Inspectorate", ReportKind.FORCE, Basis.DUTY, at.date() - timedelta(days=200), True, "",
        (Finding(1, FindingKind.RECOMMENDATION, "Look at every decision"),),
    )  # fmt: skip
    with invented.acting_as("scrutiny-officer", Purpose.SCRUTINY) as by:
        for quarter, in_time in ((Quarter(2026, 2), 40), (SUMMER, 90)):
            told = rules.figures(QuarterCount(quarter, in_time, 5, 95 - in_time, 0, 60))
            publications.publish_figures(
                slug=quarter.slug, title=quarter.words, figures=told, until_on=quarter.last, by=by, at=at
            )
    author = invented.actor("publisher")
    second = replace(author, user=invented.user("administrator"))
    with access.viewing(Viewer(author, Purpose.ADMINISTRATION)):
        slug = inspections.register(report=report, by=author, at=at)
        draft = ActionDraft(1, author.agency, second.user, "Look twice", None, (IN_TIME, ASKED))
        with pytest.raises(Exception, match="No figure is published"):
            inspections.add_action(inspection=slug, draft=replace(draft, measures=("none",)), by=author, at=at)
        action = inspections.add_action(inspection=slug, draft=draft, by=author, at=at.replace(month=8))
    assert "Shows whether it helped" in page(signed_in("publisher"), "inspections:action", slug=slug, action=action)
    assert "in time" in page(signed_in("publisher"), "inspections:add_action", slug=slug)
    with access.viewing(Viewer(second, Purpose.ADMINISTRATION)):
        inspections.release_actions(inspection=slug, by=second, at=at)
    text = " ".join(Client().get(f"/recommendations/{slug}/1/").content.decode().split())
    helped = text.split("Has it helped?")[1].split("How this is counted")[0]
    since, before = helped.index("<strong>90</strong> of 100"), helped.index("<strong>40</strong> of 100")
    assert helped.index("<strong>Since this action</strong>, July to September 2026") < since
    assert helped.index("<strong>Before this action</strong>, April to June 2026") < before
    assert "<strong>60</strong> of 100" in helped


def test_a_quarter_that_nobody_published_can_be_published_years_later(at: datetime) -> None:
    invented.overseen_decision(invented.receive(at).placed.person, "referral", at)
    with invented.acting_as("scrutiny-officer", Purpose.SCRUTINY) as by:
        counts = queries.quarter_counts(viewer=Viewer(by, Purpose.SCRUTINY), at=at.replace(year=at.year + 3))
        assert len(counts) == 13
        assert (counts[-1].quarter, counts[-1].total) == (Quarter.of(at.date()), 1)
        operations.publish_quarter(quarter=counts[-1].quarter, by=by, at=at.replace(year=at.year + 3))


def test_a_decision_of_the_first_hour_of_a_summer_quarter_is_counted_in_it() -> None:
    """00:30 on 1 July in England is 23:30 on 30 June in UTC: it would fall into a quarter that may be published already."""
    midnight = datetime(2026, 6, 30, 23, 30, tzinfo=UTC)
    invented.overseen_decision(invented.receive(midnight).placed.person, "referral", midnight)
    with invented.acting_as("scrutiny-officer", Purpose.SCRUTINY) as by:
        counts = queries.quarter_counts(viewer=Viewer(by, Purpose.SCRUTINY), at=midnight + timedelta(minutes=15))
    assert [(one.quarter, one.total) for one in counts] == [(SUMMER, 1)]
