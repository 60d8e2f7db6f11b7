"""Numbers that were never issued to anybody: NHS numbers, pupil numbers, telephone numbers."""

from collections.abc import Iterator
from random import Random

_PUPIL_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
_ELEVEN = 11
_NO_AUTHORITY = "099"  # local authorities' numbers begin at 201
_DRAMA = ("07700 900", "01632 960")  # Ofcom, numbers for use in TV and radio drama: 000 to 999 of each


def nhs_number(serial: int) -> str:
    """The NHS number 999 and six digits of `serial` with its check digit, empty where that would be 10.

    999 000 0000 to 999 999 9999 is kept for tests. NHS Data Dictionary: weights 10 to 2, 11 less the sum modulo 11.
    """
    digits = f"999{serial:06d}"
    total = sum(int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=True))
    check = (_ELEVEN - total % _ELEVEN) % _ELEVEN
    return f"{digits}{check}" if check < _ELEVEN - 1 else ""


def pupil_number(serial: int, year: int) -> str:
    """A unique pupil number of no local authority: letter, authority, school, year of entry, serial.

    DfE guide to unique pupil numbers: characters 2 to 13 by weights 2 to 13, modulo 23, as a letter.
    """
    school, pupil = divmod(serial, 1_000)
    body = f"{_NO_AUTHORITY}{school:04d}{year % 100:02d}{pupil:03d}"
    total = sum(int(digit) * weight for weight, digit in enumerate(body, start=2))
    return _PUPIL_LETTERS[total % len(_PUPIL_LETTERS)] + body


def nhs_numbers(rng: Random, *, taken: frozenset[str]) -> Iterator[str]:
    """Valid NHS numbers of the test range in no order, each once."""
    start, step, size = rng.randrange(1_000_000), 611_953, 1_000_000  # step and size have no common factor
    for turn in range(size):
        number = nhs_number((start + turn * step) % size)
        if number and number not in taken:
            yield number


def phones(rng: Random, *, taken: frozenset[str]) -> list[str]:
    """Every drama number that is not taken, mobiles first, each once."""
    found = []
    for beginning in _DRAMA:
        block = [number for last in range(1_000) if (number := f"{beginning}{last:03d}") not in taken]
        rng.shuffle(block)
        found += block
    return found
