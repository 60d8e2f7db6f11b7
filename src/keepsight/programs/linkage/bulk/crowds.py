"""Which keys too many records share, and which of them each record has.

A file has far more keys than are crowded. They are counted in buckets, a byte each; only those of full buckets are counted
exactly.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from keepsight.programs.linkage.bulk.compiled import compiled, merged
from keepsight.programs.linkage.bulk.fields import Marks, Whole
from keepsight.programs.linkage.bulk.memory import fetch
from keepsight.programs.linkage.bulk.table import Table

_BUCKETS, _FULL = 8, 255  # for each record, and what one counts up to
_AHEAD = 32  # marks whose buckets are brought near before they are looked at
_FEW = 32  # marks that are sooner put in order one by one
Counts = NDArray[np.uint8]
Records = NDArray[np.int32]


class Crowds(NamedTuple):
    """Crowded keys as records have them: a mark and a record each, record by record, the marks of one record in order.

    Nearly all records have fewer than five. Beside the record, where they are read one after another, they are found at once;
    in a table of all crowded keys each look would wait for the memory.
    """

    marks: Marks
    whose: Records

    def of(self, rows: Whole) -> "Crowds":
        """Those of the records from the first of these to the last."""
        ends = np.array([rows[0], rows[-1] + 1], np.int32)  # of another type, all records would be turned into it
        start, end = np.searchsorted(self.whose, ends)
        return Crowds(self.marks[start:end], self.whose[start:end])


def none() -> Crowds:
    """No key is crowded yet."""
    return Crowds(np.zeros(0, np.uint64), np.zeros(0, np.int32))


def buckets(records: int) -> Counts:
    """Empty buckets for the keys of so many records."""
    return np.zeros(1 << (records * _BUCKETS - 1).bit_length(), np.uint8)


@compiled
def count(counts: Counts, marks: Marks) -> None:
    """One more for the bucket of each mark, up to what a byte holds."""
    last = np.uint64(len(counts) - 1)
    for place in range(len(marks)):
        if place + _AHEAD < len(marks):
            fetch(counts, np.int64(marks[place + _AHEAD] & last))  # type: ignore[arg-type]  # numba says its types otherwise
        counts[marks[place] & last] += counts[marks[place] & last] < _FULL


@compiled
def in_full_buckets(counts: Counts, most: int, marks: Marks, many: Whole, rows: Whole) -> tuple[Marks, Records]:
    """The marks whose bucket holds more than so many, each with its record; `many` says how many each record has."""
    kept, whose, put = np.empty(len(marks), np.uint64), np.empty(len(marks), np.int32), 0
    last, record, end = np.uint64(len(counts) - 1), -1, 0
    for place in range(len(marks)):
        if place + _AHEAD < len(marks):
            fetch(counts, np.int64(marks[place + _AHEAD] & last))  # type: ignore[arg-type]  # numba says its types otherwise
        while place == end:
            record += 1
            end += many[record]
        kept[put], whose[put] = marks[place], rows[record]
        put += counts[marks[place] & last] > most  # without a branch: which buckets are full is not to be foreseen
    return kept[:put].copy(), whose[:put].copy()


def crowded(marks: Marks, whose: Records, most: int) -> Crowds:
    """Of these, record by record, those that more than so many have."""
    known = Table()
    known.numbers(_repeated(np.sort(marks), most))
    found = known.held(marks)
    return Crowds(marks[found], whose[found])


@compiled
def _repeated(ordered: Marks, most: int) -> Marks:
    """The marks that stand more than so many times in a row."""
    found, put, start = np.empty(len(ordered) // (most + 1) + 1, np.uint64), 0, 0
    for place in range(1, len(ordered) + 1):
        if place == len(ordered) or ordered[place] != ordered[start]:
            if place - start > most:
                found[put] = ordered[start]
                put += 1
            start = place
    return found[:put]


def merged_with(crowds: Crowds, more: Crowds) -> Crowds:
    """Both in one; `more` holds each record's marks in any order."""
    return Crowds(*_merged(crowds.marks, crowds.whose, more.marks, more.whose))


@compiled
def _merged(marks: Marks, whose: Records, more: Marks, of_more: Records) -> tuple[Marks, Records]:
    found, owners = np.empty(len(marks) + len(more), np.uint64), np.empty(len(marks) + len(more), np.int32)
    i, j, put = 0, 0, 0
    while put < len(found):
        first, record = put, whose[i] if j == len(more) or (i < len(marks) and whose[i] < of_more[j]) else of_more[j]
        while i < len(marks) and whose[i] == record:
            found[put], owners[put] = marks[i], record
            i, put = i + 1, put + 1
        while j < len(more) and of_more[j] == record:
            found[put], owners[put] = more[j], record
            j, put = j + 1, put + 1
        _order(found, first, put)
    return found, owners


@merged
def _order(marks: Marks, first: int, end: int) -> None:
    """Put these few marks in order."""
    if end - first > _FEW:
        marks[first:end].sort()
        return
    for place in range(first + 1, end):
        mark, back = marks[place], place
        while back > first and marks[back - 1] > mark:
            marks[back] = marks[back - 1]
            back -= 1
        marks[back] = mark


@merged
def among(marks: Marks, first: int, end: int, mark: np.uint64) -> bool:
    """Whether a record's crowded keys, from `first` to before `end`, hold this one."""
    after = end
    while first < after:
        middle = (first + after) >> 1
        if marks[middle] < mark:
            first = middle + 1
        else:
            after = middle
    return bool(first < end and marks[first] == mark)
