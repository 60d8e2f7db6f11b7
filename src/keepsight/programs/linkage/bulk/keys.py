"""The engine's blocking keys for a whole file: a key that too many records share gives way to narrower ones, round by round."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import islice
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from keepsight.engines.linkage import Model
from keepsight.engines.linkage.blocking import skeleton
from keepsight.engines.linkage.normalise import stands_alone
from keepsight.programs.linkage.bulk import rules
from keepsight.programs.linkage.bulk.compiled import compiled, merged
from keepsight.programs.linkage.bulk.fields import Marks, Whole
from keepsight.programs.linkage.bulk.memory import uncounted
from keepsight.programs.linkage.bulk.pairs import Held, together
from keepsight.programs.linkage.bulk.rules import Codes, Room, uncounted_room
from keepsight.programs.linkage.bulk.table import Table, joined
from keepsight.programs.linkage.bulk.world import World, uncounted_world

CROWDED = 16  # records under one key: above this it is narrowed; of how many people they are is not known yet
_SHARE = 20_000  # records a thread takes at a time
_MOST_KEYS = 512  # of one record
_ALL = -2  # keys of every round
_BUCKETS, _FULL = 8, 255  # for each record, and what one counts up to: more than CROWDED
_NOT = np.int32(-1)
Counts = NDArray[np.uint8]
Made = TypeVar("Made")


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


@merged
def _in(slots: Marks, rounds: NDArray[np.int32], mark: np.uint64) -> int:
    """In which round a key was found crowded; -1 for never."""
    last = np.uint64(len(slots) - 1)
    at = mark & last
    while slots[at] != np.uint64(0) and slots[at] != mark:
        at = (at + np.uint64(1)) & last
    return int(rounds[at]) if slots[at] == mark else -1


@merged
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
def _counted(counts: Counts, marks: Marks) -> None:
    """One more for the bucket of each mark, up to what a byte holds."""
    last = np.uint64(len(counts) - 1)
    for mark in marks:
        counts[mark & last] += counts[mark & last] < _FULL


@compiled
def _in_full_buckets(counts: Counts, most: int, marks: Marks, many: Whole, rows: Whole) -> tuple[Marks, NDArray[np.int32]]:
    """The marks whose bucket holds more than so many, each with its record."""
    last, found = np.uint64(len(counts) - 1), 0
    for mark in marks:
        found += counts[mark & last] > most
    kept, whose, put, at = np.empty(found, np.uint64), np.empty(found, np.int32), 0, 0
    for record in range(len(rows)):
        for place in range(at, at + many[record]):
            if counts[marks[place] & last] > most:
                kept[put], whose[put] = marks[place], rows[record]
                put += 1
        at += many[record]
    return kept, whose


@compiled
def _of_round(marks: Marks, slots: Marks, rounds: NDArray[np.int32], turn: int) -> NDArray[np.bool_]:
    """Which marks were found crowded in this round."""
    found = np.empty(len(marks), np.bool_)
    for place in range(len(marks)):
        found[place] = _in(slots, rounds, marks[place]) == turn
    return found


class Narrowing:
    """Finds which keys are crowded, then gives every record its keys.

    In each round the keys are made twice rather than kept: once to be counted in buckets, a byte each, once to keep those of
    full buckets, of which those that too many records have are then counted exactly. So memory never holds all keys of 64 bits.
    """

    def __init__(self, w: World, held: Codes, pool: ThreadPoolExecutor, threads: int = 2) -> None:
        self._world, self._codes, self._pool, self._ahead = w, held, pool, 2 * threads
        self._crowded, self._rounds = Table(), np.full(1, _NOT, np.int32)
        self._slots, self._in_round = self._crowded.as_arrays(self._rounds)

    def run(self) -> Held:
        """The keys of every record."""
        rows, turn = np.arange(len(self._world.records)), 0
        while len(rows):
            marks, whose = self._in_full_buckets(rows, turn - 1 if turn else _ALL)
            crowded = _crowded(np.sort(marks), CROWDED)
            if not len(crowded):
                break
            self._crowded.numbers(crowded)
            more = np.full(self._crowded.count + 1 - len(self._rounds), turn, np.int32)
            self._rounds = np.concatenate([self._rounds, more])
            self._slots, self._in_round = self._crowded.as_arrays(self._rounds)
            touched = whose[_of_round(marks, self._slots, self._in_round, turn)]
            rows, turn = np.unique(touched).astype(np.int64), turn + 1
        return self._held()

    def _made(self, rows: Whole, fresh: int, then: Callable[[Marks, Whole, Whole], Made]) -> Iterator[Made]:
        """What `then` makes of keys, how many each record has, and the records: share by share, few of them ahead."""

        def made(share: Whole) -> Made:
            size = 32
            while True:
                out = np.empty(len(share) * size + _MOST_KEYS, np.uint64)
                counts = _of_records(self._world, self._codes, share, self._slots, self._in_round, fresh, rules.room(), out)
                if counts[-1] >= 0:
                    return then(out[: counts.sum()], counts, share)
                size *= 4

        shares = (rows[at : at + _SHARE] for at in range(0, len(rows), _SHARE))
        waiting = deque(self._pool.submit(made, share) for share in islice(shares, self._ahead))
        while waiting:
            yield waiting.popleft().result()
            waiting.extend(self._pool.submit(made, share) for share in islice(shares, 1))

    def _in_full_buckets(self, rows: Whole, fresh: int) -> tuple[Marks, NDArray[np.int32]]:
        """The marks that may be crowded, each with its record."""
        counts = np.zeros(1 << (len(rows) * _BUCKETS - 1).bit_length(), np.uint8)
        for marks in self._made(rows, fresh, lambda marks, *_: marks):
            _counted(counts, marks)  # by this thread alone: none may be lost
        kept = list(self._made(rows, fresh, partial(_in_full_buckets, counts, CROWDED)))
        return np.concatenate([marks for marks, _ in kept]), np.concatenate([whose for _, whose in kept])

    def _held(self) -> Held:
        def in_order(marks: Marks, many: Whole, _: Whole) -> tuple[NDArray[np.uint32], Whole]:
            short, kept = _in_order(marks, many)
            return short.copy(), kept

        made = list(self._made(np.arange(len(self._world.records)), _ALL, in_order))
        every = np.concatenate([np.zeros(0, np.int64), *(kept for _, kept in made)])
        return Held(together([short for short, _ in made], np.uint32), np.concatenate([[0], np.cumsum(every)]))


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
