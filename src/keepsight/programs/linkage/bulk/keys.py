"""The engine's blocking keys for a whole file: a key that too many records share gives way to narrower ones, round by round."""

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from numpy.typing import NDArray

from keepsight.engines.linkage import Model
from keepsight.engines.linkage.blocking import CROWDED, skeleton
from keepsight.programs.linkage.bulk import rules
from keepsight.programs.linkage.bulk.compiled import compiled
from keepsight.programs.linkage.bulk.fields import Marks, Whole
from keepsight.programs.linkage.bulk.pairs import Held
from keepsight.programs.linkage.bulk.rules import Codes, Room
from keepsight.programs.linkage.bulk.table import Table, joined
from keepsight.programs.linkage.bulk.world import World, uncounted_world

_SHARE = 20_000  # records a thread takes at a time
_MOST_KEYS = 512  # of one record
_SHORTEST_PART = 3
_NOT = np.int32(-1)


def codes(texts: Sequence[str], model: Model) -> Codes:
    """The codes of every name of the file, as first name and as surname."""
    known: dict[str, int] = {}

    def number(code: str) -> int:
        return known.setdefault(code, len(known))

    first: list[list[int]] = [[]]
    last: list[list[int]] = [[]]
    for text in texts[1:]:
        split = text.split(" ")
        roots = sorted({*model.name_roots.get(text, ()), *model.name_roots.get(split[0], ())})
        first.append([number(code) for code in dict.fromkeys([skeleton(split[0]), *roots])][: rules.MOST_CODES])
        parts = sorted({word for word in split if len(word) >= _SHORTEST_PART})[:6] if len(split) > 1 else []
        last.append([number(code) for code in dict.fromkeys(skeleton(name) for name in (text, *parts))])
    return Codes(*_flat(first), *_flat(last))


def _flat(lists: Sequence[Sequence[int]]) -> tuple[Whole, Whole]:
    starts = np.concatenate([[0], np.cumsum([len(one) for one in lists])])
    return np.array([item for one in lists for item in one] or [0], np.int64), starts


@compiled
def _in(slots: Marks, rounds: NDArray[np.int32], mark: np.uint64) -> int:
    """In which round a key was found crowded; -1 for never."""
    last = np.uint64(len(slots) - 1)
    at = mark & last
    while slots[at] != np.uint64(0) and slots[at] != mark:
        at = (at + np.uint64(1)) & last
    return int(rounds[at]) if slots[at] == mark else -1


@compiled
def _narrowed(
    rule: np.uint64, details: Marks, count: int, slots: Marks, rounds: NDArray[np.int32], fresh: int, out: Marks, put: int
) -> int:
    """Put a rule's keys to `out`, narrowed where crowded; with `fresh`, only those just below a key crowded in that round."""
    marks, nexts = np.empty(_MOST_KEYS, np.uint64), np.empty(_MOST_KEYS, np.int64)
    state = np.empty(_MOST_KEYS, np.int64)  # whether a detail was skipped, and above that the round of the key before
    marks[0], nexts[0], state[0], depth = rule, 0, -2, 1
    while depth:
        depth -= 1
        mark, following, skipped, before = marks[depth], nexts[depth], state[depth] & 1, state[depth] >> 1
        crowded = _in(slots, rounds, mark)
        if crowded < 0 or (following == count and not skipped):  # noqa: SIM102 - one condition a line reads as the engine does
            if put < len(out) and (fresh < -1 or before == fresh):
                out[put] = mark
                put += 1
        if crowded >= 0:
            for place in range(following, count):
                if depth < _MOST_KEYS:
                    marks[depth], nexts[depth] = joined(mark, details[place]), place + 1
                    state[depth] = (skipped or place > following) | crowded << 1
                    depth += 1
    return put


@compiled
def _of_records(
    w: World, held: Codes, rows: Whole, slots: Marks, rounds: NDArray[np.int32], fresh: int, room: Room
) -> tuple[Marks, Whole]:
    """Keys of these records, each record's distinct and in order by their lower halves, and how many each has."""
    w = uncounted_world(w)
    found, counts, filled = np.empty(len(rows) * 32 + _MOST_KEYS, np.uint64), np.empty(len(rows), np.int64), 0
    out = np.empty(_MOST_KEYS, np.uint64)
    for place in range(len(rows)):
        put = 0
        for rule in range(rules.rules_of(w, held, rows[place], room)):
            put = _narrowed(room.rules[rule], room.details[rule], room.counts[rule], slots, rounds, fresh, out, put)
        if filled + put > len(found):
            found = np.concatenate((found, np.empty(len(found), np.uint64)))
        found[filled : filled + put] = out[:put]
        counts[place] = put
        filled += put
    return found[:filled], counts


class Narrowing:
    """Finds which keys are crowded, then gives every record its keys. One thread does not wait for another."""

    def __init__(self, w: World, held: Codes, pool: ThreadPoolExecutor) -> None:
        self._world, self._codes, self._pool = w, held, pool
        self._crowded, self._rounds = Table(), np.full(1, _NOT, np.int32)
        self._slots, self._in_round = self._crowded.as_arrays(self._rounds)

    def run(self, say: Callable[[int], object] = lambda _: None) -> Held:
        """The keys of every record. `say` hears each round's number of keys."""
        rows, turn = np.arange(len(self._world.records)), 0
        while len(rows):
            entries = self._entries(rows, turn - 1 if turn else -2)
            say(len(entries[0]))
            crowded, rows = _too_many(entries)
            if len(crowded):
                self._crowded.numbers(crowded)
                self._rounds = np.concatenate(
                    [self._rounds, np.full(self._crowded.count + 1 - len(self._rounds), turn, np.int32)]
                )
                self._slots, self._in_round = self._crowded.as_arrays(self._rounds)
            turn += 1
        return self._held()

    def _shares(self, rows: Whole, fresh: int) -> Iterable[tuple[Marks, Whole]]:
        shares = [rows[at : at + _SHARE] for at in range(0, len(rows), _SHARE)]
        return self._pool.map(
            lambda share: _of_records(self._world, self._codes, share, self._slots, self._in_round, fresh, rules.room()), shares
        )

    def _entries(self, rows: Whole, fresh: int) -> tuple[Marks, Whole]:
        keys, owners, at = [], [], 0
        for marks, counts in self._shares(rows, fresh):
            keys.append(marks)
            owners.append(np.repeat(rows[at : at + len(counts)], counts))
            at += len(counts)
        return np.concatenate(keys), np.concatenate(owners)

    def _held(self) -> Held:
        keys, counts = [], []
        for marks, many in self._shares(np.arange(len(self._world.records)), -2):
            short, kept = _in_order(marks, many)
            keys.append(short)
            counts.append(kept)
        every = np.concatenate(counts) if counts else np.zeros(0, np.int64)
        return Held(np.concatenate(keys) if keys else np.zeros(0, np.uint32), np.concatenate([[0], np.cumsum(every)]))


@compiled
def _in_order(marks: Marks, counts: Whole) -> tuple[NDArray[np.uint32], Whole]:
    """Upper halves of each record's keys, distinct and in order; none is 0."""
    out, kept, at, put = np.empty(len(marks), np.uint32), np.empty(len(counts), np.int64), 0, 0
    for record in range(len(counts)):
        first = put
        for place in range(at, at + counts[record]):
            key = np.uint32(max(marks[place] >> np.uint64(32), np.uint64(1)))
            slot = put
            while slot > first and out[slot - 1] > key:
                slot -= 1
            if slot > first and out[slot - 1] == key:
                continue
            for back in range(put, slot, -1):
                out[back] = out[back - 1]
            out[slot] = key
            put += 1
        kept[record] = put - first
        at += counts[record]
    return out[:put], kept


def _too_many(entries: tuple[Marks, Whole]) -> tuple[Marks, Whole]:
    """The keys that too many records have, and those records."""
    marks, owners = entries
    order = np.argsort(marks)
    ordered = marks[order]
    starts = np.concatenate([[0], np.flatnonzero(ordered[1:] != ordered[:-1]) + 1, [len(ordered)]])
    sizes = np.diff(starts) if len(ordered) else np.zeros(0, np.int64)
    crowded = sizes > CROWDED
    return ordered[starts[:-1][crowded]], np.unique(owners[order[np.repeat(crowded, sizes)]])
