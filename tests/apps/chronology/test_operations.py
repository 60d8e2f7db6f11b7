"""Adding events: with when they happened and when they could be known, under one entry of the log."""

from datetime import datetime, timedelta
from uuid import uuid4

import invented
import pytest
from logged import Logged

from keepsight.apps.access import queries as access
from keepsight.apps.chronology import operations, queries
from keepsight.apps.chronology.values import EventDraft
from keepsight.vocabulary.dates import PartialDate
from keepsight.vocabulary.people import Purpose, Viewer


def test_events_are_kept_in_the_order_they_happened(logged: Logged, at: datetime) -> None:
    record = uuid4()
    drafts = [
        EventDraft(record, "visit", "2026-10-02", "A visit"),
        EventDraft(record, "supervision", "2026", "Supervised", until="2026-11"),
    ]
    with invented.acting_as("social-worker") as by:
        operations.add_many(events=drafts, by=by, at=at, known_at=[at, at - timedelta(days=30)])
        found = queries.events(viewer=Viewer(by, Purpose.SAFEGUARDING), scopes=[record])
        assert queries.events(viewer=Viewer(by, Purpose.SAFEGUARDING), scopes=[uuid4()]) == []
    assert [(event.title, event.happened, event.until) for event in found] == [
        ("Supervised", PartialDate(2026), PartialDate(2026, 11)),
        ("A visit", PartialDate(2026, 10, 2), None),
    ]
    assert [(event.known_at, event.recorded_at) for event in found] == [(at - timedelta(days=30),) * 2, (at, at)]
    assert logged.kinds() == ["chronology.events.added"]


def test_nothing_added_is_nothing_logged(logged: Logged, at: datetime) -> None:
    with invented.acting_as("social-worker") as by:
        operations.add_many(events=[], by=by, at=at, known_at=[])
    assert logged.kinds() == []


def test_a_kind_nobody_can_draw_is_refused() -> None:
    with pytest.raises(ValueError, match="no such kind of event: 'rumour'"):
        EventDraft(uuid4(), "rumour", "2026", "x")


def test_a_day_that_cannot_be_is_refused(logged: Logged, at: datetime) -> None:
    with invented.acting_as("social-worker") as by, pytest.raises(ValueError, match="no such date"):
        operations.add(event=EventDraft(uuid4(), "visit", "2026-02-30", "x"), by=by, at=at)
    assert logged.kinds() == []


@pytest.mark.django_db
def test_a_look_at_somebody_of_whom_nothing_is_known_is_logged_and_one_at_a_stranger_is_not(at: datetime) -> None:
    person = invented.hold_record("northmere-childrens-services", invented.other_child(3), at)
    for persona, found, looks in (("social-worker", [], 1), ("named-nurse", None, 0)):
        with invented.acting_as(persona) as by:
            seen_as = Viewer(by, Purpose.SAFEGUARDING)
            assert operations.look_around(person=person, page="write_decision", by=seen_as, at=at) == found
            assert len(access.reads_of(viewer=seen_as, subjects=[person]).items) == looks


@pytest.mark.django_db
def test_whoever_lives_with_a_child_is_part_of_what_is_known(at: datetime) -> None:
    person = invented.receive(at).placed.person
    invented.household(person, at)
    with invented.acting_as("social-worker") as by:
        events = operations.look_around(person=person, page="write_decision", by=Viewer(by, Purpose.SAFEGUARDING), at=at)
        assert events == queries.events_around(viewer=Viewer(by, Purpose.SAFEGUARDING), person=person)
    assert {event.title for event in events or []} >= {"Under supervision"}
