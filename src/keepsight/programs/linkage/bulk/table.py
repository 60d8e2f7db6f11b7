"""A growing set of 64-bit marks, each with a number: how equal values are found without keeping their text."""

import numpy as np
from numpy.typing import NDArray

from keepsight.programs.linkage.bulk.compiled import compiled, merged
from keepsight.programs.linkage.bulk.memory import fetch

Marks = NDArray[np.uint64]
Numbers = NDArray[np.int32]

MIX, MIX_AGAIN = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)  # SplitMix64: Steele, Lea and Flood 2014
START, PRIME = np.uint64(0xCBF29CE484222325), np.uint64(0x100000001B3)  # FNV-1a
_FULLEST = 2  # slots for each mark held, at least
_AHEAD = 16  # marks whose slots are brought near before they are looked at


@merged
def mixed(mark: np.uint64) -> np.uint64:
    """Every bit of the mark spread over all; never 0."""
    mark = (mark ^ (mark >> np.uint64(30))) * MIX
    mark = (mark ^ (mark >> np.uint64(27))) * MIX_AGAIN
    mark ^= mark >> np.uint64(31)
    return mark if mark != np.uint64(0) else np.uint64(1)


@merged
def joined(mark: np.uint64, other: np.uint64) -> np.uint64:
    """One mark of two, in this order."""
    return mixed(mark * PRIME ^ (other + START))


@compiled
def look_up(slots: Marks, numbers: Numbers, marks: Marks, found: Numbers) -> int:
    """Numbers of the marks, -1 where not held, 0 for the mark 0; how many are not held."""
    last = np.uint64(len(slots) - 1)
    missing = 0
    for place in range(len(marks)):
        if place + _AHEAD < len(marks):
            fetch(slots, np.int64(marks[place + _AHEAD] & last))  # type: ignore[arg-type]  # numba says its types otherwise
            fetch(numbers, np.int64(marks[place + _AHEAD] & last))  # type: ignore[arg-type]  # numba says its types otherwise
        mark = marks[place]
        found[place] = 0
        if mark == np.uint64(0):
            continue
        at = mark & last
        while slots[at] != np.uint64(0) and slots[at] != mark:
            at = (at + np.uint64(1)) & last
        found[place] = numbers[at] if slots[at] == mark else -1
        missing += found[place] < 0
    return missing


@compiled
def _add(slots: Marks, numbers: Numbers, mark: np.uint64, number: int) -> int:
    """The number the mark has now; a new mark takes `number`."""
    last = np.uint64(len(slots) - 1)
    at = mark & last
    while slots[at] != np.uint64(0) and slots[at] != mark:
        at = (at + np.uint64(1)) & last
    if slots[at] == np.uint64(0):
        slots[at], numbers[at] = mark, number
    return int(numbers[at])


@compiled
def _add_all(slots: Marks, numbers: Numbers, marks: Marks, found: Numbers, count: int, fresh: NDArray[np.int64]) -> int:
    """Give a number to each mark found at -1; `fresh` gets the place of each new one."""
    new = 0
    for place in range(len(marks)):
        if found[place] < 0:
            found[place] = _add(slots, numbers, marks[place], count + new)
            if found[place] == count + new:
                fresh[new] = place
                new += 1
    return new


@compiled
def _moved(slots: Marks, numbers: Numbers, old: Marks, old_numbers: Numbers) -> None:
    last = np.uint64(len(slots) - 1)
    for place in range(len(old)):
        if place + _AHEAD < len(old):
            fetch(slots, np.int64(old[place + _AHEAD] & last))  # type: ignore[arg-type]  # numba says its types otherwise
            fetch(numbers, np.int64(old[place + _AHEAD] & last))  # type: ignore[arg-type]  # numba says its types otherwise
        if old[place] != np.uint64(0):
            _add(slots, numbers, old[place], old_numbers[place])


class Table:
    """Marks to numbers from 1 on, in the order of their coming."""

    def __init__(self, size: int = 1 << 18) -> None:
        self._slots, self._numbers = np.zeros(size, np.uint64), np.zeros(size, np.int32)
        self.count = 0

    def numbers(self, marks: Marks) -> tuple[Numbers, NDArray[np.int64]]:
        """The number of each mark (0 for the mark 0), and the places in `marks` of those that are new, in order."""
        found = np.empty(len(marks), np.int32)
        missing = look_up(self._slots, self._numbers, marks, found)
        if not missing:
            return found, np.zeros(0, np.int64)
        self._make_room(missing)
        fresh = np.empty(missing, np.int64)
        new = _add_all(self._slots, self._numbers, marks, found, self.count + 1, fresh)
        self.count += new
        return found, fresh[:new]

    def _make_room(self, more: int) -> None:
        size = len(self._slots)
        while (self.count + more) * _FULLEST > size:
            size *= 2
        if size > len(self._slots):
            slots, numbers = np.zeros(size, np.uint64), np.zeros(size, np.int32)
            _moved(slots, numbers, self._slots, self._numbers)
            self._slots, self._numbers = slots, numbers

    def held(self, marks: Marks) -> NDArray[np.bool_]:
        """Which of these marks it holds."""
        found = np.empty(len(marks), np.int32)
        look_up(self._slots, self._numbers, marks, found)
        return found > 0
