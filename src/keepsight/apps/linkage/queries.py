"""How records were placed, and why."""

from collections.abc import Sequence
from uuid import UUID

from keepsight.apps.linkage.models import Placement
from keepsight.apps.linkage.values import Placed, Reason
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
