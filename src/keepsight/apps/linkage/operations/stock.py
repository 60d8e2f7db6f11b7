"""Taking stock: names are counted, and blocking keys that have become too common give way to narrower ones."""

import json
from collections.abc import Container
from datetime import datetime
from uuid import UUID

from django.db import connection, transaction

from keepsight.apps.access.operations import sign
from keepsight.apps.ledger.operations import record as log
from keepsight.apps.linkage import queries
from keepsight.apps.linkage.operations.names import count_names
from keepsight.engines import linkage as engine
from keepsight.vocabulary.people import Actor, Purpose, Viewer

_BATCH = 2_000  # records put under other keys by one statement


def take_stock(*, by: Actor | None, at: datetime) -> int:
    """Count names, then put records of all agencies that stand under a crowded key under narrower ones. Returns how many.

    Search stays fast as records come in, and what likeness says follows the register; nothing about who is who changes. Done
    after a load, and each night by the worker, who is nobody (None). The second part holds placements back.
    """
    count_names(by=by, at=at)
    viewer = Viewer(by, Purpose.MATCHING) if by else None
    context = sign(viewer) if viewer else ""
    moved = 0
    with transaction.atomic(), connection.cursor() as cursor:
        while True:  # a narrower key may be crowded in its turn
            cursor.execute("SELECT record, compared FROM sec.take_stock(%s, %s, %s)", [context, engine.CROWDED, engine.FEW])
            rows = cursor.fetchall()
            if not rows:
                break
            crowded = queries.stock(viewer=viewer).crowded
            for start in range(0, len(rows), _BATCH):
                given = [_under(record, json.loads(text), crowded) for record, text in rows[start : start + _BATCH]]
                cursor.execute("SELECT sec.narrow(%s, %s)", [context, json.dumps(given)])
            moved += len(rows)
        if moved:
            log(kind="linkage.keys.narrowed", body={"records": moved}, by=by.user if by else None, at=at)
    return moved


def _under(record: UUID, compared: dict[str, object], crowded: Container[int]) -> dict[str, object]:
    return {"record": str(record), "keys": engine.narrowed_keys(engine.from_json(compared), crowded)}
