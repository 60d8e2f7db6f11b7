"""Adding events, and looking at them."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from keepsight.apps.access.operations import find_and_log
from keepsight.apps.chronology import queries
from keepsight.apps.chronology.models import Event
from keepsight.apps.chronology.values import EventDraft
from keepsight.apps.ledger.operations import record as log
from keepsight.engines.chronology import Event as Known
from keepsight.vocabulary.dates import PartialDate
from keepsight.vocabulary.people import Actor, Viewer
from keepsight.vocabulary.subjects import Subject


def add(*, event: EventDraft, by: Actor, at: datetime, known_at: datetime | None = None) -> None:
    """Add one event of the actor's agency; partners could know it from `known_at`, else from now."""
    add_many(events=[event], by=by, at=at, known_at=[known_at or at])


def add_many(*, events: Sequence[EventDraft], by: Actor, at: datetime, known_at: Sequence[datetime]) -> None:
    """Add events of the actor's agency in one transaction, under one ledger entry."""
    rows = [
        Event(
            agency_id=by.agency, scope=event.record, kind=event.kind, happened=event.happened,
            happened_first=PartialDate.parse(event.happened).first, until=event.until, title=event.title,
            detail=event.detail, known_at=known, recorded_at=min(at, known), recorded_by_id=by.user,
        )
        for event, known in zip(events, known_at, strict=True)
    ]  # fmt: skip
    with transaction.atomic(savepoint=False):
        Event.objects.bulk_create(rows)
        if rows:
            body = {"events": [str(row.id) for row in rows]}
            log(kind="chronology.events.added", body=body, by=by.user, at=at)


def look_around(*, person: UUID, page: str, by: Viewer, at: datetime) -> list[Known] | None:
    """What is known about a person and their household, the look logged; None, and nothing logged, if not open to `by`."""
    subject = Subject("person", person)
    rows = find_and_log(find=queries.EVENTS_AROUND, values={"person": person}, by=by, subject=subject, page=page, at=at)
    return queries.events_in(rows=rows, viewer=by) if rows else None
