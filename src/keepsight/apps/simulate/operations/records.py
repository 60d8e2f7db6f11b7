"""Writes the drawn records and events in batches, each agency's by its own service account."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from itertools import groupby
from uuid import UUID

from keepsight.apps.access.operations import acting
from keepsight.apps.chronology import operations as chronology
from keepsight.apps.chronology.values import EventDraft
from keepsight.apps.linkage import operations as linkage
from keepsight.apps.people import operations as people
from keepsight.apps.people.values import RecordDraft
from keepsight.apps.simulate.operations.staff import Staff
from keepsight.apps.simulate.values import Area, Happening, Noted
from keepsight.vocabulary.people import Actor, Purpose

_RECORDS = 400  # a batch
_EVENTS = 2_000
_HELD_SINCE = timedelta(days=470)  # before the first event

Ids = dict[tuple[str, str], UUID]  # agency and its number → record


def write_records(area: Area, staff: Staff, at: datetime, told: Callable[[int], object]) -> Ids:
    """Keep and place every record; `told` is given how many each batch had."""
    ids: Ids = {}
    since = at - _HELD_SINCE
    for agency, of_agency in groupby(area.noted, key=lambda one: one.agency):
        by = staff.service(agency)
        for batch in _batches(list(of_agency), _RECORDS):
            ids |= _write(batch, by, since)
            told(len(batch))
    return ids


def _batches(noted: Sequence[Noted], size: int) -> Iterator[Sequence[Noted]]:
    return (noted[start : start + size] for start in range(0, len(noted), size))


def _write(batch: Sequence[Noted], by: Actor, at: datetime) -> Ids:
    drafts = [RecordDraft(one.external_id, one.facts, one.household, one.part) for one in batch]
    with acting(by=by, purpose=Purpose.LOADING):
        kept = people.keep_many(drafts=drafts, by=by, at=at)
        linkage.place_many(records=kept, by=by, at=at)
    return {(one.agency, one.external_id): done.record for one, done in zip(batch, kept, strict=True)}


def write_events(area: Area, ids: Ids, staff: Staff, at: datetime) -> None:
    """Add every event to its record."""
    ordered = sorted(area.happenings, key=lambda one: one.agency)
    for agency, of_agency in groupby(ordered, key=lambda one: one.agency):
        by, events = staff.service(agency), list(of_agency)
        for start in range(0, len(events), _EVENTS):
            batch = events[start : start + _EVENTS]
            with acting(by=by, purpose=Purpose.LOADING):
                chronology.add_many(
                    events=[_draft(one, ids) for one in batch], by=by, at=at, known_at=[one.known_at for one in batch]
                )


def _draft(one: Happening, ids: Ids) -> EventDraft:
    return EventDraft(ids[one.agency, one.external_id], one.kind, one.happened, one.title, until=one.until)
