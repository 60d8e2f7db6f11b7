"""`cluster_file`: from a records CSV to clusters, on all threads, in bounded memory, with stop and resume."""

import json
import os
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from hashlib import blake2b
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tqdm import tqdm

from keepsight.engines.linkage import Model, Refusal
from keepsight.programs.linkage.bulk import clustering, columns, keys, pairs, rows
from keepsight.programs.linkage.bulk.compiled import compiled
from keepsight.programs.linkage.bulk.encoding import Encoded, encode, header
from keepsight.programs.linkage.bulk.pairs import Held
from keepsight.programs.linkage.bulk.table import Table
from keepsight.programs.linkage.bulk.values import Bytes, mark_of
from keepsight.programs.linkage.bulk.world import World, world
from keepsight.programs.linkage.records_file import UnusableFileError

_PAIRS_A_SHARE = 400_000  # weighed between two looks at whether to stop
_BYTES_A_RECORD = 400  # what a record takes beside its keys, at most
_BYTES_AN_ENTRY = 24  # of a key while it is sorted
_LEAST_MEMORY = 256 << 20


@dataclass(frozen=True, slots=True)
class Clustered:
    """What was found. `cluster` gives every record, in the file's order, the number of a record of its cluster.

    `possible` are pairs of different clusters from the lower threshold on, heaviest first, that a person should look at: record
    numbers, bits, guards. `seconds` says how long each stage took.
    """

    cluster: NDArray[np.int32]
    possible: NDArray[np.void]
    refused: tuple[Refusal, ...]
    pairs_weighed: int
    seconds: dict[str, float]
    _data: Bytes
    _ids: NDArray[np.int64]

    def id_of(self, record: int) -> str:
        """A record's id as the file has it."""
        return _text(self._data, self._ids, record)

    def write(self, out: Path) -> None:
        """Write `record_id,cluster_id` in the file's order, whole or not at all; a cluster is named for its first id by text."""
        part = out.with_name(out.name + ".part")
        named = _first_ids(self._data, self._ids, self.cluster)
        with part.open("wb") as file:
            file.write(b"record_id,cluster_id\n")
            for at in range(0, len(named), 1 << 18):
                file.write(_lines(self._data, self._ids[at : at + (1 << 18)], self._ids[named[at : at + (1 << 18)]]).tobytes())
        part.replace(out)


@dataclass(slots=True)
class _Clock:
    stages: dict[str, float] = field(default_factory=dict)
    last: float = field(default_factory=time.perf_counter)

    def stage(self, name: str) -> None:
        now = time.perf_counter()
        self.stages[name] = round(self.stages.get(name, 0.0) + now - self.last, 4)
        self.last = now


def cluster_file(
    path: Path,
    model: Model,
    *,
    rules: Sequence[Sequence[str]] | None = None,
    threads: int | None = None,
    memory_mb: int | None = None,
    work: Path | None = None,
    possible: bool = True,
    progress: bool = False,
) -> Clustered:
    """Link a records CSV (interfaces: `record_id, agency, forename, …`) with this model.

    `rules`: blocking rules as columns that must agree; the engine's own keys without. `threads`: all cores without. `memory_mb`
    bounds what keys take while they are sorted, and puts records and keys on disk where they would not fit. `work`: a folder in
    which finished parts are kept, so that a run stopped by Ctrl-C goes on from there. `possible`: also find what a person should
    look at. `progress`: a bar on stderr. UnusableFileError says what is wrong with a file, KeyError with a rule.
    """
    clock = _Clock()
    data = rows.mapped(path)
    with ThreadPoolExecutor(threads or os.cpu_count() or 1) as pool:
        encoded = _encoded(path, data, model, threads or os.cpu_count() or 1)
        clock.stage("read")
        w = world(encoded, model)
        parts = _parts(len(w.records), memory_mb)
        held, made = _keys(w, encoded, model, rules, pool)
        clock.stage("keys")
        limit = model.possible_bits if possible else model.link_bits
        folder = _folder(work, path, model, rules, limit)
        weighed = list(_weighed(w, made(parts), held, (limit, not possible), pool, folder, progress))
        clock.stage("pairs")
    found = np.concatenate([one for one, _ in weighed]) if weighed else np.empty(0, pairs.WEIGHED)
    clusters, refused = clustering.clusters(w, model, found, lambda record: _text(data, encoded.ids, record))
    apart = found[(found["bits"] >= model.possible_bits) & (clusters[found["first"]] != clusters[found["second"]])]
    clock.stage("clusters")
    return Clustered(
        cluster=clusters, possible=apart[np.argsort(-apart["bits"], kind="stable")], refused=tuple(refused),
        pairs_weighed=sum(count for _, count in weighed), seconds=clock.stages, _data=data, _ids=encoded.ids,
    )  # fmt: skip


def _encoded(path: Path, data: Bytes, model: Model, threads: int) -> Encoded:
    starts = rows.row_starts(data[: 1 << 16])
    if not len(data) or "record_id" not in header(data, starts):
        raise UnusableFileError(f"{path.name} has no column record_id in its first line")
    encoded = encode(path, model, threads)
    marks = _id_marks(data, encoded.ids)
    _, fresh = Table().numbers(marks)
    if len(fresh) < len(marks):
        again = int(np.setdiff1d(np.arange(len(marks)), fresh)[0])
        text = _text(data, encoded.ids, again)
        raise UnusableFileError(
            f"{path.name}: record_id {text} stands twice; give each record its own" if text
            else f"{path.name}: the record number {again + 1} has no record_id"
        )  # fmt: skip
    return encoded


def _parts(records: int, memory_mb: int | None) -> int:
    """In how many parts the keys are sorted."""
    if memory_mb is None:
        return 1
    left = max((memory_mb << 20) - records * _BYTES_A_RECORD, _LEAST_MEMORY)
    return max(1, -(-records * 20 * _BYTES_AN_ENTRY // left))


Asked = tuple[float, bool]  # the least bits, and whether only what may be linked is asked for
Made = Callable[[int], Iterator[tuple[str, int, pairs.Entries]]]


def _keys(
    w: World, encoded: Encoded, model: Model, rules: Sequence[Sequence[str]] | None, pool: ThreadPoolExecutor
) -> tuple[Held, Made]:
    """Every record's keys, and what makes sorted entries of them in so many parts: a name, the rule, the entries."""
    if rules is None:
        held = keys.Narrowing(w, keys.codes(encoded.texts, model), pool).run()

        def narrowed(parts: int) -> Iterator[tuple[str, int, pairs.Entries]]:
            for part in range(parts):
                yield f"keys-{part}-of-{parts}", -1, pairs.sorted_part(held, part, parts)

        return held, narrowed
    marks = columns.marks(w.records, rules)
    held = Held(marks.ravel(), np.arange(len(marks) + 1) * len(rules))

    def by_columns(_: int) -> Iterator[tuple[str, int, pairs.Entries]]:
        waiting = [pool.submit(pairs.entries, marks[:, number]) for number in range(len(rules))]
        for number, rule in enumerate(rules):
            yield "-".join(rule), number, waiting[number].result()
            waiting[number] = Future()

    return held, by_columns


def _weighed(
    w: World, made: Iterator[tuple[str, int, pairs.Entries]], held: Held, asked: Asked, pool: ThreadPoolExecutor, folder: Path | None,  # noqa: E501 - one thought a line
    progress: bool,
) -> Iterator[tuple[NDArray[np.void], int]]:  # fmt: skip
    """The pairs of each part, from the work folder where it holds them already."""
    for name, rule, entries in made:
        kept = folder / f"{name}.npz" if folder else None
        if kept and kept.exists():
            with np.load(kept) as saved:
                yield saved["pairs"], int(saved["weighed"])
            continue
        found, count = _in_shares(
            w,
            entries,
            held,
            rule,
            asked,
            pool,
            tqdm(desc=name, unit="pair", unit_scale=True, disable=not progress),  # type: ignore[arg-type]  # numbers of compiled code
        )
        if kept:
            part = kept.with_suffix(".part.npz")
            np.savez(part, pairs=found, weighed=count)
            part.replace(kept)
        yield found, count


def _in_shares(
    w: World, entries: pairs.Entries, held: Held, rule: int, asked: Asked, pool: ThreadPoolExecutor, bar: "tqdm[None]"
) -> tuple[NDArray[np.void], int]:
    """One part's pairs; Ctrl-C waits for no more than the shares under way."""
    blocks = pairs.runs(entries)
    sizes = blocks[:, 1] - blocks[:, 0]
    bar.total = int((sizes * (sizes - 1) // 2).sum())
    shares, found, count = iter(list(pairs.shares(blocks, _PAIRS_A_SHARE))), [], 0
    waiting = [
        pool.submit(pairs.weighed, w, entries, share, held, rule, *asked)
        for share in islice(shares, 2 * pool._max_workers)  # noqa: SLF001 - the pool does not say its size otherwise
    ]
    with bar:
        while waiting:
            kept, done = waiting.pop(0).result()
            waiting += [pool.submit(pairs.weighed, w, entries, share, held, rule, *asked) for share in islice(shares, 1)]
            found.append(kept)
            count += done
            bar.update(done)
    return (np.concatenate(found) if found else np.empty(0, pairs.WEIGHED)), count


def _folder(work: Path | None, path: Path, model: Model, rules: Sequence[Sequence[str]] | None, limit: float) -> Path | None:
    """The place in the work folder of this file, as it is now, with this model and these rules."""
    if work is None:
        return None
    state = path.stat()
    about = [str(path.resolve()), state.st_size, state.st_mtime_ns, model.version, repr(model), rules, limit]
    folder = work / blake2b(json.dumps(about, default=list).encode(), digest_size=8).hexdigest()
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _text(data: Bytes, ids: NDArray[np.int64], record: int) -> str:
    start, length = ids[record].tolist()
    text = data[start : start + (length if length >= 0 else -1 - length)].tobytes().decode("utf-8", "replace")
    return text if length >= 0 else text.replace('""', '"')


@compiled
def _id_marks(data: Bytes, ids: NDArray[np.int64]) -> NDArray[np.uint64]:
    found = np.empty(len(ids), np.uint64)
    for record in range(len(ids)):
        start, length = ids[record]
        found[record] = mark_of(data[start : start + (length if length >= 0 else -1 - length)])
    return found


@compiled
def _first_ids(data: Bytes, ids: NDArray[np.int64], cluster: NDArray[np.int32]) -> NDArray[np.int32]:
    """For each record, the record of its cluster whose id comes first by text."""
    first = np.full(len(cluster), -1, np.int32)
    for record in range(len(cluster)):
        held = first[cluster[record]]
        if held < 0 or _before(data, ids[record], ids[held]):
            first[cluster[record]] = record
    found = np.empty(len(cluster), np.int32)
    for record in range(len(cluster)):
        found[record] = first[cluster[record]]
    return found


@compiled
def _before(data: Bytes, one: NDArray[np.int64], other: NDArray[np.int64]) -> bool:
    lengths = (one[1] if one[1] >= 0 else -1 - one[1]), (other[1] if other[1] >= 0 else -1 - other[1])
    for place in range(min(lengths)):
        if data[one[0] + place] != data[other[0] + place]:
            return bool(data[one[0] + place] < data[other[0] + place])
    return bool(lengths[0] < lengths[1])


@compiled
def _lines(data: Bytes, ids: NDArray[np.int64], named: NDArray[np.int64]) -> Bytes:
    """Both ids of each record as a line of a CSV; an id that holds a comma, a quotation mark or a line's end is quoted."""
    size = 0
    for record in range(len(ids)):
        size += abs(ids[record, 1]) + abs(named[record, 1]) + 8
    out, put = np.empty(size, np.uint8), 0
    for record in range(len(ids)):
        put = _field(data, ids[record], out, put)
        out[put] = rows.COMMA
        put = _field(data, named[record], out, put + 1)
        out[put] = rows.LINE_FEED
        put += 1
    return out[:put]


@compiled
def _field(data: Bytes, one: NDArray[np.int64], out: Bytes, put: int) -> int:
    start, length = one[0], (one[1] if one[1] >= 0 else -1 - one[1])
    quoted = one[1] < 0
    for place in range(start, start + length):
        quoted |= data[place] in (rows.COMMA, rows.LINE_FEED, rows.RETURN)
    if quoted:
        out[put] = rows.QUOTE
        put += 1
    for place in range(start, start + length):
        out[put] = data[place]
        put += 1
    if quoted:
        out[put] = rows.QUOTE
        put += 1
    return put
