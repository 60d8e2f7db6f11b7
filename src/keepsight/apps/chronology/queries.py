"""The events of a person, as values of the chronology engine."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection

from keepsight.apps.chronology.values import KINDS
from keepsight.apps.people.queries import OWN, OWN_AND_AROUND
from keepsight.engines.chronology import Event, Shape
from keepsight.vocabulary.dates import PartialDate
from keepsight.vocabulary.people import Viewer

# Written out: a decision's evidence and every page about a child rest on it.
_EVENTS = """
{own} SELECT e.id, a.name, e.kind, e.happened, e.until, e.known_at, e.recorded_at, e.title, e.detail
FROM {open} (chronology_event e JOIN access_agency a ON a.id = e.agency_id)
{on} e.scope = ANY ({which}) ORDER BY e.happened_first, e.recorded_at, e.id
"""
_OF_RECORDS = _EVENTS.format(own="", open="", on="WHERE", which="%(scopes)s")
_OF_RECORDS_BY_SCOPE = _OF_RECORDS.replace("SELECT e.id", "SELECT e.scope, e.id")
# No row for a person who is not open to the viewer; one of nulls for one who is and about whom nothing is known. For `events_in`.
EVENTS_AROUND = _EVENTS.format(
    own=f"WITH own AS MATERIALIZED ({OWN})",
    open="(SELECT FROM own LIMIT 1) one LEFT JOIN",
    on="ON",
    which=f"ARRAY({OWN_AND_AROUND})",
)


# Since when an event of a record could be known to be about the person: since that record and one of the viewer's agency's own
# (where it has none, one that was the person's from the first) were held to be one person's. A placing holds from the beginning.
_TOGETHER = """
WITH held AS (
  SELECT m.scope, m.agency_id = %(agency)s AS ours, m.person, coalesce(m.until_at, 'infinity') AS until_at,
    CASE WHEN row_number() OVER (PARTITION BY m.scope ORDER BY m.from_at, m.id) = 1 THEN '-infinity' ELSE m.from_at END AS from_at
  FROM people_membership m WHERE m.scope IN ({own})
), base AS (
  SELECT * FROM held WHERE ours OR (NOT EXISTS (SELECT FROM held WHERE ours)
    AND scope IN (SELECT scope FROM held WHERE from_at = '-infinity' AND person = sec.present_id(%(person)s)))
), together AS (
  SELECT other.scope, min(greatest(other.from_at, base.from_at)) AS since FROM held other JOIN base
    ON base.person = other.person AND base.from_at < other.until_at AND other.from_at < base.until_at
  WHERE other.scope NOT IN (SELECT scope FROM base) GROUP BY other.scope
)
SELECT e.id, t.since FROM together t JOIN chronology_event e ON e.scope = t.scope WHERE e.known_at < t.since
"""
_JOINED_LATER = _TOGETHER.format(own=OWN)


def events(*, viewer: Viewer, scopes: Iterable[UUID]) -> list[Event]:
    """All events about these records that the viewer may see, in the order they happened."""
    return _asked(_OF_RECORDS, {"scopes": list(scopes)}, viewer)


def events_by_owner(*, viewer: Viewer, owners: Mapping[UUID, Iterable[UUID]]) -> dict[UUID, list[Event]]:
    """Person → all events about their records that the viewer may see, in the order they happened; asked once for all."""
    found: dict[UUID, list[Event]] = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(_OF_RECORDS_BY_SCOPE, {"scopes": list(owners)})
        rows = cursor.fetchall()
    for (scope, *_), event in zip(rows, events_in(rows=[tuple(row[1:]) for row in rows], viewer=viewer), strict=True):
        for person in owners[scope]:
            found[person].append(event)
    return found


def events_around(*, viewer: Viewer, person: UUID) -> list[Event]:
    """The same about a person and everyone whom a visible record puts in a household with them."""
    return _asked(EVENTS_AROUND, {"person": person}, viewer)


def joined_later(*, viewer: Viewer, person: UUID) -> dict[str, datetime]:
    """Event → since when it could be known to be about the person, of those that were known before as somebody else's."""
    with connection.cursor() as cursor:
        cursor.execute(_JOINED_LATER, {"person": person, "agency": viewer.actor.agency})
        return {str(event): since for event, since in cursor.fetchall()}


def kept_from(*, viewer: Viewer, events: Iterable[str], agency: int) -> frozenset[str]:
    """Those of the events fixed by decisions of an agency that are not told to the viewer (sql/kept_from.sql)."""
    del viewer  # the function reads the signed context
    with connection.cursor() as cursor:
        cursor.execute("SELECT sec.events_kept_from(%s, %s)", [[UUID(one) for one in events], agency])
        return frozenset(str(one) for (one,) in cursor.fetchall())


def _asked(statement: str, values: Mapping[str, Any], viewer: Viewer) -> list[Event]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return events_in(rows=cursor.fetchall(), viewer=viewer)


def events_in(*, rows: Iterable[tuple[Any, ...]], viewer: Viewer) -> list[Event]:
    """What EVENTS_AROUND was answered as values, for whoever asks it as part of a longer statement."""
    del viewer  # row security narrowed when it was asked
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
        if row
    ]
