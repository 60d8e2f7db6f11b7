"""`linkage bench`: how long one new record takes among many, from what was written to the kept decision; what is found."""

import argparse
import json
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime
from multiprocessing import get_context
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from django.utils import timezone

from keepsight.config import clock
from keepsight.config.cli import installation
from keepsight.config.cli import linkage_load as load
from keepsight.config.cli import linkage_many as many
from keepsight.config.cli.outcome import BadInputError
from keepsight.engines import linkage as engine
from keepsight.vocabulary.people import Actor, Purpose, Viewer

_QUERIES = 2_000
_TRIES = 3  # of each record, the quickest counts: the tail shall be that of hard records, not of a busy machine
_WARM = 50  # placements that are not counted: plans and pages come into memory


@dataclass(frozen=True, slots=True)
class Figures:
    """Milliseconds inside the transaction, from the record to its explained decision; `kept_…` also to the last row written.

    Then shares: of the records whose person was known already, and of those whose person was not.
    """

    records: int
    queries: int
    p50_ms: float
    p95_ms: float
    p99_ms: float
    kept_p50_ms: float
    kept_p99_ms: float
    coverage: float  # a record of the same person was among those compared
    linked: float  # linked to the right person
    linked_or_possible: float
    wrong: float  # linked to another person
    unseen_linked: float  # of those not known: linked to anybody at all
    keys_per_record: float
    load_seconds: float
    names_seconds: float  # of counting how common names are, as taking stock does each night
    index_mb: float
    model: str


def add(group: Any) -> None:
    """Declare the command below `linkage`."""
    bench = group.add_parser("bench", help="latency and recall of placing a new record among many invented ones")
    bench.add_argument("--records", type=int, required=True, help="how many records to place it among")
    bench.add_argument("--file", help="a records CSV in place of the fictional area's families")
    bench.add_argument("--truth", default="true_id", help="the file's column that says who a record is of (default true_id)")
    bench.add_argument("--json", action="store_true")
    bench.set_defaults(run=_bench)


def _bench(given: argparse.Namespace) -> int:
    if given.records < 1:
        raise BadInputError("--records must be 1 or more")
    if given.file and not Path(given.file).is_file():
        raise BadInputError(f"no such file: {given.file}")
    wanted = given.records, _QUERIES + _WARM
    held, new = many.read(Path(given.file), given.truth, *wanted) if given.file else many.drawn(*wanted)
    found = measure(held, new)
    print(json.dumps(asdict(found)) if given.json else _told(found))
    return 0


def measure(held: many.Held, new: Sequence[many.Row]) -> Figures:
    """Place each of `new` alone among `held`, in a transaction that is then rolled back."""
    with load.database() as superuser:
        began = time.perf_counter()
        load.copy(superuser, held, many.narrow(held))
        seconds = time.perf_counter() - began
        counting = _count_names()
        with get_context("spawn").Pool(1) as process:
            found = process.apply(_placed, ([(truth, facts, truth in held.people) for truth, facts in new],))[_WARM:]
        times, kept = [decided for decided, _, _ in found], [done for _, done, _ in found]
        answers = Counter(one for _, _, answer in found for one in answer)
        size = _index_size(superuser)
    share = defaultdict(float, {name: count / max(answers["known"], 1) for name, count in answers.items()})
    unseen = answers["stranger"] / max(len(times) - answers["known"], 1)
    p50, p95, p99 = (_milliseconds(times, part) for part in (0.5, 0.95, 0.99))
    return Figures(
        records=len(held), queries=len(times), p50_ms=p50, p95_ms=p95, p99_ms=p99,
        kept_p50_ms=_milliseconds(kept, 0.5), kept_p99_ms=_milliseconds(kept, 0.99), coverage=round(share["covered"], 4),
        linked=round(share["linked"], 4), linked_or_possible=round(share["seen"], 4), wrong=round(share["wrong"], 4),
        unseen_linked=round(unseen, 4),
        keys_per_record=held.keys_each, load_seconds=round(seconds, 1), names_seconds=round(counting, 1),
        index_mb=size, model=engine.default_model().version,
    )  # fmt: skip


def _count_names() -> float:
    """Seconds that counting takes. Keys are narrowed before they are loaded, and so is the rest of taking stock done."""
    from keepsight.apps.access.operations import acting
    from keepsight.apps.linkage import operations

    at, began = clock.now(), time.perf_counter()
    with acting(by=_service(at), purpose=Purpose.LOADING) as by:
        operations.count_names(by=by, at=at)
    return time.perf_counter() - began


def _service(at: datetime) -> Actor:
    from keepsight.apps.access import queries as access

    by = access.importer(agency="northmere-childrens-services", on=timezone.localdate(at))
    assert by is not None  # noqa: S101 - the fictional agencies have service accounts
    return by


def _milliseconds(seconds: Sequence[float], part: float) -> float:
    return round(sorted(seconds)[int(len(seconds) * part)] * 1000, 3)


def _placed(new: Sequence[tuple[str, engine.RecordFacts, bool]]) -> list[tuple[float, float, list[str]]]:
    """In a process of its own, as in an installation: this one holds a million records, and finds nothing near its processor."""
    with installation.database("web"):
        return [_place(facts, truth, is_known=is_known) for truth, facts, is_known in new]


def _place(facts: engine.RecordFacts, truth: str, *, is_known: bool) -> tuple[float, float, list[str]]:
    """Seconds until one placement was decided and until it was kept, and what came of it."""
    from django.db import transaction

    from keepsight.apps.access.operations import viewing
    from keepsight.apps.people import operations as people
    from keepsight.apps.people.values import Facts, RecordDraft

    at = clock.now()
    by, person = _service(at), load.person(truth)
    with viewing(Viewer(by, Purpose.SAFEGUARDING)):
        [kept] = people.keep_many(drafts=[RecordDraft(f"new-{uuid4()}", Facts(**asdict(facts)))], by=by, at=at)
        decided, done = float("inf"), float("inf")
        for _ in range(_TRIES):
            with _undone():
                one, other, placed, persons = _timed(kept, by, at)
            decided, done = min(decided, one), min(done, other)
        wrong = placed.status == "link" and placed.person != person
        answer = [("wrong" if is_known else "stranger")] if wrong else []
        if is_known:
            linked = placed.status == "link" and placed.person == person
            covered = _is_covered(facts, person, by)
            answer += ["known", *(["covered"] if covered else []), *(["linked"] if linked else [])]
            answer += ["seen"] if linked or str(person) in persons else []
        _driver().exec_(b"ROLLBACK")
        transaction.set_rollback(True)
    return decided, done, answer


@contextmanager
def _undone() -> Iterator[None]:
    """What is done inside is undone, unseen by psycopg: it forgets its prepared statements at each rollback that it sees.

    A placement is committed, and costs none of that.
    """
    _driver().exec_(b"SAVEPOINT tried")
    yield
    _driver().exec_(b"ROLLBACK TO SAVEPOINT tried")


def _driver() -> Any:
    from django.db import connection

    return connection.connection.pgconn


def _timed(kept: Any, by: Actor, at: datetime) -> tuple[float, float, Any, set[str]]:
    """Place once: seconds until decided and until kept, the answer, and the persons for somebody to look at."""
    from django.db import connection

    from keepsight.apps.linkage import operations

    decided = 0.0

    def note(execute: Any, statement: str, *rest: Any) -> Any:
        nonlocal decided
        if "sec.keep_placed" in statement:
            decided = time.perf_counter()
        return execute(statement, *rest)

    began = time.perf_counter()
    with connection.execute_wrapper(note):
        placed = operations.place(record=kept, by=by, at=at)
    done = time.perf_counter()
    with connection.cursor() as cursor:
        cursor.execute("SELECT possible FROM linkage_placement WHERE scope = %s", [kept.record])
        [(possible,)] = cursor.fetchall()
    return decided - began, done - began, placed, {one["person"] for one in json.loads(possible)}


def _is_covered(facts: engine.RecordFacts, person: UUID, by: Actor) -> bool:
    """Whether a record of the person is among those that the new one is compared with."""
    from django.db import connection

    from keepsight.apps.access.operations import sign
    from keepsight.apps.linkage import queries

    viewer = Viewer(by, Purpose.MATCHING)
    keys = queries.keys(viewer=viewer, compared=engine.normalise(facts))
    asked = json.dumps([{"record": str(uuid4()), "keys": keys}])
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT others FROM sec.candidates(%s, %s, true, %s)", [sign(viewer), asked, queries.last_read(viewer=viewer).mark]
        )
        return any(str(person) in others for (others,) in cursor.fetchall() if others)


def _index_size(superuser: str) -> float:
    import psycopg

    with psycopg.connect(superuser) as connection:
        found = connection.execute("SELECT pg_relation_size('comparison_by_key') / 1048576.0").fetchone()
    return round(float(found[0]), 1) if found else 0.0


def _told(found: Figures) -> str:
    return (
        f"{found.queries} new records among {found.records:,} (model {found.model}), each in a transaction, best of {_TRIES}\n"
        f"from record to explained decision: p50 {found.p50_ms} ms, p95 {found.p95_ms} ms, p99 {found.p99_ms} ms;"
        f" to the last row kept: p50 {found.kept_p50_ms} ms, p99 {found.kept_p99_ms} ms\n"
        f"of those known already: {found.coverage:.1%} compared with a record of theirs, {found.linked:.1%} linked,"
        f" {found.linked_or_possible:.1%} linked or possible, {found.wrong:.2%} linked to somebody else;"
        f" of those not known {found.unseen_linked:.2%} linked to anybody\n"
        f"{found.keys_per_record} keys a record, index {found.index_mb} MB, loaded in {found.load_seconds} s,"
        f" names counted in {found.names_seconds} s"
    )
