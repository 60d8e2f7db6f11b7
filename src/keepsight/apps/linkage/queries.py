"""How records were placed, and why."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from django.db import connection

from keepsight.apps.linkage.models import Placement
from keepsight.apps.linkage.values import Placed, Reason
from keepsight.engines import linkage as engine
from keepsight.vocabulary.people import Viewer


def placed(*, viewer: Viewer, records: Sequence[UUID]) -> list[Placed]:
    """The newest placement of each record, in the order asked; records without one are left out."""
    del viewer  # row security narrows
    rows = Placement.objects.filter(scope__in=records).order_by("scope", "-pk").distinct("scope")
    found = {row.scope: _value(row) for row in rows}
    return [found[record] for record in records if record in found]


def _value(row: Placement) -> Placed:
    reasons = tuple(Reason(step["field"], step["words"], step["bits"]) for step in row.steps)
    return Placed(row.scope, row.status, row.person, row.bits, reasons, tuple(row.guards), len(row.possible), row.model)


def crowded(*, viewer: Viewer, keys: Iterable[int] | None) -> set[int]:
    """Which of these blocking keys are too common to search by; None asks for all that are."""
    del viewer  # keys say nothing of who stands under them
    with connection.cursor() as cursor:
        cursor.execute("SELECT sec.crowded(%s)", [None if keys is None else list(keys)])
        return {key for (key,) in cursor.fetchall()}


def keys(*, viewer: Viewer, compared: engine.Comparable) -> tuple[int, ...]:
    """The blocking keys of a record as things stand: narrower ones where its own are crowded."""
    known: set[int] = set()
    found = engine.blocking_keys(compared)
    while more := crowded(viewer=viewer, keys=found) - known:
        known |= more
        found = engine.narrowed_keys(compared, known)
    return found
