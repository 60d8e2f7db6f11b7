"""Where the rows and fields of a CSV file lie: RFC 4180 read straight from its bytes, without making a string of anything."""

import mmap
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from keepsight.programs.linkage.bulk.compiled import compiled, uncounted

Bytes = NDArray[np.uint8]
Places = NDArray[np.int64]

QUOTE, COMMA, LINE_FEED, RETURN = 34, 44, 10, 13
_BEYOND_ASCII = 128
_PIECE = 4 << 20  # bytes looked at at a time


def mapped(path: Path) -> Bytes:
    """The file's bytes, read by the system as they are touched."""
    with path.open("rb") as file:
        try:
            return np.frombuffer(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ), np.uint8)
        except ValueError:  # nothing can be mapped of an empty file
            return np.zeros(0, np.uint8)


def released(data: Bytes) -> None:
    """Give back the memory of what was read; it is read again when it is touched."""
    if isinstance(data.base, memoryview) and isinstance(data.base.obj, mmap.mmap):
        data.base.obj.madvise(mmap.MADV_DONTNEED)


def row_starts(data: Bytes) -> Iterator[Places]:
    """Piece by piece: where rows begin, and where the last one ends. A line feed inside quotation marks is no end."""
    yield np.zeros(1, np.int64)
    state, last = 0, 0
    for start in range(0, len(data), _PIECE):
        ends, state = _ends(data[start : start + _PIECE], state)
        if len(ends):
            last = int(ends[-1]) + start + 1
        yield ends + (start + 1)
    if last != len(data):
        yield np.array([len(data) + 1])


def starts(data: Bytes) -> Places:
    """Where each row below the header begins, and where the last one ends; of no rows at most an end."""
    return np.concatenate(list(row_starts(data)))[1:]


@compiled
def _ends(data: Bytes, quoted: int) -> tuple[Places, int]:
    """Line feeds outside quotation marks, and whether the piece ends inside them."""
    most = 0
    for place in range(len(data)):
        most += data[place] == LINE_FEED
    found, count = np.empty(most, np.int64), 0  # made once: an array that grows costs this loop ten times its time
    for place in range(len(data)):
        byte = data[place]
        if byte == QUOTE:
            quoted = 1 - quoted
        elif byte == LINE_FEED and quoted == 0:
            found[count] = place
            count += 1
    return found[:count], quoted


@compiled
def spans(data: Bytes, starts: Places, wanted: Places, count: int) -> NDArray[np.int64]:
    """Start and length of each wanted field, rows by fields by two.

    A length of -1 - n marks n bytes to look at more closely: some are beyond ASCII, or quotation marks are doubled.
    `starts` are the first bytes of the rows and the end of the last; `wanted` gives each of the file's columns its place among
    `count` fields, or -1. What a short row lacks is empty; what a long row has too much is left out.
    """
    found = np.zeros((len(starts) - 1, count, 2), np.int64)
    data = uncounted(data, np.uint8)
    for row in range(len(starts) - 1):
        end = starts[row + 1] - 1
        if end > starts[row] and data[end - 1] == RETURN:
            end -= 1
        place, column = starts[row], 0
        while place <= end and column < len(wanted):
            first, odd, high = place, False, 0
            if place < end and data[place] == QUOTE:
                first, place = place + 1, place + 1
                while place < end and (data[place] != QUOTE or (place + 1 < end and data[place + 1] == QUOTE)):
                    if data[place] == QUOTE:
                        odd = True
                        place += 1
                    high |= data[place]
                    place += 1
                last = place
                while place < end and data[place] != COMMA:
                    place += 1
            else:
                while place < end and data[place] != COMMA:
                    high |= data[place]
                    place += 1
                last = place
            if wanted[column] >= 0:
                found[row, wanted[column], 0] = first
                found[row, wanted[column], 1] = -1 - (last - first) if odd or high >= _BEYOND_ASCII else last - first
            place += 1
            column += 1
    return found


@compiled
def texts(data: Bytes, places: Places) -> Bytes:
    """The bytes of one field of each row, one after another; its `places`, as `spans` gives them, now lie in these."""
    total = 0
    for row in range(len(places)):
        total += places[row, 1] if places[row, 1] >= 0 else -1 - places[row, 1]
    found, put = np.empty(total, np.uint8), 0
    for row in range(len(places)):
        start, length = places[row, 0], places[row, 1] if places[row, 1] >= 0 else -1 - places[row, 1]
        places[row, 0] = put
        for place in range(start, start + length):
            found[put] = data[place]
            put += 1
    return found
