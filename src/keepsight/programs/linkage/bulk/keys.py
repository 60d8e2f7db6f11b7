"""The engine's blocking keys for a whole file: a key that too many records share gives way to narrower ones, level by level."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import islice
from math import inf
from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from keepsight.engines.linkage import Model
from keepsight.engines.linkage.blocking import skeleton
from keepsight.engines.linkage.normalise import stands_alone
from keepsight.programs.linkage.bulk import crowds, fields, rules
from keepsight.programs.linkage.bulk.compiled import compiled, merged
from keepsight.programs.linkage.bulk.crowds import Crowds, among
from keepsight.programs.linkage.bulk.fields import Marks, Whole
from keepsight.programs.linkage.bulk.memory import FEW, copied, fetch, uncounted
from keepsight.programs.linkage.bulk.pairs import Held, together
from keepsight.programs.linkage.bulk.rules import Codes, Room, uncounted_codes, uncounted_room
from keepsight.programs.linkage.bulk.table import joined
from keepsight.programs.linkage.bulk.world import H_ADDRESSES, H_HOUSES, World, uncounted_world

CROWDED = 16  # records under one key: above this it is narrowed; of how many people they are is not known yet
_SHARE = 20_000  # records a thread takes at a time
_MOST_KEYS = 512  # of one record
_ALL = -1  # keys of every level
_AHEAD = 12  # records that are brought near before their keys are made
_LOW, _HIGH, _SIX, _ONE = 0xFFFFFFFF, 32, np.uint64(58), np.uint64(1)
Made = TypeVar("Made")


class Mine(NamedTuple):
    """Where a record's crowded keys are, and which highest six bits they have: a bit each."""

    first: int
    end: int
    seen: np.uint64


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
def _narrowed(room: Room, rule: int, crowds: Marks, mine: Mine, level: int, out: Marks, put: int) -> int:
    """Put what a crowded rule gives way to: keys of this level, a level for each detail, or of every level all not crowded."""
    marks, states, details, end, without = room.marks, room.states, room.details, room.spans[rule, 1], room.spans[rule, 2]
    start = room.spans[rule, 0]
    marks[0], states[0, 0], states[0, 1], states[0, 2], depth = room.rules[rule], start + (start == without), 0, 0, 1
    while depth:
        depth -= 1
        mark, following, skipped, at = marks[depth], states[depth, 0], states[depth, 1], states[depth, 2]
        crowded = at != level and _crowded(crowds, mine, mark)
        if put < len(out) and (at == level or (level == _ALL and (not crowded or (following >= end and not skipped)))):
            out[put] = mark
            put += 1
        if crowded:
            for place in range(following, end):
                if place != without and depth < len(marks):
                    after = place + 1 + (place + 1 == without)
                    marks[depth] = joined(mark, details[place])
                    states[depth, 0], states[depth, 1], states[depth, 2] = after, skipped or place > following, at + 1
                    depth += 1
    return put


@merged
def _crowded(crowds: Marks, mine: Mine, mark: np.uint64) -> bool:
    return bool(mine.seen >> (mark >> _SIX) & _ONE) and among(crowds, mine.first, mine.end, mark)


@merged
def _of_record(room: Room, count: int, crowds: Marks, mine: Mine, level: int, out: Marks, put: int) -> int:
    """Put the keys of so many rules: nearly all as they are, for few are crowded."""
    for rule in range(count):
        if level != 0 and _crowded(crowds, mine, room.rules[rule]):
            put = _narrowed(room, rule, crowds, mine, level, out, put)
        elif level <= 0 and put < len(out):
            out[put] = room.rules[rule]
            put += 1
    return put


@merged
def _bring(w: World, codes: Codes, row: int) -> None:
    """Have what a record's rules are made of brought near: names, and the address that few others have."""
    names = w.records[row, fields.R_NAMES]
    fetch(codes.first_starts, names & _LOW)
    fetch(codes.last_starts, names >> _HIGH)
    fetch(w.numbers, w.numbers[H_ADDRESSES] + w.records[row, fields.R_ADDRESS])
    fetch(w.numbers, w.numbers[H_HOUSES] + w.records[row, fields.R_ADDRESS])


@compiled
def _of_records(w: World, codes: Codes, rows: Whole, crowds: Crowds, level: int, room: Room, out: Marks) -> Whole:
    """Put the keys of these records to `out`, one record after another; how many each has, the last -1 when `out` is full."""
    w, codes, room = uncounted_world(w), uncounted_codes(codes), uncounted_room(room)
    marks, whose, keys = uncounted(crowds.marks, np.uint64), uncounted(crowds.whose, np.int32), uncounted(out, np.uint64)
    counts, put, end = np.empty(len(rows), np.int64), 0, 0
    for place in range(len(rows)):
        if place + _AHEAD < len(rows):
            _bring(w, codes, rows[place + _AHEAD])
        before, row, seen = put, rows[place], np.uint64(0)
        while end < len(whose) and whose[end] < row:
            end += 1
        first = end
        while end < len(whose) and whose[end] == row:
            seen |= _ONE << (marks[end] >> _SIX)
            end += 1
        put = _of_record(room, rules.rules_of(w, codes, row, room), marks, Mine(first, end, seen), level, keys, put)
        counts[place] = put - before
        if put == len(keys):
            counts[-1] = -1
            break
    return counts


class Narrowing:
    """Finds which keys are crowded, level by level of details, then gives every record its keys.

    On each level the keys are counted in buckets, a byte each; those of full buckets, of which few are left, are then counted
    exactly. `room` is for how many bytes of keys there is room until then: the others are made once more.
    """

    def __init__(self, w: World, held: Codes, pool: ThreadPoolExecutor, threads: int = 2, room: float = inf) -> None:
        self._world, self._codes, self._pool, self._ahead, self._room = w, held, pool, 2 * threads, room
        self._crowds = crowds.none()

    def run(self) -> Held:
        """The keys of every record."""
        rows, level = np.arange(len(self._world.records)), 0
        while len(rows):
            found = crowds.crowded(*self._in_full_buckets(rows, level), CROWDED)
            self._crowds = crowds.merged_with(self._crowds, found)
            first = np.concatenate([[True], found.whose[1:] != found.whose[:-1]])[: len(found.whose)]
            rows, level = found.whose[first].astype(np.int64), level + 1
        return self._held()

    def _made(self, rows: Whole, level: int, then: Callable[[Marks, Whole, Whole], Made]) -> Iterator[Made]:
        """What `then` makes of keys, how many each record has, and the records: share by share, few of them ahead."""

        def made(share: Whole) -> Made:
            size = 32
            while True:
                out, crowded = np.empty(len(share) * size + _MOST_KEYS, np.uint64), self._crowds.of(share)
                counts = _of_records(self._world, self._codes, share, crowded, level, rules.room(), out)
                if counts[-1] >= 0:
                    return then(out[: counts.sum()], counts, share)
                size *= 4

        shares = (rows[at : at + _SHARE] for at in range(0, len(rows), _SHARE))
        waiting = deque(self._pool.submit(made, share) for share in islice(shares, self._ahead))
        while waiting:
            yield waiting.popleft().result()
            waiting.extend(self._pool.submit(made, share) for share in islice(shares, 1))

    def _in_full_buckets(self, rows: Whole, level: int) -> tuple[Marks, crowds.Records]:
        """The marks that may be crowded, each with its record."""
        counts, room, kept, done = crowds.buckets(len(rows)), self._room, [], 0
        for made in self._made(rows, level, lambda marks, many, share: (copied(marks), many, share)):
            crowds.count(counts, made[0])  # by this thread alone: none may be lost
            room -= made[0].nbytes
            if room >= 0:
                kept.append(made)
                done += len(made[2])
        found = list(self._pool.map(lambda made: crowds.in_full_buckets(counts, CROWDED, *made), kept))
        found += self._made(rows[done:], level, partial(crowds.in_full_buckets, counts, CROWDED))
        return np.concatenate([marks for marks, _ in found]), np.concatenate([whose for _, whose in found])

    def _held(self) -> Held:
        def in_order(marks: Marks, many: Whole, _: Whole) -> tuple[NDArray[np.uint32], Whole]:
            short, kept = _in_order(marks, many)
            return short.copy(), kept

        made = list(self._made(np.arange(len(self._world.records)), _ALL, in_order))
        every = np.concatenate([np.zeros(0, np.int64), *(kept for _, kept in made)])
        keys = together([*(short for short, _ in made), np.zeros(FEW, np.uint32)], np.uint32)
        return Held(keys, np.concatenate([[0], np.cumsum(every)]))


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
