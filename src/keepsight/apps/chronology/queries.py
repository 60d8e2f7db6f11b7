"""The events of a person, as values of the chronology engine."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django.db import connection

from keepsight.apps.chronology.values import KINDS
from keepsight.apps.people.queries import AROUND
from keepsight.engines.chronology import Event, Shape
from keepsight.vocabulary.dates import PartialDate
from keepsight.vocabulary.people import Viewer

# Written out: a decision's evidence and every page about a child rest on it.
_EVENTS = """
SELECT e.id, a.name, e.kind, e.happened, e.until, e.known_at, e.recorded_at, e.title, e.detail
FROM chronology_event e JOIN access_agency a ON a.id = e.agency_id
WHERE e.scope = ANY ({which}) ORDER BY e.happened_first, e.recorded_at, e.id
"""
_OF_RECORDS = _EVENTS.format(which="%(scopes)s")
_AROUND = _EVENTS.format(which=f"ARRAY({AROUND})")


def events(*, viewer: Viewer, scopes: Iterable[UUID]) -> list[Event]:
    """All events about these records that the viewer may see, in the order they happened."""
    del viewer  # row security narrows
    return _asked(_OF_RECORDS, {"scopes": list(scopes)})


def events_around(*, viewer: Viewer, person: UUID) -> list[Event]:
    """The same about a person and everyone whom a visible record puts in a household with them."""
    del viewer  # row security narrows, at each of the steps
    return _asked(_AROUND, {"person": person})


def _asked(statement: str, values: Mapping[str, Any]) -> list[Event]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        rows = cursor.fetchall()
    return [
        Event(
            id=str(row),
            agency=agency,
            kind=kind,
            shape=Shape(KINDS[kind]),
            happened=PartialDate.parse(happened),
            until=PartialDate.parse(until) if until else None,
            known_at=known_at,
            recorded_at=recorded_at,
            title=title,
            detail=detail,
        )
        for row, agency, kind, happened, until, known_at, recorded_at, title, detail in rows
    ]
