"""The engine's blocking keys for a whole file: a key that too many records share gives way to narrower ones, round by round."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from numpy.typing import NDArray

from keepsight.engines.linkage import Model
from keepsight.engines.linkage.blocking import CROWDED, skeleton
from keepsight.engines.linkage.normalise import stands_alone
from keepsight.programs.linkage.bulk import rules
from keepsight.programs.linkage.bulk.compiled import compiled, uncounted
from keepsight.programs.linkage.bulk.fields import Marks, Whole
from keepsight.programs.linkage.bulk.pairs import Held
from keepsight.programs.linkage.bulk.rules import Codes, Room, uncounted_room
from keepsight.programs.linkage.bulk.table import Table, joined
from keepsight.programs.linkage.bulk.world import World, uncounted_world

_SHARE = 20_000  # records a thread takes at a time
_MOST_KEYS = 512  # of one record
_ALL = -2  # keys of every round
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
        parts = sorted({word for word in split if stands_alone(word)})[:6] if len(split) > 1 else []
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
def _narrowed(room: Room, rule: int, slots: Marks, rounds: NDArray[np.int32], fresh: int, out: Marks, put: int) -> int:
    """Put a rule's keys to `out`, narrowed where crowded; with `fresh`, only those just below a key crowded in that round."""
    marks, states, details, count = room.marks, room.states, room.details, room.counts[rule]
    marks[0], states[0, 0], states[0, 1], states[0, 2], depth = room.rules[rule], 0, 0, -1, 1
    while depth:
        depth -= 1
        mark, following, skipped, before = marks[depth], states[depth, 0], states[depth, 1], states[depth, 2]
        crowded = _in(slots, rounds, mark)
        wanted = put < len(out) and (fresh < -1 or before == fresh)
        if wanted and (crowded < 0 or (following == count and not skipped)):
            out[put] = mark
            put += 1
        if crowded >= 0:
            for place in range(following, count):
                if depth < len(marks):
                    marks[depth] = joined(mark, details[rule, place])
                    states[depth, 0], states[depth, 1], states[depth, 2] = place + 1, skipped or place > following, crowded
                    depth += 1
    return put


@compiled
def _of_records(
    w: World, held: Codes, rows: Whole, slots: Marks, rounds: NDArray[np.int32], fresh: int, room: Room, out: Marks
) -> Whole:
    """Put the keys of these records to `out`, one record after another; how many each has, the last -1 when `out` is full."""
    w, room, counts, put = uncounted_world(w), uncounted_room(room), np.empty(len(rows), np.int64), 0
    slots, rounds, keys = uncounted(slots, np.uint64), uncounted(rounds, np.int32), uncounted(out, np.uint64)
    for place in range(len(rows)):
        before = put
        for rule in range(rules.rules_of(w, held, rows[place], room)):
            put = _narrowed(room, rule, slots, rounds, fresh, keys, put)
        counts[place] = put - before
        if put == len(keys):
            counts[-1] = -1
            break
    return counts


@compiled
def _touched(marks: Marks, counts: Whole, slots: Marks, rounds: NDArray[np.int32], turn: int) -> NDArray[np.bool_]:
    """Which records have a key that was found crowded in this round."""
    found, at = np.zeros(len(counts), np.bool_), 0
    for record in range(len(counts)):
        for place in range(at, at + counts[record]):
            found[record] |= _in(slots, rounds, marks[place]) == turn
        at += counts[record]
    return found


class Narrowing:
    """Finds which keys are crowded, then gives every record its keys. One thread does not wait for another.

    In each round the keys are made twice rather than kept with their records: once to be counted, once to find the records of
    the crowded ones. They are counted in parts, so that memory holds no more than one part of them.
    """

    def __init__(self, w: World, held: Codes, pool: ThreadPoolExecutor, parts: int = 1) -> None:
        self._world, self._codes, self._pool, self._parts = w, held, pool, parts
        self._crowded, self._rounds = Table(), np.full(1, _NOT, np.int32)
        self._slots, self._in_round = self._crowded.as_arrays(self._rounds)

    def run(self) -> Held:
        """The keys of every record."""
        rows, turn = np.arange(len(self._world.records)), 0
        while len(rows):
            fresh = turn - 1 if turn else _ALL
            crowded = np.concatenate([self._too_many(rows, fresh, part) for part in range(self._parts)])
            if not len(crowded):
                break
            self._crowded.numbers(crowded)
            more = np.full(self._crowded.count + 1 - len(self._rounds), turn, np.int32)
            self._rounds = np.concatenate([self._rounds, more])
            before = self._slots, self._in_round
            self._slots, self._in_round = self._crowded.as_arrays(self._rounds)
            touched = [
                _touched(marks, counts, self._slots, self._in_round, turn) for marks, counts in self._shares(rows, fresh, *before)
            ]
            rows, turn = rows[np.concatenate(touched)], turn + 1
        return self._held()

    def _shares(self, rows: Whole, fresh: int, slots: Marks, rounds: NDArray[np.int32]) -> Iterator[tuple[Marks, Whole]]:
        """Keys and how many each record has, share by share."""
        shares = [rows[at : at + _SHARE] for at in range(0, len(rows), _SHARE)]

        def made(share: Whole) -> tuple[Marks, Whole]:
            size = 32
            while True:
                out = np.empty(len(share) * size + _MOST_KEYS, np.uint64)
                counts = _of_records(self._world, self._codes, share, slots, rounds, fresh, rules.room(), out)
                if counts[-1] >= 0:
                    return out[: counts.sum()], counts
                size *= 4

        return self._pool.map(made, shares)

    def _too_many(self, rows: Whole, fresh: int, part: int) -> Marks:
        """The keys of one part that too many records have."""
        kept = []
        for marks, _ in self._shares(rows, fresh, self._slots, self._in_round):
            kept.append(marks.copy() if self._parts == 1 else marks[marks % np.uint64(self._parts) == part])
        ordered = np.concatenate(kept)
        ordered.sort()
        return _crowded(ordered, CROWDED)

    def _held(self) -> Held:
        keys, counts = [], []
        for marks, many in self._shares(np.arange(len(self._world.records)), _ALL, self._slots, self._in_round):
            short, kept = _in_order(marks, many)
            keys.append(short.copy())
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


@compiled
def _crowded(ordered: Marks, most: int) -> Marks:
    """The marks that stand more than so many times in a row."""
    found, count, start = np.empty(len(ordered) // (most + 1) + 1, np.uint64), 0, 0
    for place in range(1, len(ordered) + 1):
        if place == len(ordered) or ordered[place] != ordered[start]:
            if place - start > most:
                found[count] = ordered[start]
                count += 1
            start = place
    return found[:count]
