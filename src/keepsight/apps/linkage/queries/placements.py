"""How records were placed and why, and the same computed again."""

import json
from collections.abc import Sequence
from uuid import UUID

from django.db import connection

from keepsight.apps.access.operations import sign
from keepsight.apps.linkage import rules
from keepsight.apps.linkage.models import Placement
from keepsight.apps.linkage.queries import stock
from keepsight.apps.linkage.values import Placed, Reason, Recomputed
from keepsight.engines import linkage as engine
from keepsight.vocabulary.people import Purpose, Viewer


def placed(*, viewer: Viewer, records: Sequence[UUID]) -> list[Placed]:
    """The newest placement of each record, in the order asked; records without one are left out."""
    del viewer  # row security narrows
    rows = Placement.objects.filter(scope__in=records).order_by("scope", "-pk").distinct("scope")
    found = {row.scope: _value(row) for row in rows}
    return [found[record] for record in records if record in found]


def _value(row: Placement) -> Placed:
    reasons = tuple(Reason(step["field"], step["words"], step["bits"]) for step in row.steps)
    return Placed(row.scope, row.status, row.person, row.bits, reasons, tuple(row.guards), len(row.possible), row.model)


def recompute(*, viewer: Viewer, record: UUID) -> Recomputed | None:
    """The newest link of a record computed again from both records as they were written then; None when it was not compared."""
    row = Placement.objects.filter(scope=record).exclude(inputs="").order_by("-pk").first()
    if row is None or row.matched is None or row.bits is None:
        return None
    context = sign(Viewer(viewer.actor, Purpose.MATCHING))
    with connection.cursor() as cursor:
        cursor.execute("SELECT record, facts FROM sec.versions_at(%s, %s, %s)", [context, [row.scope, row.matched], row.at])
        held = {scope: engine.normalise(rules.facts_of(json.loads(facts))) for scope, facts in cursor.fetchall()}
    model = rules.model_among(stock.names(viewer=viewer, version=row.frequencies), row.records)
    same_model = (row.model, row.frequencies) == (model.version, model.frequency_version)
    if not {row.scope, row.matched} <= held.keys():
        return Recomputed(row.bits, None, same_inputs=False, same_model=same_model)
    own, other = held[row.scope], held[row.matched]
    return Recomputed(
        row.bits, engine.weigh(model, own, other).bits,
        same_inputs=rules.inputs(own, other) == row.inputs, same_model=same_model,
    )  # fmt: skip
