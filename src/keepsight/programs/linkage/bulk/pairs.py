"""Pairs are made and weighed in one pass over sorted keys; only those from a limit on are ever kept."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from keepsight.programs.linkage.bulk.compiled import compiled, merged
from keepsight.programs.linkage.bulk.fields import R_LOOKS, R_POSTCODES, WIDTH, Whole
from keepsight.programs.linkage.bulk.memory import FEW, equal_numbers, fetch, uncounted
from keepsight.programs.linkage.bulk.scoring import weigh
from keepsight.programs.linkage.bulk.world import World, uncounted_world

Keys = NDArray[np.uint32]
Entries = NDArray[np.uint64]  # a key above a record's number
_LOW, _NONE, _ONE = np.uint64(0xFFFFFFFF), np.uint64(0), np.uint64(1)
_HIGH = np.uint64(32)
_FIELDS = 15
_ROOM = 1 << 14  # pairs a thread keeps before it hands them over
_AHEAD = 8  # blocks that are brought near before they are weighed
_BROUGHT = 64  # records of one of them, at most

WEIGHED = np.dtype([("first", np.int32), ("second", np.int32), ("bits", np.float64), ("guards", np.uint8)])


class Held(NamedTuple):
    """The keys of every record, each list in order: keys[starts[n] : starts[n + 1]]. After the last are `FEW` that are none.

    Of rules by column every record has as many marks, one a rule: `starts` says no more than 0 and how many.
    """

    keys: Keys
    starts: Whole


class Sorted(NamedTuple):
    """Entries in order; where those of each key begin that two or more records share, and where they end, one after another."""

    entries: Entries
    blocks: Whole


def together(pieces: list[NDArray[Any]], kind: Any) -> NDArray[Any]:
    """All pieces in one, each let go as soon as it is copied: never twice the memory. `pieces` is empty afterwards."""
    end = sum(map(len, pieces))
    whole = np.empty(end, kind)
    while pieces:
        piece = pieces.pop()
        whole[end - len(piece) : end] = piece
        end -= len(piece)
    return whole


def entries(keys: Keys) -> Sorted:
    """One rule's keys of all records (0 for none), sorted, each with its record."""
    found = np.empty(len(keys), np.uint64)
    return _in_order(found[: _present(keys, found)])


def _in_order(found: Entries) -> Sorted:
    found.sort()
    return Sorted(found, _runs(found))


@compiled
def _present(keys: Keys, out: Entries) -> int:
    put = 0
    for row in range(len(keys)):
        key = keys[row]
        out[put] = np.uint64(key) << _HIGH | np.uint64(row)
        put += key != 0  # without a branch: which records have a key is not to be foreseen
    return put


def sorted_part(held: Held, part: int, parts: int) -> Sorted:
    """The entries of all records' keys that fall to one of so many parts, sorted."""
    low, high = (part << 32) // parts, ((part + 1) << 32) // parts
    return _in_order(_chosen(held.keys, held.starts, low, high))


@compiled
def _chosen(keys: Keys, starts: Whole, low: int, high: int) -> Entries:
    count = 0
    for place in range(starts[-1]):
        count += low <= np.int64(keys[place]) < high  # type: ignore[assignment]  # numba says its types otherwise
    found, put = np.empty(count, np.uint64), 0
    for record in range(len(starts) - 1):
        for place in range(starts[record], starts[record + 1]):
            if low <= np.int64(keys[place]) < high:
                found[put] = np.uint64(keys[place]) << _HIGH | np.uint64(record)
                put += 1
    return found


@compiled
def _runs(sorted_entries: Entries) -> Whole:
    count, start = 0, 0
    for place in range(1, len(sorted_entries) + 1):
        if place == len(sorted_entries) or sorted_entries[place] >> _HIGH != sorted_entries[start] >> _HIGH:
            count += place - start > 1
            start = place
    found = np.empty((count, 2), np.int64)
    count, start = 0, 0
    for place in range(1, len(sorted_entries) + 1):
        if place == len(sorted_entries) or sorted_entries[place] >> _HIGH != sorted_entries[start] >> _HIGH:
            if place - start > 1:
                found[count, 0], found[count, 1] = start, place
                count += 1
            start = place
    return found


def shares(blocks: Whole, pairs_each: int) -> Iterator[Whole]:
    """Blocks in shares of about so many pairs."""
    sizes = blocks[:, 1] - blocks[:, 0]
    done = np.cumsum(sizes * (sizes - 1) // 2)
    if not len(done):
        return
    cuts = np.searchsorted(done, np.arange(pairs_each, done[-1], pairs_each)) + 1
    yield from (share for share in np.split(blocks, np.unique(cuts)) if len(share))


@merged
def _earlier_rule(keys: Keys, rules: int, i: int, j: int, rule: int) -> bool:
    """Whether a rule before this one brings the two together."""
    at, other = rules * i, rules * j
    for place in range(rule):  # noqa: SIM110 - a generator does not compile
        if keys[at + place] == keys[other + place] and keys[at + place] != 0:
            return True
    return False


@merged
def _keys_below(held: Held, rule: int, record: int, key: np.uint32) -> tuple[int, int]:
    """Where a record's keys begin and where this one is among them; of rules by column no keys."""
    if rule >= 0:
        return 0, 0
    place = held.starts[record]
    while held.keys[place] != key:
        place += 1
    return held.starts[record], place


@merged
def _smaller_key(keys: Keys, at: int, below: int, other: int, end: int) -> bool:
    """Whether any of the keys from `at` to before `below` is among those from `other` to before `end`; 16 are looked at at once.

    Without a branch for each key: which of two is smaller is not to be foreseen.
    """
    found = _NONE
    for first in range(other, end, FEW):
        equal = _NONE
        for place in range(at, below):
            equal |= equal_numbers(keys, first, keys[place])
        found |= equal & ((_ONE << np.uint64(min(end - first, FEW))) - _ONE)
    return bool(found != _NONE)


@merged
def _bring(w: World, held: Held, rule: int, sorted_entries: Entries, block: Whole) -> None:
    """Have the records and keys of a block to come brought near: nearly all of a pair's time is waiting for them."""
    for place in range(block[0], min(block[1], block[0] + _BROUGHT)):
        record = np.int64(sorted_entries[place] & _LOW)
        for number in (0, R_POSTCODES, R_LOOKS):  # one in each line of memory that a record may touch
            fetch(w.records, record * WIDTH + number)  # type: ignore[arg-type]  # numba says its types otherwise
        if rule > 0:
            fetch(held.keys, record * held.starts[1])
        elif rule < 0:
            fetch(held.keys, held.starts[record])
            fetch(held.keys, held.starts[record + 1] - 1)


@merged
def _bring_starts(held: Held, sorted_entries: Entries, block: Whole) -> None:
    """Have brought near where the keys of a block's records begin, which must be known before the keys can be."""
    for place in range(block[0], min(block[1], block[0] + _BROUGHT)):
        fetch(held.starts, np.int64(sorted_entries[place] & _LOW))  # type: ignore[arg-type]  # numba says its types otherwise


@merged
def _bring_following(w: World, held: Held, rule: int, sorted_entries: Entries, blocks: Whole) -> None:
    """Have brought near what the blocks soon after the first of these need."""
    if len(blocks) > _AHEAD:
        _bring(w, held, rule, sorted_entries, blocks[_AHEAD])
    if rule < 0 and len(blocks) > 2 * _AHEAD:
        _bring_starts(held, sorted_entries, blocks[2 * _AHEAD])


@compiled
def _pass(
    w: World, sorted_entries: Entries, blocks: Whole, block: int, row: int, held: Held, rule: int, limit: float, links: bool,
    out: NDArray[np.void],
) -> tuple[int, int, int, int]:  # fmt: skip
    """Weigh from this block and row on until done or `out` may be full.

    Block and row to go on from, pairs kept, pairs weighed.
    """
    w = uncounted_world(w)
    held = Held(uncounted(held.keys, np.uint32), uncounted(held.starts, np.int64))
    room = np.zeros(_FIELDS, np.int64)
    levels = uncounted(room, np.int64)
    kept, weighed = 0, 0
    while block < len(blocks):
        start, end = blocks[block]
        if row == 0:
            _bring_following(w, held, rule, sorted_entries, blocks[block:])
        while row < end - start:
            if kept + end - start - row > len(out):
                return block, row, kept, weighed
            i = np.int64(sorted_entries[start + row] & _LOW)
            at, below = _keys_below(held, rule, i, np.uint32(sorted_entries[start] >> _HIGH))  # type: ignore[arg-type]  # numba says its types otherwise
            for place in range(start + row + 1, end):
                j = np.int64(sorted_entries[place] & _LOW)
                if rule >= 0:
                    again = _earlier_rule(held.keys, held.starts[1], i, j, rule)  # type: ignore[arg-type]  # numba says its types otherwise
                else:
                    again = _smaller_key(held.keys, at, below, held.starts[j], held.starts[j + 1])
                if again:
                    continue
                bits, guards, _ = weigh(w, i, j, limit, links, levels)  # type: ignore[arg-type]  # numba says its types otherwise
                weighed += 1
                if bits >= limit:
                    out[kept].first, out[kept].second, out[kept].bits, out[kept].guards = i, j, bits, guards
                    kept += 1
            row += 1
        block, row = block + 1, 0
    room[0] = 0  # held until here: `levels` is the same memory
    return block, 0, kept, weighed


def weighed(
    w: World, sorted_entries: Entries, blocks: Whole, held: Held, rule: int, limit: float, links: bool
) -> tuple[NDArray[np.void], int]:  # fmt: skip
    """The pairs of these blocks from `limit` on, each once over all rules, first record before second.

    How many pairs were weighed.

    `links`: only pairs that may be linked. `rule`: the number of a rule by columns; -1 where records have lists of keys in order.
    """
    largest = int((blocks[:, 1] - blocks[:, 0]).max(initial=0))
    out = np.empty(max(_ROOM, largest), WEIGHED)
    found, block, row, pairs = [], 0, 0, 0
    while block < len(blocks):
        block, row, kept, done = _pass(w, sorted_entries, blocks, block, row, held, rule, limit, links, out)
        pairs += done
        found.append(out[:kept].copy())
    return (np.concatenate(found) if found else np.empty(0, WEIGHED)), pairs
