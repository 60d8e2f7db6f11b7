"""The events of a person, as values of the chronology engine."""

from collections.abc import Iterable
from uuid import UUID

from keepsight.apps.chronology.models import Event as Row
from keepsight.apps.chronology.values import KINDS
from keepsight.engines.chronology import Event, Shape
from keepsight.vocabulary.dates import PartialDate
from keepsight.vocabulary.people import Viewer


def events(*, viewer: Viewer, scopes: Iterable[UUID]) -> list[Event]:
    """All events about these records that the viewer may see, in the order they happened."""
    del viewer  # row security narrows
    rows = Row.objects.filter(scope__in=list(scopes)).select_related("agency").order_by("happened_first", "recorded_at", "id")
    return [
        Event(
            id=str(row.id),
            agency=row.agency.name,
            kind=row.kind,
            shape=Shape(KINDS[row.kind]),
            happened=PartialDate.parse(row.happened),
            until=PartialDate.parse(row.until) if row.until else None,
            known_at=row.known_at,
            recorded_at=row.recorded_at,
            title=row.title,
            detail=row.detail,
        )
        for row in rows
    ]
