"""Telephone, NHS and pupil numbers and birth dates from their bytes, as whole numbers; 0 where they are none (see values.py)."""

import numpy as np

from keepsight.programs.linkage.bulk.compiled import merged
from keepsight.programs.linkage.bulk.values import Bytes, is_digit, lower

_SPACE, _ZERO, _SMALL_A, _HYPHEN = 32, 48, 97, 45
_LENGTH_OF_NUMBER = 10**15  # a telephone number's length stands above its fifteen digits
_PUPIL_LETTERS = np.frombuffer(b"ABCDEFGHJKLMNPQRTUVWXYZ", np.uint8)
_MONTHS = np.array([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])


@merged
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


@merged
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


@merged
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
    return number  # type: ignore[no-any-return]  # numpy's own integer


@merged
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
    if not 1900 <= year <= 2100 or month > 12 or (length > 4 and month == 0) or (length > 7 and day == 0):  # noqa: PLR2004 - as the engine
        return 0
    if month:
        leap = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)  # noqa: PLR2004 - the calendar
        if day > _MONTHS[month - 1] + leap:
            return 0
    return year * 512 + month * 32 + day
