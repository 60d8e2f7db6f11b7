"""Linking everything anew: what the order of arrival or a missing record once decided is decided again from all records."""

import itertools
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from uuid import UUID, uuid4

from django.db import connection, transaction

from keepsight.apps.access.operations import sign
from keepsight.apps.ledger.operations import record as log
from keepsight.apps.linkage import queries, rules
from keepsight.apps.linkage.values import Relinked
from keepsight.engines import linkage as engine
from keepsight.vocabulary.people import Actor, Purpose, Viewer

_COPY = 1000.0  # bits: as sure as can be
_WHY = "Linked anew from all records"
_Held = dict[UUID, tuple[UUID, engine.Comparable, tuple[int, ...]]]  # record: person, values, keys


def relink(*, by: Actor, at: datetime) -> Relinked:
    """Cluster all records of all agencies anew and move those that belong elsewhere, under one entry of the log.

    Holds placements back. What is joined parts only below the lower threshold; people's answers are obeyed; a person
    behind a restriction or a lock-out stays as they are. The answer depends on the records alone, not on their order.
    """
    viewer = Viewer(by, Purpose.MATCHING)
    context = sign(viewer)
    with transaction.atomic():
        held, closed, decisions = _everything(context)
        model = rules.model_among(queries.stock(viewer=viewer).names, len(held))
        numbers = {str(record): values.nhs_number for record, (_, values, _) in held.items()}
        found = engine.cluster(
            model, [str(record) for record in held], list(_pairs(held, model)), decisions=decisions,
            identities=numbers, before={str(record): str(person) for record, (person, _, _) in held.items()},
        )  # fmt: skip
        moves = _moves({record: found.of[str(record)] for record in held}, {record: one[0] for record, one in held.items()})
        kept_back = _touching(moves, held, closed)
        moves = {record: person for record, person in moves.items() if record not in kept_back}
        if moves:
            _move(moves, context, by, at)
            body = {"model": model.version, "moved": {str(record): str(to) for record, to in moves.items()}}
            log(kind="linkage.records.relinked", body=body, by=by.user, at=at)
    return Relinked(len(held), len(moves), len(kept_back), len(found.refused))


def _everything(context: str) -> tuple[_Held, set[UUID], list[engine.Decision]]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT record, person, compared, keys, closed FROM sec.everything_compared(%s)", [context])
        rows = cursor.fetchall()
        cursor.execute("SELECT first, second, verdict, by_user FROM sec.settled_answers(%s)", [context])
        decisions = [
            engine.Decision(str(one), str(other), verdict == "same", str(user), "") for one, other, verdict, user in cursor
        ]
    held = {record: (person, engine.from_json(json.loads(text)), tuple(keys)) for record, person, text, keys, _ in rows}
    return held, {person for _, person, _, _, shut in rows if shut}, decisions


def _pairs(held: _Held, model: engine.Model) -> Iterator[engine.Pair]:
    """Records under one key and records of one person, each pair once."""
    groups: dict[object, list[UUID]] = defaultdict(list)
    for record, (person, _, keys) in held.items():
        for group in (person, *keys):
            groups[group].append(record)
    near = {pair for records in groups.values() for pair in itertools.combinations(sorted(records), 2)}
    for first, second in sorted(near):
        weight = engine.weigh(model, held[first][1], held[second][1])
        if held[first][:2] == held[second][:2]:  # one is the other's copy (place_copy): together whatever they hold
            yield engine.Pair(str(first), str(second), _COPY)
        elif weight.bits >= model.possible_bits or weight.guards:
            guard, contradiction = rules.obstacles(weight)
            yield engine.Pair(str(first), str(second), weight.bits, guard, contradiction, weight.named)


def _moves(clusters: Mapping[UUID, str], persons: Mapping[UUID, UUID]) -> dict[UUID, UUID]:
    """Records that get another person. A cluster keeps the person that most of its records have; each person goes to one."""
    members: dict[str, list[UUID]] = defaultdict(list)
    for record, name in clusters.items():
        members[name].append(record)
    claims = [
        (-count, str(person), name, person)
        for name, records in members.items()
        for person, count in Counter(persons[record] for record in records).items()
    ]
    given: dict[str, UUID] = {}
    taken: set[UUID] = set()
    for _, _, name, person in sorted(claims):
        if name not in given and person not in taken:
            given[name] = person
            taken.add(person)
    targets = {name: given.get(name) or uuid4() for name in sorted(members)}
    return {record: targets[name] for record, name in clusters.items() if targets[name] != persons[record]}


def _touching(moves: Mapping[UUID, UUID], held: _Held, closed: set[UUID]) -> set[UUID]:
    """Records whose move would take something out of a closed person, or put something in."""
    return {record for record, to in moves.items() if to in closed or held[record][0] in closed}


def _move(moves: Mapping[UUID, UUID], context: str, by: Actor, at: datetime) -> None:
    rows: Sequence[dict[str, str]] = [{"record": str(record), "person": str(person)} for record, person in moves.items()]
    with connection.cursor() as cursor:
        cursor.execute("SELECT sec.move(%s, %s, %s, %s, %s)", [context, json.dumps(rows), by.user, at, _WHY])
