"""Values of one field from its bytes, as whole numbers: what the engine makes of plain text, 0 where it is missing.

`kept` is room to work in: memory of its own for each value would cost more than the reading.

What is not plain (other scripts, over 200 characters, rare shapes) its caller asks the engine about, and comes back with the
engine's answer, which every function here reads as it stands.
"""

import numpy as np
from numpy.typing import NDArray

from keepsight.engines.linkage.normalise import fold
from keepsight.programs.linkage.bulk.compiled import merged
from keepsight.programs.linkage.bulk.table import PRIME, START, mixed

Bytes = NDArray[np.uint8]

LONGEST = 200
_SPACE, _ZERO, _NINE, _BIG_A, _BIG_Z, _SMALL_A, _SMALL_Z, _ASCII = 32, 48, 57, 65, 90, 97, 122, 128
_QUOTE, _APOSTROPHE, _GRAVE, _HYPHEN, _AT, _DOT, _COMMA, _SEMICOLON = 34, 39, 96, 45, 64, 46, 44, 59
_FIRST_LATIN, _LAST_LATIN = 0xC0, 0x24F  # Latin letters with marks: two bytes of UTF-8 each
_FOLDED = [fold(chr(letter)).encode() for letter in range(_FIRST_LATIN, _LAST_LATIN + 1)]
_MOST_LETTERS = max(map(len, _FOLDED))
LATIN = np.array([list(text.ljust(_MOST_LETTERS, b"\0")) for text in _FOLDED], np.uint8)  # what each is written with, then zeros


@merged
def is_digit(byte: int) -> bool:
    """0 to 9."""
    return _ZERO <= byte <= _NINE


@merged
def lower(byte: int) -> int:
    """The small letter of a capital."""
    return byte + 32 if _BIG_A <= byte <= _BIG_Z else byte


@merged
def is_letter(byte: int) -> bool:
    """Small a to z."""
    return _SMALL_A <= byte <= _SMALL_Z


@merged
def plain(text: Bytes) -> bool:
    """Whether all of it is ASCII or Latin letters with marks, without quotation marks, and no longer than the engine looks."""
    if len(text) > LONGEST:
        return False
    place = 0
    while place < len(text):
        if text[place] == _QUOTE:
            return False
        if text[place] >= _ASCII:
            if place + 1 == len(text) or text[place] >> 4 != 0xC or text[place + 1] >> 6 != 2:  # noqa: PLR2004 - bytes of UTF-8
                return False
            if not _FIRST_LATIN <= _letter(text, place) <= _LAST_LATIN:
                return False
            place += 1
        place += 1
    return True


@merged
def several(text: Bytes) -> bool:
    """Whether it may hold several values: a comma, a semicolon or white space, where the engine divides."""
    for byte in text:  # noqa: SIM110 - a generator does not compile
        if byte <= _SPACE or byte in (_COMMA, _SEMICOLON):
            return True
    return False


@merged
def _letter(text: Bytes, place: int) -> int:
    """The letter that two bytes of UTF-8 write."""
    return (np.int64(text[place]) & 0x1F) << 6 | (text[place + 1] & 0x3F)  # type: ignore[no-any-return]  # numpy's own integer


@merged
def name_of(text: Bytes, out: Bytes) -> int:
    """Words of letters in small, one space between, written to `out`; their length. Apostrophes close up."""
    put, gap, place = 0, False, 0
    while place < len(text):
        byte = text[place]
        small = lower(byte)
        if is_letter(small) or byte >= _ASCII:
            many = 0 if byte < _ASCII else _MOST_LETTERS
            if gap and put and (many == 0 or LATIN[_letter(text, place) - _FIRST_LATIN, 0]):
                out[put] = _SPACE
                put += 1
            gap = gap and many > 0 and LATIN[_letter(text, place) - _FIRST_LATIN, 0] == 0
            if many == 0:
                out[put] = small
                put += 1
            for letter in range(many):
                if LATIN[_letter(text, place) - _FIRST_LATIN, letter]:
                    out[put] = LATIN[_letter(text, place) - _FIRST_LATIN, letter]
                    put += 1
            place += many > 0
        elif byte not in (_APOSTROPHE, _GRAVE):
            gap = True
        place += 1
    return put


@merged
def mark_of(text: Bytes) -> np.uint64:
    """A mark of these bytes; 0 for none."""
    if len(text) == 0:
        return np.uint64(0)
    mark = START
    for byte in text:
        mark = (mark ^ np.uint64(byte)) * PRIME
    return mixed(mark)


@merged
def postcode(text: Bytes, kept: Bytes) -> int:
    """Capitals and digits, one byte each, the last lowest: an outward code is this shifted by 24. 0 where the form is wrong."""
    count = 0
    for byte in text:
        small = lower(byte)
        if is_letter(small) or is_digit(small):
            if count == 7:  # noqa: PLR2004 - the longest postcode
                return 0
            kept[count] = small - 32 if is_letter(small) else small
            count += 1
    if count >= 5 and kept[count - 3] == 79:  # noqa: PLR2004 - the shortest postcode; a letter O typed for zero
        kept[count - 3] = _ZERO
    digits, equal = 0, True
    for place in range(count):
        digits += is_digit(kept[place])
        equal = equal and kept[place] == kept[0]
    if digits == count and 4 <= count <= 6:  # noqa: PLR2004 - postcodes abroad
        return 0 if equal else _packed(kept, count)
    if count < 5:  # noqa: PLR2004 - the shortest
        return 0
    area = 1 + (not is_digit(kept[1]))
    fits = not is_digit(kept[0]) and is_digit(kept[area]) and count - 4 - area in (0, 1)
    fits = fits and is_digit(kept[count - 3]) and not is_digit(kept[count - 2]) and not is_digit(kept[count - 1])
    return _packed(kept, count) if fits else 0


@merged
def _packed(text: Bytes, count: int) -> int:
    number = 0
    for place in range(count):
        number = number << 8 | text[place]
    return number


@merged
def sex(text: Bytes) -> int:
    """1 for F, 2 for M, 0 for anything but a single letter of them; words are left to the engine."""
    small = lower(text[0]) if len(text) == 1 else 0
    return 1 if small == 102 else 2 if small == 109 else 0  # noqa: PLR2004 - f, m


@merged
def email(text: Bytes, out: Bytes) -> int:
    """The address in small letters, written to `out`; its length, 0 where the form is wrong."""
    first, last = 0, len(text)
    while first < last and text[first] <= _SPACE:
        first += 1
    while last > first and text[last - 1] <= _SPACE:
        last -= 1
    at, dot = -1, -1
    for place in range(first, last):
        byte = lower(text[place])
        out[place - first] = byte
        if byte <= _SPACE or (byte == _AT and at >= 0):
            return 0
        at = place - first if byte == _AT else at
        dot = place - first if byte == _DOT else dot
    length = last - first
    if at < 1 or at > 64 or dot < at + 2 or length - dot < 3:  # noqa: PLR2004 - as the engine
        return 0
    for place in range(dot + 1, length):
        if not is_letter(out[place]):
            return 0
    return length


@merged
def other_id(text: Bytes, out: Bytes) -> int:
    """Letters and digits, written to `out`; their number, 0 where all are one."""
    count, equal = 0, True
    for byte in text:
        small = lower(byte)
        if is_letter(small) or is_digit(small):
            out[count] = small
            equal = equal and small == out[0]
            count += 1
    return 0 if equal else count


@merged
def words(text: Bytes, marks: NDArray[np.uint64], ends: NDArray[np.int64], most: int) -> int:
    """Marks of an address's runs of letters and digits, at most so many, and where each begins and ends. How many there are.

    A run that holds an apostrophe begins at its first letter and ends after its last; the mark leaves the apostrophe out.
    """
    count, mark, inside, last, place = 0, START, False, 0, 0
    while place <= len(text):
        byte = lower(text[place]) if place < len(text) else _SPACE
        if byte >= _ASCII or is_letter(byte) or is_digit(byte):
            row = _letter(text, place) - _FIRST_LATIN if byte >= _ASCII else 0
            if not inside and (byte < _ASCII or LATIN[row, 0]):
                if count == most:
                    return count
                mark, inside = START, True
                ends[count, 0] = place
            if byte < _ASCII:
                mark = (mark ^ np.uint64(byte)) * PRIME
            else:
                place += 1
                for letter in LATIN[row]:
                    mark = (mark ^ np.uint64(letter)) * PRIME if letter else mark
            last = place
        elif inside and byte not in (_APOSTROPHE, _GRAVE):
            marks[count], ends[count, 1] = mixed(mark), last + 1
            count += 1
            inside = False
        place += 1
    return count
