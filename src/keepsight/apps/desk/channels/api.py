"""`GET /api/v1/people/{id}/chronology`: the events of the child's page but for the household's, as open to the token."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router, Schema
from ninja.errors import HttpError

from keepsight.apps.access.operations import log_read
from keepsight.apps.desk import queries
from keepsight.ui.problems import Problem
from keepsight.vocabulary.subjects import Subject

router = Router(tags=["people"])


class EventOut(Schema):
    """One event. `happened` and `until` are partial ISO dates; `known_at` is when partners could know it."""

    agency: str
    kind: str
    happened: str
    until: str
    title: str
    detail: str
    known_at: datetime
    recorded_at: datetime


class ChronologyOut(Schema):
    """What partners knew at a moment."""

    person_id: UUID
    as_known_at: datetime
    events: list[EventOut]


_RESPONSES: dict[Any, Any] = {
    200: ChronologyOut,
    400: Problem,
    401: Problem,
    403: Problem,
    404: Problem,
    422: Problem,
}


@router.get("/{person}/chronology", response=_RESPONSES, summary="One chronology as known at a moment")
def chronology(request: HttpRequest, person: UUID, as_known_at: datetime | None = None) -> ChronologyOut:
    """Events known by then; now when no moment is given. 404 when the token may see nothing of this person."""
    viewer, at = request.viewer, request.at  # type: ignore[attr-defined]  # config's middleware sets both
    if as_known_at is not None and as_known_at.tzinfo is None:
        raise HttpError(422, "as_known_at needs its time zone, like 2026-09-11T17:00:00+01:00")
    if queries.who(viewer=viewer, person=person) is None:
        raise HttpError(404, "There is no such person, or nothing about them is open to you")
    log_read(by=viewer, subject=Subject("person", person), page="api_chronology", at=at)
    moment = min(as_known_at or at, at)
    found = [event for event in queries.as_known(viewer=viewer, person=person, household=False) if event.known_at <= moment]
    events = [
        EventOut(
            agency=event.agency, kind=event.kind, happened=str(event.happened), until=str(event.until or ""), title=event.title,
            detail=event.detail, known_at=event.known_at, recorded_at=event.recorded_at,
        )
        for event in found
    ]  # fmt: skip
    return ChronologyOut(person_id=person, as_known_at=moment, events=events)
