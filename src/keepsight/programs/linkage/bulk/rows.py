"""Where the rows and fields of a CSV file lie: RFC 4180 read straight from its bytes, without making a string of anything."""

import mmap
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from keepsight.programs.linkage.bulk.compiled import compiled, uncounted

Bytes = NDArray[np.uint8]
Places = NDArray[np.int64]

QUOTE, COMMA, LINE_FEED, RETURN = 34, 44, 10, 13
_PIECE = 4 << 20  # bytes looked at at a time


def mapped(path: Path) -> Bytes:
    """The file's bytes, read by the system as they are touched."""
    with path.open("rb") as file:
        try:
            return np.frombuffer(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ), np.uint8)
        except ValueError:  # nothing can be mapped of an empty file
            return np.zeros(0, np.uint8)


def row_starts(data: Bytes) -> Places:
    """Where each row begins, and where the last one ends. A line feed inside quotation marks is no end."""
    found, state = [np.zeros(1, np.int64)], 0
    for start in range(0, len(data), _PIECE):
        ends, state = _ends(data[start : start + _PIECE], state)
        found.append(ends + (start + 1))
    starts = np.concatenate(found)
    return starts if len(data) == 0 or starts[-1] == len(data) else np.append(starts, len(data) + 1)


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
    """Start and length of each wanted field, rows by fields by two; length -1 - n marks a field with doubled quotation marks.

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
            first, doubled = place, False
            if place < end and data[place] == QUOTE:
                first, place = place + 1, place + 1
                while place < end and (data[place] != QUOTE or (place + 1 < end and data[place + 1] == QUOTE)):
                    if data[place] == QUOTE:
                        doubled = True
                        place += 1
                    place += 1
                last = place
                while place < end and data[place] != COMMA:
                    place += 1
            else:
                while place < end and data[place] != COMMA:
                    place += 1
                last = place
            if wanted[column] >= 0:
                found[row, wanted[column], 0] = first
                found[row, wanted[column], 1] = -1 - (last - first) if doubled else last - first
            place += 1
            column += 1
    return found
