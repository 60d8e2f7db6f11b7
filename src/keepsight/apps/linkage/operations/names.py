"""How common names are among the people of all agencies: what a name that agrees says, is weighed by that."""

from collections.abc import Iterable
from datetime import datetime

from django.db import connection, transaction

from keepsight.apps.access.operations import sign
from keepsight.apps.ledger.operations import record as log
from keepsight.apps.linkage import queries, rules
from keepsight.engines import linkage as engine
from keepsight.vocabulary.people import Actor, Purpose, Viewer


def count_names(*, by: Actor | None, at: datetime) -> bool:
    """Count the names of all agencies' people anew. Returns whether they are weighed otherwise from now on.

    That is so only where it would matter (engine.names_moved), and holds placements back no longer than it takes to write.
    The worker is nobody (None).
    """
    viewer = Viewer(by, Purpose.MATCHING) if by else None
    context, shipped = sign(viewer) if viewer else "", engine.default_model()
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT field, name, people FROM sec.count_names(%s, %s, %s)",
            [context, list(shipped.frequencies), engine.LISTED_FROM],
        )
        counts = _counts(cursor.fetchall())
        before, after = queries.stock(viewer=viewer).names.model, engine.with_names(shipped, counts, engine.LISTED_FROM)
        if not engine.names_moved(before.frequencies, after.frequencies):
            return False
        people = max((named for _, named in counts.values()), default=0)
        cursor.execute(
            "SELECT sec.keep_names(%s, %s, %s, %s, %s)",
            [context, before.frequency_version, after.frequency_version, rules.tables_of(after), people],
        )
        [(kept,)] = cursor.fetchall()
        if kept:
            body = {"frequencies": after.frequency_version, "people": people}
            log(kind="linkage.names.counted", body=body, by=by.user if by else None, at=at)
    return bool(kept)


def _counts(rows: Iterable[tuple[str, str | None, int]]) -> dict[str, tuple[dict[str, int], int]]:
    """Field to the people who bear each listed name, and how many names people bear."""
    listed: dict[str, dict[str, int]] = {}
    totals: dict[str, int] = {}
    for field, name, people in rows:
        if name is None:
            totals[field] = people
        else:
            listed.setdefault(field, {})[name] = people
    return {field: (listed.get(field, {}), named) for field, named in totals.items()}
