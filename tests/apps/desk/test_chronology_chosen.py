"""A chronology from which a reader left something out says so, on paper as well, and never calls it silence."""

from datetime import UTC, datetime
from uuid import UUID

import invented
import pytest
from browsing import signed_in

from keepsight.apps.chronology import operations as chronology
from keepsight.apps.chronology.values import EventDraft
from keepsight.apps.people import queries as people

pytestmark = pytest.mark.django_db


@pytest.fixture
def child(at: datetime) -> UUID:
    """Social care visited her in spring, twenty weeks after a meeting and before another."""
    person = invented.receive(at).placed.person
    with invented.acting_as("social-worker") as by:
        found = people.person(viewer=invented.viewer("social-worker"), person=person)
        assert found
        record = found.kept_by(by.agency)[0].record
        days = (("meeting", "2026-01-05"), ("visit", "2026-03-02"), ("visit", "2026-05-01"), ("meeting", "2026-06-20"))
        for kind, day in days:
            event = EventDraft(record, kind, day, f"A {kind}")
            chronology.add(event=event, by=by, at=at, known_at=datetime.fromisoformat(f"{day}T12:00+00:00"))
    return person


def shown(child: UUID, query: str) -> str:
    answer = signed_in("social-worker").get(f"/app/children/{child}/{query}")
    assert answer.status_code == 200
    return answer.content.decode().split('id="chronology"')[1]


def test_the_whole_says_as_known_when_and_to_whom(child: UUID) -> None:
    text = shown(child, "")
    assert "what was open to Ruth Adeyemi, Northmere Children" in text
    assert "not the whole" not in text


def test_kinds_left_out_are_told_and_are_no_silence(child: UUID) -> None:
    text = shown(child, "?kind=meeting&agency=Northmere Children’s Services&household=1")
    assert "This is not the whole chronology." in text
    assert "3 entries are left out by choice." in text
    assert "Kinds shown: Meeting." in text
    assert "A visit" not in text
    assert "23 weeks, nothing known" not in text, "the visits between the meetings were known"


def test_household_left_out_is_told(child: UUID, at: datetime) -> None:
    invented.household(child, at)
    assert "Entries about household members are left out." in shown(child, "?agency=Northmere Children’s Services")
    assert "left out" not in shown(child, "")


def test_what_was_not_known_then_is_counted_in_the_whole(child: UUID) -> None:
    text = shown(child, "?day-day=21&day-month=11&day-year=2026&household=1&kind=meeting")
    assert "0 entries had happened and were not known." in text
    text = shown(child, "?day-day=2&day-month=4&day-year=2026&household=1&kind=meeting")
    assert "0 entries had happened and were not known." in text
    with invented.acting_as("social-worker") as by:
        viewer = invented.viewer("social-worker")
        found = people.person(viewer=viewer, person=child)
        assert found
        record = found.kept_by(by.agency)[0].record
        late = datetime(2026, 6, 20, 12, tzinfo=UTC)
        chronology.add(event=EventDraft(record, "absence", "2026-02-01", "Away"), by=by, at=late)
    text = shown(child, "?day-day=2&day-month=4&day-year=2026&household=1&kind=meeting")
    assert "1 entry had happened and was not known." in text
