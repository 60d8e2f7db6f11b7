"""A concern that was begun and not sent: its writer's manager learns that it lies there, since when, and nothing else."""

from datetime import datetime, timedelta
from uuid import UUID

import invented
import pytest
from browsing import page, signed_in
from django.urls import reverse
from logged import Logged
from testing_database import Database

from keepsight.apps.intake import operations, queries
from keepsight.vocabulary.answers import RefusedError

WORDS = "What was seen in the morning"


def stale(persona: str, at: datetime) -> list[tuple[int, datetime]]:
    with invented.acting_as(persona):
        return [(one.writer, one.changed_at) for one in queries.stale_drafts(viewer=invented.viewer(persona), at=at)]


@pytest.mark.django_db
def test_a_manager_is_told_after_a_day_and_nobody_else(at: datetime) -> None:
    with invented.acting_as("social-worker") as by:
        operations.save_draft(draft=None, answers={"seen_heard": WORDS}, by=by, at=at)
    assert stale("team-manager", at + timedelta(hours=24)) == []
    later = at + timedelta(hours=25)
    assert stale("team-manager", later) == [(invented.user("social-worker"), at)]
    for persona in ("social-worker", "detective-inspector", "named-nurse", "scrutiny-officer"):
        assert stale(persona, later) == []


@pytest.mark.django_db
def test_the_home_page_says_who_and_since_when_and_no_content(at: datetime) -> None:
    with invented.acting_as("social-worker") as by:
        operations.save_draft(draft=None, answers={"seen_heard": WORDS}, by=by, at=at)
    text = page(signed_in("team-manager"), "desk:home")
    assert "NOT SENT since" in text
    assert WORDS not in text
    assert "NOT SENT, last changed" in page(signed_in("social-worker"), "desk:home")


def left_unsent(live: Database, at: datetime) -> UUID:
    """A social worker's draft whose post ended on the day it was written."""
    with invented.acting_as("social-worker") as by:
        draft = operations.save_draft(draft=None, answers={"seen_heard": WORDS}, by=by, at=at)
    with live.connect("migrator") as owner:
        owner.execute("UPDATE access_appointment SET until_on = %s WHERE user_id = %s", [at.date(), by.user])
    return draft


def test_a_leaver_s_unsent_concern_is_shown_to_a_manager_who_takes_it_over_and_sends_it(live: Database, at: datetime) -> None:
    draft = left_unsent(live, at - timedelta(days=2))
    manager = signed_in("team-manager")
    text = page(manager, "desk:home")
    assert "NOT SENT since" in text
    assert "Take over" in text
    assert WORDS not in text
    for _twice in range(2):
        taken = manager.post(reverse("intake:take_contact", args=[draft]), follow=True)
        assert WORDS in taken.content.decode()
    assert "Take over" not in page(manager, "desk:home")


def test_taking_over_is_refused_with_its_reason_and_recorded(live: Database, logged: Logged, at: datetime) -> None:
    draft = left_unsent(live, at)
    later = at + timedelta(days=2)
    for persona, moment in (("detective-inspector", later), ("named-nurse", later), ("team-manager", at)):
        with invented.acting_as(persona) as by, pytest.raises(RefusedError, match="A manager takes over what somebody"):
            operations.take_over(draft=draft, by=by, at=moment)
    with invented.acting_as("team-manager") as by:
        operations.take_over(draft=draft, by=by, at=later)
    assert logged.kinds()[-1] == "intake.draft.taken_over"


@pytest.mark.django_db
def test_a_colleague_s_draft_stays_their_own(at: datetime) -> None:
    with invented.acting_as("social-worker") as by:
        draft = operations.save_draft(draft=None, answers={"seen_heard": WORDS}, by=by, at=at)
    with invented.acting_as("team-manager") as manager, pytest.raises(RefusedError, match="whose post has ended"):
        operations.take_over(draft=draft, by=manager, at=at + timedelta(days=2))


def test_a_draft_of_somebody_who_works_for_another_agency_now_is_not_taken(live: Database, at: datetime) -> None:
    """It may have been written there: what one agency's worker wrote is not for the manager of another."""
    draft = left_unsent(live, at)
    with live.connect("migrator") as owner:
        owner.execute(
            "INSERT INTO access_appointment (user_id, agency_id, role, rank, from_on) VALUES (%s, %s, 'practitioner', '', %s)",
            [invented.user("social-worker"), invented.actor("named-nurse").agency, at.date()],
        )
    with invented.acting_as("team-manager") as by, pytest.raises(RefusedError, match="A manager takes over"):
        operations.take_over(draft=draft, by=by, at=at + timedelta(days=2))
    assert stale("team-manager", at + timedelta(days=2)) == []
