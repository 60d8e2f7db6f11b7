"""The events of a person, as values of the chronology engine."""

from collections.abc import Iterable
from uuid import UUID

from django.db import connection

from keepsight.apps.chronology.values import KINDS
from keepsight.engines.chronology import Event, Shape
from keepsight.vocabulary.dates import PartialDate
from keepsight.vocabulary.people import Viewer

# Written out: a decision's evidence and every page about a child rest on it.
_EVENTS = """
SELECT e.id, a.name, e.kind, e.happened, e.until, e.known_at, e.recorded_at, e.title, e.detail
FROM chronology_event e JOIN access_agency a ON a.id = e.agency_id
WHERE e.scope = ANY (%s) ORDER BY e.happened_first, e.recorded_at, e.id
"""


def events(*, viewer: Viewer, scopes: Iterable[UUID]) -> list[Event]:
    """All events about these records that the viewer may see, in the order they happened."""
    del viewer  # row security narrows
    with connection.cursor() as cursor:
        cursor.execute(_EVENTS, [list(scopes)])
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
