"""Placing records with the persons they are about, inside the caller's transaction: one call to find, one to keep.

Two contacts about one new child at once make one person: placements that share a blocking key wait for each other,
and a bulk load holds all of them back. Locks are taken in one order, so that nobody waits in a ring.
"""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from django.db import connection, transaction

from keepsight.apps.access.operations import kept_cursor, sign
from keepsight.apps.ledger.operations import seal
from keepsight.apps.linkage import queries, rules
from keepsight.apps.linkage.values import Placed
from keepsight.apps.people.values import Kept
from keepsight.engines import linkage as engine
from keepsight.vocabulary.people import Actor, Purpose, Viewer

_Answer = engine.Placement[UUID, UUID]


@dataclass(slots=True)
class _Asked:
    """A record on its way: what it is compared by, and what the database knows of it and of those like it."""

    compared: engine.Comparable
    keys: Sequence[int] = ()
    known: bool = False  # compared before, so its values are replaced
    person: UUID | None = None  # settled: never moved silently
    held: int = 0  # records of all agencies, about
    found: list[tuple[str, str, dict[str, Any]]] = field(default_factory=list)  # record, person, compared values


def place(*, record: Kept, by: Actor, at: datetime) -> Placed:
    """Place one record of the actor's agency. The answer says with whom and why."""
    return _place([record], by, at, alone=True)[0]


def place_many(*, records: Sequence[Kept], by: Actor, at: datetime) -> list[Placed]:
    """Place records of the actor's agency in their order, under one ledger entry. Holds other placements back meanwhile."""
    return _place(records, by, at, alone=False) if records else []


def place_copy(*, record: Kept, original: Placed, by: Actor, at: datetime) -> Placed:
    """Place a record that is the copy of one placed in this transaction: about the same person, whatever it holds.

    What a person is to look at about the original, the reviewers of the copy's agency find in their queue too.
    """
    viewer, compared = Viewer(by, Purpose.MATCHING), engine.normalise(record.facts)
    asked = {record.record: _Asked(compared, queries.keys(viewer=viewer, compared=compared))}
    model = engine.default_model()
    weight = engine.weigh(model, compared, compared)
    answer: _Answer = engine.Placement("link", original.person, original.record, weight, (), "")
    with transaction.atomic(savepoint=False):
        decided = rules.Decided(original.person, answer, compared, {original.record: compared}, model)
        _keep(asked, {record.record: decided}, sign(viewer), by, at)
        if original.possible:
            with connection.cursor() as cursor:
                cursor.execute("SELECT sec.copy_likenesses(%s, %s, %s, %s)", [sign(viewer), original.record, record.record, at])
    return rules.told(record.record, decided)


def _place(records: Sequence[Kept], by: Actor, at: datetime, *, alone: bool) -> list[Placed]:
    compared = {kept.record: engine.normalise(kept.facts) for kept in records}
    viewer = Viewer(by, Purpose.MATCHING)
    context = sign(viewer)
    with transaction.atomic(savepoint=False):
        asked = {record: _Asked(values) for record, values in compared.items()}
        stock = queries.last_read(viewer=viewer)
        if not _find(asked, stock, context, alone=alone):
            stock = queries.stock(viewer=viewer)
            _find(asked, stock, context, alone=alone)
        decided = _decide_in_order(asked, stock.names)
        _keep(asked, decided, context, by, at)
    told = {record: rules.told(record, one) for record, one in decided.items()}
    settled = [record for record in compared if record not in told]
    if settled:
        told |= {one.record: one for one in queries.placed(viewer=viewer, records=settled)}
    return [told[kept.record] for kept in records if kept.record in told]


def _find(asked: Mapping[UUID, _Asked], stock: queries.Stock, context: str, *, alone: bool) -> bool:
    """Wait for whoever places the like, then ask what is known (sql/candidates.sql). False where stock was taken since."""
    given = []
    for record, one in asked.items():
        one.keys = engine.narrowed_keys(one.compared, stock.crowded)
        given.append({"record": str(record), "keys": one.keys})
    cursor = kept_cursor()
    cursor.execute(
        "SELECT record, known, person, others, held FROM sec.candidates(%s, %s, %s, %s)",
        [context, json.dumps(given), alone, stock.mark],
    )
    rows = cursor.fetchall()
    for record, known, person, others, held in rows:
        one = asked[record]
        one.known, one.person, one.found, one.held = known, person, json.loads(others or "[]"), held
    return bool(rows)


def _decide_in_order(asked: Mapping[UUID, _Asked], names: rules.Named) -> dict[UUID, rules.Decided]:
    """Earlier records of the batch count as placed for later ones. A record that has a person is never moved silently."""
    ceilings = rules.ceilings_among(names, max(one.held for one in asked.values()))
    decided: dict[UUID, rules.Decided] = {}
    by_key: dict[int, list[UUID]] = defaultdict(list)
    of_person: dict[UUID, list[UUID]] = defaultdict(list)
    for record, own in asked.items():
        if own.person is None:
            screen = engine.Screen(ceilings, own.compared)
            candidates = {
                (other := UUID(record_id)): engine.Candidate(other, UUID(person_id), engine.from_json(values))
                for record_id, person_id, values in own.found
                if screen.passes(values)
            }
            near = {decided[other].person for key in own.keys for other in by_key[key]}
            for person in near | {UUID(person_id) for _, person_id, _ in own.found} if of_person else ():
                candidates |= {other: engine.Candidate(other, person, asked[other].compared) for other in of_person[person]}
            answer = engine.decide(ceilings.model, own.compared, list(candidates.values()), ceilings.scorer)
            person = answer.person_id or uuid4()
            others = {other: one.comparable for other, one in candidates.items()}
            decided[record] = rules.Decided(person, answer, own.compared, others, ceilings.model)
            of_person[person].append(record)
            for key in own.keys:
                by_key[key].append(record)
    return decided


def _keep(asked: Mapping[UUID, _Asked], decided: Mapping[UUID, rules.Decided], context: str, by: Actor, at: datetime) -> None:
    """Write what was decided, under one entry of the log."""
    rows = []
    for record, one in asked.items():
        row = {"record": str(record), "compared": engine.to_json(one.compared), "keys": one.keys, "known": one.known}
        rows.append(row | rules.stored(decided[record]) if record in decided else row)
    entry: tuple[Any, ...] = (None,) * 4
    if decided:
        placed = {str(record): {"status": one.answer.status, "person": str(one.person)} for record, one in decided.items()}
        body = {"model": engine.default_model().version, "placed": placed}
        entry = astuple(seal(kind="linkage.records.placed", body=body, by=by.user, at=at))
    kept_cursor().execute(
        "SELECT sec.keep_placed(%s, %s, %s, %s, %s, %s, %s, %s, %s)",
        [context, json.dumps(rows), by.agency, by.user, at, *entry],
    )
