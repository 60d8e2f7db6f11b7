"""Where the rows and fields of a CSV file lie: RFC 4180 read straight from its bytes, without making a string of anything."""

import mmap
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from keepsight.programs.linkage.bulk.compiled import compiled, merged
from keepsight.programs.linkage.bulk.memory import LANES, beyond_ascii, equal, lowest, ones, turned, uncounted

Bytes = NDArray[np.uint8]
Places = NDArray[np.int64]
Ends = tuple[Places, Places, bool]

QUOTE, COMMA, LINE_FEED, RETURN = 34, 44, 10, 13
_BEYOND_ASCII = 128
_PIECE = 4 << 20  # bytes looked at at a time
_NONE, _ONE, _ALL, _HIGHEST = np.uint64(0), np.uint64(1), np.uint64(0xFFFFFFFFFFFFFFFF), np.uint64(LANES - 1)
_LONGEST_PLAIN = 2_000  # bytes of a row read without a look at each


def mapped(path: Path) -> Bytes:
    """The file's bytes, read by the system as they are touched."""
    with path.open("rb") as file:
        try:
            return np.frombuffer(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ), np.uint8)
        except ValueError:  # nothing can be mapped of an empty file
            return np.zeros(0, np.uint8)


def released(data: Bytes, start: int, end: int) -> int:
    """Give back the memory of the whole pages from `start` on, and say where they end; they are read again when touched.

    No more than what is done with: other threads are at the bytes that follow.
    """
    end -= end % mmap.PAGESIZE
    if end > start and isinstance(data.base, memoryview) and isinstance(data.base.obj, mmap.mmap):
        data.base.obj.madvise(mmap.MADV_DONTNEED, start, end - start)
    return max(start, end)


def row_starts(data: Bytes, run: Callable[[Callable[[Bytes], Ends], Iterator[Bytes]], Iterator[Ends]] = map) -> Iterator[Places]:
    """Piece by piece: where rows begin, and where the last one ends. A line feed inside quotation marks is no end.

    `run`: as map; in threads all pieces are looked at at once.
    """
    yield np.zeros(1, np.int64)
    inside, last, start = False, 0, 0
    for outside, within, odd in run(_ends, (data[at : at + _PIECE] for at in range(0, len(data), _PIECE))):
        ends = (within if inside else outside) + (start + 1)
        if len(ends):
            last = int(ends[-1])
        yield ends
        inside, start = inside != odd, start + _PIECE
    if last != len(data):
        yield np.array([len(data) + 1])


def starts(data: Bytes, pool: ThreadPoolExecutor) -> Places:
    """Where each row below the header begins, and where the last one ends; of no rows at most an end."""
    return np.concatenate(list(row_starts(data, pool.map)))[1:]


@compiled
def _ends(piece: Bytes) -> Ends:
    """Line feeds outside quotation marks, were the piece to begin outside them, and were it to begin inside; whether it turns.

    What comes before a piece need not be known to look at it.
    """
    whole = len(piece) - len(piece) % LANES
    last = np.zeros(LANES, np.uint8)  # the last bytes, with nothing after them
    last[: len(piece) - whole] = piece[whole:]
    most = 0
    for at in range(0, whole + 1, LANES):
        most += ones(equal(piece, at, LINE_FEED) if at < whole else equal(last, 0, LINE_FEED))
    found, within = np.empty(most, np.int64), np.empty(most, np.int64)
    count, other, inside = 0, 0, _NONE
    for at in range(0, whole + 1, LANES):
        held, place = (piece, at) if at < whole else (last, 0)
        ends, quoted = equal(held, place, LINE_FEED), turned(equal(held, place, QUOTE)) ^ inside
        inside = _ALL if quoted >> _HIGHEST else _NONE
        count = _listed(ends & ~quoted, at, found, count)
        other = _listed(ends & quoted, at, within, other)
    return found[:count], within[:other], inside != _NONE


@merged
def _listed(bits: np.uint64, first: int, out: Places, put: int) -> int:
    """Put the place of each bit that is set to `out`."""
    while bits:
        out[put] = first + lowest(bits)
        put += 1
        bits &= bits - _ONE
    return put


@compiled
def spans(data: Bytes, starts: Places, wanted: Places, out: Places) -> None:
    """Start and length of each wanted field, rows by fields by two, put to `out`, which has zeros where nothing is wanted.

    A length of -1 - n marks n bytes to look at more closely: some are beyond ASCII, or quotation marks are doubled.
    `starts` are the first bytes of the rows and the end of the last; `wanted` gives each of the file's columns its place among
    the fields, or -1. What a short row lacks is empty; what a long row has too much is left out.
    """
    data, found, wanted = uncounted(data, np.uint8), uncounted(out, np.int64), uncounted(wanted, np.int64)
    kept = np.empty(_LONGEST_PLAIN, np.int64)
    room = uncounted(kept, np.int64)
    for row in range(len(starts) - 1):
        end = starts[row + 1] - 1
        if end > starts[row] and data[end - 1] == RETURN:
            end -= 1
        if not _plain(data, starts[row], end, wanted, found[row], room):
            found[row] = 0
            _any(data, starts[row], end, wanted, found[row])
    kept[0] = 0  # held until here: `room` is the same memory


@merged
def _plain(data: Bytes, start: int, end: int, wanted: Places, found: Places, room: Places) -> bool:
    """The fields of a row of ASCII with quotation marks only around whole fields, 64 bytes at once; whether it is such a row."""
    if end - start >= len(room) or end + LANES > len(data):
        return False
    inside, quotes, high, many = _NONE, 0, _NONE, 0
    for at in range(start, end, LANES):
        kept = _ALL if end - at >= LANES else (_ONE << np.uint64(end - at)) - _ONE
        marks = equal(data, at, QUOTE) & kept
        quoted = turned(marks) ^ inside
        inside = _ALL if quoted >> _HIGHEST else _NONE
        quotes += ones(marks)
        high |= beyond_ascii(data, at) & kept
        many = _listed(equal(data, at, COMMA) & kept & ~quoted, at, room, many)
    if high:
        return False
    room[many] = end
    first = start
    for column in range(many + 1):
        last = room[column]
        following = last + 1
        if first < last and data[first] == QUOTE:
            if last - first == 1 or data[last - 1] != QUOTE:
                return False
            first, last, quotes = first + 1, last - 1, quotes - 2
        if column < len(wanted) and wanted[column] >= 0:
            found[wanted[column], 0], found[wanted[column], 1] = first, last - first
        first = following
    for column in range(many + 1, len(wanted)):
        if wanted[column] >= 0:
            found[wanted[column]] = 0
    return quotes == 0


@compiled
def _any(data: Bytes, place: int, end: int, wanted: Places, found: Places) -> None:
    """The fields of a row from this place on, whatever it holds."""
    column = 0
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
            found[wanted[column], 0] = first
            found[wanted[column], 1] = -1 - (last - first) if odd or high >= _BEYOND_ASCII else last - first
        place += 1
        column += 1


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
