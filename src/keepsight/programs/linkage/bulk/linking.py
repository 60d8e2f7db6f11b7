"""`cluster_file`: from a records CSV to clusters, on all threads, in bounded memory, with stop and resume."""

import gc
import json
import os
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from hashlib import blake2b
from itertools import islice
from math import ceil, inf
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tqdm import tqdm

from keepsight.engines.linkage import Model, Refusal
from keepsight.engines.linkage.population import of_size, with_names
from keepsight.programs.linkage import population
from keepsight.programs.linkage.bulk import clustering, columns, fields, keys, naming, pairs, rows
from keepsight.programs.linkage.bulk.encoding import Encoded, encode, header
from keepsight.programs.linkage.bulk.memory import give_back
from keepsight.programs.linkage.bulk.pairs import Held
from keepsight.programs.linkage.bulk.values import Bytes
from keepsight.programs.linkage.bulk.world import World, world
from keepsight.programs.linkage.records_file import UnusableFileError

_PAIRS_A_SHARE = (
    40_000  # weighed between two looks at whether to stop; small, so that no thread waits long for another at the end
)
_SORTED_AHEAD = 2  # rules whose marks are sorted before their pairs are weighed: a word of 64 bits for each record
_PROGRAM = 256 << 20  # what the program itself takes, its libraries and the shares under way
_BYTES_AN_ENTRY = 16  # of a key while it is sorted, and where those of one key begin and end
_KEPT_A_RECORD = 80  # bytes of links, likenesses and clusters
_LEAST_MEMORY = 32 << 20  # for sorting, however little is left
_LOW = 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class Clustered:
    """What was found. `cluster` gives every record, in the file's order, the number of a record of its cluster.

    `possible` are pairs of different clusters from the lower threshold on, heaviest first, that a person should look at: record
    numbers, bits, guards. `seconds` says how long each stage took, `model` what was linked with.
    """

    cluster: NDArray[np.int32]
    possible: NDArray[np.void]
    refused: tuple[Refusal, ...]
    pairs_weighed: int
    seconds: dict[str, float]
    model: Model
    _texts: Bytes
    _ids: NDArray[np.int64]

    def id_of(self, record: int) -> str:
        """A record's id as the file has it."""
        return naming.text_of(self._texts, self._ids, record)

    def write(self, out: Path) -> None:
        """Write `record_id,cluster_id` in the file's order, whole or not at all; a cluster is named for its first id by text."""
        naming.write(out, self._texts, self._ids, self.cluster)


@dataclass(slots=True)
class _Clock:
    stages: dict[str, float] = field(default_factory=dict)
    last: float = field(default_factory=time.perf_counter)

    def stage(self, name: str) -> None:
        now = time.perf_counter()
        self.stages[name] = round(self.stages.get(name, 0.0) + now - self.last, 4)
        self.last = now


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Python's search for cycles is put off: it goes through a million objects again and again, and there are none to find."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


@_without_collecting()
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
    fit: bool = False,
) -> Clustered:
    """Link a records CSV (interfaces: `record_id, agency, forename, …`) with this model.

    `rules`: columns that must agree, else the engine's own keys. `threads`: else all cores. `memory_mb`: see README. `work`: a
    folder that keeps the pairs of finished parts, so that a run stopped by Ctrl-C goes on. `possible`: also what a person
    should look at. `fit`: the file's own names and size. UnusableFileError for a file, KeyError for a rule.
    """
    clock, count = _Clock(), threads or os.cpu_count() or 1
    _require_ids(path)
    encoded = encode(path, model, count)
    clock.stage("read")
    with ThreadPoolExecutor(count) as pool:
        using = _Threads(pool, count, progress)
        ruled = None if rules is None else _by_columns(encoded, rules, pool)
        checked = pool.submit(naming.check, path.name, encoded.id_texts, encoded.ids)
        model = _fitted(encoded, model) if fit else model
        w = world(encoded, model)
        held, made = ruled or _narrowed(w, encoded, model, using, memory_mb)
        checked.result()
        clock.stage("keys")
        asked = (model.possible_bits if possible else model.link_bits, not possible)
        found, total = _all_weighed(_weighed(w, made, held, asked, using, _folder(work, path, model, rules, asked)))
        clock.stage("pairs")
        del held, made, ruled  # the keys make room
        clusters, refused = clustering.clusters(w, model, found, partial(naming.text_of, encoded.id_texts, encoded.ids), pool)
    looked = _to_look_at(model, found, clusters)
    clock.stage("clusters")
    return Clustered(clusters, looked, tuple(refused), total, clock.stages, model, encoded.id_texts, encoded.ids)


def _require_ids(path: Path) -> None:
    if "record_id" not in header(rows.mapped(path)):
        raise UnusableFileError(f"{path.name} has no column record_id in its first line")


def records_in(path: Path, most: float = inf) -> int:
    """How many rows a file has below its header; where there are more than `most`, no less than that."""
    count = -2  # the header's beginning and end
    for starts in rows.row_starts(rows.mapped(path)):
        count += len(starts)
        if count > most:
            break
    return max(count, 0)


def _fitted(encoded: Encoded, model: Model) -> Model:
    """The model, fitted to what the file shows without being linked: its size and its names."""
    names, counts = encoded.records[:, fields.R_NAMES], {}
    for name, numbers in (("forename", names & _LOW), ("surname", names >> 32)):
        held = np.bincount(numbers, minlength=len(encoded.texts))
        held[0] = 0  # no name
        listed = np.flatnonzero(held >= population.FEWEST_SHARES)
        shown = {encoded.texts[number]: many for number, many in zip(listed.tolist(), held[listed].tolist(), strict=True)}
        counts[name] = shown, int(held.sum())
    return with_names(of_size(model, len(encoded.records)), counts, population.FEWEST_SHARES)


def _to_look_at(model: Model, found: NDArray[np.void], clusters: NDArray[np.int32]) -> NDArray[np.void]:
    """Pairs of different clusters that a person should look at, heaviest first."""
    apart: NDArray[np.void] = found[
        (found["bits"] >= model.possible_bits) & (clusters[found["first"]] != clusters[found["second"]])
    ]
    return apart[np.argsort(-apart["bits"], kind="stable")]


def _left(held: int, memory_mb: int | None) -> float:
    """How many bytes there is room for beside what is held already."""
    return inf if memory_mb is None else max((memory_mb << 20) - _PROGRAM - held, _LEAST_MEMORY)


@dataclass(frozen=True, slots=True)
class _Threads:
    pool: ThreadPoolExecutor
    count: int
    progress: bool


Asked = tuple[float, bool]  # the least bits, and whether only what may be linked is asked for
Made = Iterator[tuple[str, int, pairs.Sorted]]


def _narrowed(w: World, encoded: Encoded, model: Model, threads: "_Threads", memory_mb: int | None) -> tuple[Held, Made]:
    """The engine's own keys of every record, and their sorted entries in so many parts: a name, the rule, the entries."""
    filled = sum(one.nbytes for one in (*w, encoded.ids, encoded.id_texts)) + _KEPT_A_RECORD * len(w.records)
    room = _left(filled, memory_mb)
    held = keys.Narrowing(w, keys.codes(encoded.texts, model), threads.pool, threads.count, room).run()
    give_back()  # before the most is held
    room = _left(filled + sum(one.nbytes for one in held), memory_mb)
    parts = max(1, ceil(len(held.keys) * _BYTES_AN_ENTRY / room))
    return held, ((f"keys-{part}-of-{parts}", -1, pairs.sorted_part(held, part, parts)) for part in range(parts))


def _by_columns(encoded: Encoded, rules: Sequence[Sequence[str]], pool: ThreadPoolExecutor) -> tuple[Held, Made]:
    """The marks of each rule, under way already, and their sorted entries rule by rule."""
    marks, ordered = columns.marks(encoded.records, rules, pool)
    numbers = iter(range(len(rules)))
    waiting = deque(pool.submit(ordered, number) for number in islice(numbers, _SORTED_AHEAD))

    def made() -> Made:
        for number, rule in enumerate(rules):
            waiting.extend(pool.submit(ordered, following) for following in islice(numbers, 1))
            yield "-".join(rule), number, waiting.popleft().result()

    return Held(marks.ravel(), np.array([0, len(rules)])), made()


def _all_weighed(parts: Iterator[tuple[list[NDArray[np.void]], int]]) -> tuple[NDArray[np.void], int]:
    pieces, total = [], 0
    for found, many in parts:
        pieces += found
        total += many
    return pairs.together(pieces, pairs.WEIGHED), total


def _weighed(
    w: World, made: Made, held: Held, asked: Asked, threads: _Threads, folder: Path | None
) -> Iterator[tuple[list[NDArray[np.void]], int]]:
    """The pairs of each part, in pieces, from the work folder where it holds them already."""
    for name, rule, ordered in made:
        kept = folder / f"{name}.npz" if folder else None
        if kept and kept.exists():
            with np.load(kept) as saved:
                yield [saved["pairs"]], int(saved["weighed"])
            continue
        found, count = _in_shares(partial(_share, w, ordered.entries, held, rule, asked), ordered.blocks, threads, name)
        del ordered  # before those of the next part are made
        if kept:
            part, found = kept.with_suffix(".part.npz"), [pairs.together(found, pairs.WEIGHED)]
            np.savez(part, pairs=found[0], weighed=count)
            part.replace(kept)
        yield found, count


def _share(
    w: World, entries: pairs.Entries, held: Held, rule: int, asked: Asked, blocks: NDArray[np.int64]
) -> tuple[NDArray[np.void], int]:
    return pairs.weighed(w, entries, blocks, held, rule, *asked)


def _in_shares(
    weigh: Callable[[NDArray[np.int64]], tuple[NDArray[np.void], int]], blocks: NDArray[np.int64], threads: _Threads, name: str
) -> tuple[list[NDArray[np.void]], int]:
    """One part's pairs, in pieces; Ctrl-C waits for no more than the shares under way."""
    sizes = blocks[:, 1] - blocks[:, 0]
    shares, found, count = iter(list(pairs.shares(blocks, _PAIRS_A_SHARE))), [], 0
    waiting = [threads.pool.submit(weigh, share) for share in islice(shares, 2 * threads.count)]
    total = int((sizes * (sizes - 1) // 2).sum())
    with tqdm(desc=name, total=total, unit="pair", unit_scale=True, disable=not threads.progress) as bar:
        while waiting:
            kept, done = waiting.pop(0).result()
            waiting += [threads.pool.submit(weigh, share) for share in islice(shares, 1)]
            found.append(kept)
            count += done
            bar.update(done)
    return found, count


def _folder(work: Path | None, path: Path, model: Model, rules: Sequence[Sequence[str]] | None, asked: Asked) -> Path | None:
    """The place in the work folder of this file, as it is now, with this model and these rules."""
    if work is None:
        return None
    state = path.stat()
    about = [str(path.resolve()), state.st_size, state.st_mtime_ns, model.version, repr(model), rules, asked]
    folder = work / blake2b(json.dumps(about, default=list).encode(), digest_size=8).hexdigest()
    folder.mkdir(parents=True, exist_ok=True)
    return folder
