"""Placing records with the persons they are about, inside the caller's transaction.

Two contacts about one new child at once make one person: placements that share a blocking key wait for each other,
and a bulk load holds all of them back. Locks are taken in one order, so that nobody waits in a ring.
"""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from uuid import UUID, uuid4

from django.db import connection, transaction

from keepsight.apps.access.operations import acting
from keepsight.apps.ledger.operations import record as log
from keepsight.apps.linkage import rules
from keepsight.apps.linkage.models import Comparison
from keepsight.apps.linkage.models import Placement as Row
from keepsight.apps.linkage.queries import placed
from keepsight.apps.linkage.values import Placed
from keepsight.apps.people import operations as people
from keepsight.apps.people import queries as people_queries
from keepsight.apps.people.values import Kept
from keepsight.engines import linkage as engine
from keepsight.vocabulary.people import Actor, Purpose, Viewer

_LOCK_ALL = 7_301  # advisory lock numbers: the whole of placement, and one key of it
_LOCK_KEY = 7_302
_Found = dict[UUID, list[tuple[UUID, UUID | None, str]]]
_Answer = engine.Placement[UUID, UUID]
_Decided = dict[UUID, tuple[UUID, _Answer]]

_model = cache(engine.default_model)


def place(*, record: Kept, by: Actor, at: datetime) -> Placed:
    """Place one record of the actor's agency. The answer says with whom and why."""
    return _place([record], by, at, one=True)[0]


def place_many(*, records: Sequence[Kept], by: Actor, at: datetime) -> list[Placed]:
    """Place records of the actor's agency in their order, under one ledger entry. Holds other placements back meanwhile."""
    return _place(records, by, at, one=False)


def _place(records: Sequence[Kept], by: Actor, at: datetime, *, one: bool) -> list[Placed]:
    compared = {kept.record: engine.normalise(kept.facts) for kept in records}
    keys = {record: list(engine.blocking_keys(values)) for record, values in compared.items()}
    with transaction.atomic():
        _hold(sorted({key for some in keys.values() for key in some}) if one else None)
        Comparison.objects.bulk_create(
            [
                Comparison(scope=record, agency_id=by.agency, compared=engine.to_json(values), keys=keys[record])
                for record, values in compared.items()
            ],
            update_conflicts=True,
            unique_fields=["scope"],
            update_fields=["compared", "keys"],
        )
        viewer = Viewer(by, Purpose.MATCHING)
        settled = people_queries.persons_of(viewer=viewer, records=list(compared))
        decided = _decide_in_order(compared, _candidates(by, list(compared)), settled)
        people.link_many(
            links={record: person for record, (person, _) in decided.items()},
            reasons={record: _summary(answer) for record, (_, answer) in decided.items()},
            by=by,
            at=at,
        )
        _keep(decided, by, at)
    return placed(viewer=viewer, records=[kept.record for kept in records])


def _hold(keys: Sequence[int] | None) -> None:
    with connection.cursor() as cursor:
        if keys is None:
            cursor.execute("SELECT pg_advisory_xact_lock(%s, 0)", [_LOCK_ALL])
            return
        cursor.execute("SELECT pg_advisory_xact_lock_shared(%s, 0)", [_LOCK_ALL])
        cursor.execute(
            "SELECT pg_advisory_xact_lock(%s, key) FROM unnest(%s::int[]) AS key ORDER BY key",
            [_LOCK_KEY, list(keys)],
        )


def _candidates(by: Actor, records: list[UUID]) -> _Found:
    found: _Found = defaultdict(list)
    with acting(by=by, purpose=Purpose.MATCHING), connection.cursor() as cursor:
        cursor.execute("SELECT record, other, person, compared::text FROM sec.candidates(%s)", [records])
        for record, other, person, compared in cursor.fetchall():
            found[record].append((other, person, compared))
    return found


def _decide_in_order(compared: Mapping[UUID, engine.Comparable], found: _Found, settled: Mapping[UUID, UUID]) -> _Decided:
    """Earlier records of the batch count as placed for later ones. A record that has a person is never moved silently."""
    decided: _Decided = {}
    values = cache(lambda text: engine.from_json(json.loads(text)))
    for record, own in compared.items():
        if record in settled:
            continue
        candidates = []
        for other, person, text in found[record]:
            known = decided[other][0] if other in decided else person
            if known is not None:
                candidates.append(engine.Candidate(other, known, values(text)))
        answer = engine.decide(_model(), own, candidates)
        decided[record] = (answer.person_id or uuid4(), answer)
    return decided


def _summary(answer: _Answer) -> str:
    if answer.status != "link" or answer.weight is None:
        return "First record of this person" if answer.status == "new" else "Kept apart until a person has looked"
    return f"Linked by weight: {answer.weight.bits:.1f} bits"


def _keep(decided: _Decided, by: Actor, at: datetime) -> None:
    Row.objects.bulk_create(
        Row(
            agency_id=by.agency, scope=record, status=answer.status, person=person, matched=answer.record_id,
            bits=answer.weight.bits if answer.weight else None,
            steps=[step._asdict() | {"words": rules.general(step)} for step in answer.weight.steps] if answer.weight else [],
            guards=list(answer.weight.guards) if answer.weight else [],
            possible=[
                {"record": str(other), "person": str(whom), "bits": weight.bits} for other, whom, weight in answer.possible
            ],
            model=_model().version, at=at,
        )
        for record, (person, answer) in decided.items()
    )  # fmt: skip
    if decided:
        statuses = {str(record): answer.status for record, (_, answer) in decided.items()}
        log(
            kind="linkage.records.placed",
            body={"model": _model().version, "placed": statuses},
            by=by.user,
            at=at,
        )
