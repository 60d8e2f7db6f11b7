"""Values of one field from its bytes, as whole numbers: what the engine makes of ASCII text, 0 where it is missing.

`kept` is room to work in: memory of its own for each value would cost more than the reading.

A function returns -1 for text it leaves to the engine itself (letters beyond ASCII, over 200 characters, rare shapes); its caller
asks the engine and comes back with the engine's answer, which every function here reads as it stands.
"""

import numpy as np
from numpy.typing import NDArray

from keepsight.programs.linkage.bulk.compiled import compiled
from keepsight.programs.linkage.bulk.table import PRIME, START, mixed

Bytes = NDArray[np.uint8]

ASK = -1
LONGEST = 200
_SPACE, _ZERO, _NINE, _BIG_A, _BIG_Z, _SMALL_A, _SMALL_Z, _ASCII = 32, 48, 57, 65, 90, 97, 122, 128
_APOSTROPHE, _GRAVE, _HYPHEN, _AT, _DOT, _PLUS = 39, 96, 45, 64, 46, 43
_LENGTH_OF_NUMBER = 10**15  # a telephone number's length stands above its fifteen digits
_PUPIL_LETTERS = np.frombuffer(b"ABCDEFGHJKLMNPQRTUVWXYZ", np.uint8)
_MONTHS = np.array([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])


@compiled
def is_digit(byte: int) -> bool:  # noqa: D103 - the name says it
    return _ZERO <= byte <= _NINE


@compiled
def lower(byte: int) -> int:  # noqa: D103 - the name says it
    return byte + 32 if _BIG_A <= byte <= _BIG_Z else byte


@compiled
def is_letter(byte: int) -> bool:  # noqa: D103 - of small ones
    return _SMALL_A <= byte <= _SMALL_Z


@compiled
def plain(text: Bytes) -> bool:
    """Whether all of it is ASCII and no longer than the engine looks."""
    if len(text) > LONGEST:
        return False
    for byte in text:  # noqa: SIM110 - a generator does not compile
        if byte >= _ASCII:
            return False
    return True


@compiled
def name_of(text: Bytes, out: Bytes) -> int:
    """Words of letters in small, one space between, written to `out`; their length. Apostrophes close up."""
    put, gap = 0, False
    for byte in text:
        small = lower(byte)
        if is_letter(small):
            if gap and put:
                out[put] = _SPACE
                put += 1
            gap = False
            out[put] = small
            put += 1
        elif byte not in (_APOSTROPHE, _GRAVE):
            gap = True
    return put


@compiled
def mark_of(text: Bytes) -> np.uint64:
    """A mark of these bytes; 0 for none."""
    if len(text) == 0:
        return np.uint64(0)
    mark = START
    for byte in text:
        mark = (mark ^ np.uint64(byte)) * PRIME
    return mixed(mark)


@compiled
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


@compiled
def _packed(text: Bytes, count: int) -> int:
    number = 0
    for place in range(count):
        number = number << 8 | text[place]
    return number


@compiled
def phone(text: Bytes, kept: Bytes) -> int:
    """Digits in national form, with their count above them; 0 where there are fewer than 10 or more than 15, or all are equal."""
    count = 0
    for byte in text:
        if is_digit(byte):
            kept[count] = byte - _ZERO
            count += 1
    start = 0
    if count >= 4 and kept[0] == 0 and kept[1] == 0 and kept[2] == 4 and kept[3] == 4:  # noqa: PLR2004 - 0044
        start = 4
    elif count >= 2 and kept[0] == 4 and kept[1] == 4:  # noqa: PLR2004 - 44
        start = 2
    if start:
        start -= not (start < count and kept[start] == 0)
        kept[start] = 0
    length = count - start
    if length < 10 or length > 15:  # noqa: PLR2004 - as the engine
        return 0
    number, equal = 0, True
    for place in range(start, count):
        number = number * 10 + kept[place]
        equal = equal and (place == start or kept[place] == kept[start + 1])
    return 0 if equal else number + length * _LENGTH_OF_NUMBER


@compiled
def nhs_number(text: Bytes) -> int:
    """Ten digits whose check is right (NHS Data Dictionary), not all equal."""
    number, count, total, equal, first = 0, 0, 0, True, 0
    for byte in text:
        if byte in (_SPACE, _HYPHEN):
            continue
        if not is_digit(byte) or count == 10:  # noqa: PLR2004 - digits of an NHS number
            return 0
        digit = byte - _ZERO
        first = digit if count == 0 else first
        equal = equal and digit == first
        total += digit * (10 - count) if count < 9 else 0  # noqa: PLR2004 - the last is the check
        number = number * 10 + digit
        count += 1
    if count != 10 or equal:  # noqa: PLR2004 - the same
        return 0
    return number if (11 - total % 11) % 11 == number % 10 else 0


@compiled
def pupil_number(text: Bytes, kept: Bytes) -> int:  # noqa: C901 - one branch a shape
    """Thirteen characters whose check letter is right (DfE), in base 37."""
    count = 0
    for byte in text:
        if byte == _SPACE or 9 <= byte <= 13 or 28 <= byte <= 31:  # noqa: PLR2004 - what Python calls white space
            continue
        if count == 13:  # noqa: PLR2004 - the length of a pupil number
            return 0
        kept[count] = lower(byte)
        count += 1
    if count != 13:  # noqa: PLR2004 - the same
        return 0
    total, nothing = 0, True
    for place in range(1, 13):
        value = -1
        if is_digit(kept[place]):
            value = kept[place] - _ZERO
        elif place == 12:  # noqa: PLR2004 - temporary numbers end in a letter
            for at in range(len(_PUPIL_LETTERS)):
                value = at if lower(_PUPIL_LETTERS[at]) == kept[place] else value
        if value < 0:
            return 0
        nothing = nothing and kept[place] == _ZERO
        total += value * (place + 1)
    if nothing or lower(_PUPIL_LETTERS[total % 23]) != kept[0]:
        return 0
    number = kept[0] - _SMALL_A + 1
    for place in range(1, 13):
        number = number * 37 + (kept[place] - _ZERO if is_digit(kept[place]) else kept[place] - _SMALL_A + 10)
    return number  # type: ignore[no-any-return]  # numbers of compiled code


@compiled
def born(text: Bytes) -> int:  # noqa: C901, PLR0912 - one branch a shape
    """Year, month and day as year * 512 + month * 32 + day, 0 for what is not known; 0 where there is no such day."""
    first, last = 0, len(text)
    while first < last and text[first] <= _SPACE:
        first += 1
    while last > first and text[last - 1] <= _SPACE:
        last -= 1
    length = last - first
    if length not in (4, 7, 10):
        return 0
    year, month, day = 0, 0, 0
    for place in range(length):
        byte = text[first + place]
        if place in (4, 7):
            if byte != _HYPHEN:
                return 0
        elif not is_digit(byte):
            return 0
        elif place < 4:  # noqa: PLR2004 - digits of a year
            year = year * 10 + byte - _ZERO
        elif place < 7:  # noqa: PLR2004 - then of a month
            month = month * 10 + byte - _ZERO
        else:
            day = day * 10 + byte - _ZERO
    if not 1901 <= year <= 2100 or month > 12 or (length > 4 and month == 0) or (length > 7 and day == 0):  # noqa: PLR2004 - as the engine
        return 0
    if month:
        leap = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)  # noqa: PLR2004 - the calendar
        if day > _MONTHS[month - 1] + leap:
            return 0
    return year * 512 + month * 32 + day


@compiled
def sex(text: Bytes) -> int:
    """1 for F, 2 for M, 0 for anything but a single letter of them; words are left to the engine."""
    if len(text) == 1:
        small = lower(text[0])
        return 1 if small == 102 else 2 if small == 109 else 0  # noqa: PLR2004 - f, m
    return ASK if len(text) else 0


@compiled
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


@compiled
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


@compiled
def words(text: Bytes, marks: NDArray[np.uint64], ends: NDArray[np.int64], most: int) -> int:
    """Marks of an address's runs of letters and digits, at most so many, and where each begins and ends. How many there are.

    A run that holds an apostrophe begins at its first letter and ends after its last; the mark leaves the apostrophe out.
    """
    count, mark, inside, last = 0, START, False, 0
    for place in range(len(text) + 1):
        byte = lower(text[place]) if place < len(text) else _SPACE
        if byte in (_APOSTROPHE, _GRAVE):
            continue
        if is_letter(byte) or is_digit(byte):
            if not inside:
                if count == most:
                    return count
                mark, inside = START, True
                ends[count, 0] = place
            mark = (mark ^ np.uint64(byte)) * PRIME
            last = place
        elif inside:
            marks[count], ends[count, 1] = mixed(mark), last + 1
            count += 1
            inside = False
    return count
