"""A concern that was begun and not sent: its writer's manager learns that it lies there, since when, and nothing else."""

from datetime import datetime, timedelta

import invented
import pytest
from browsing import page, signed_in

from keepsight.apps.intake import operations, queries

pytestmark = pytest.mark.django_db
WORDS = "What was seen in the morning"


def stale(persona: str, at: datetime) -> list[tuple[int, datetime]]:
    with invented.acting_as(persona):
        return queries.stale_drafts(viewer=invented.viewer(persona), at=at)


def test_a_manager_is_told_after_a_day_and_nobody_else(at: datetime) -> None:
    with invented.acting_as("social-worker") as by:
        operations.save_draft(draft=None, answers={"seen_heard": WORDS}, by=by, at=at)
    assert stale("team-manager", at + timedelta(hours=24)) == []
    later = at + timedelta(hours=25)
    assert stale("team-manager", later) == [(invented.user("social-worker"), at)]
    for persona in ("social-worker", "detective-inspector", "named-nurse", "scrutiny-officer"):
        assert stale(persona, later) == []


def test_the_home_page_says_who_and_since_when_and_no_content(at: datetime) -> None:
    with invented.acting_as("social-worker") as by:
        operations.save_draft(draft=None, answers={"seen_heard": WORDS}, by=by, at=at)
    text = page(signed_in("team-manager"), "desk:home")
    assert "NOT SENT since" in text
    assert WORDS not in text
    assert "NOT SENT, last changed" in page(signed_in("social-worker"), "desk:home")
