"""The level at which two birth dates agree: `engines.linkage.compare` again, over numbers, compiled (see levels.py)."""

from keepsight.programs.linkage.bulk.compiled import compiled, merged
from keepsight.programs.linkage.bulk.levels import MISSING

B_EXACT, B_JANUARY, B_SWAPPED, B_DIGIT, B_PARTS, B_MONTH, B_YEAR, B_SAME_YEAR, B_DIFFERENT = range(2, 11)


@merged
def born(x: int, y: int) -> int:  # noqa: PLR0911 - one return a level
    """Birth dates, whole or partial; 1 January stands for "some day of that year" too often to be a day."""
    if x == 0 or y == 0:
        return MISSING
    year_x, month_x, day_x = x >> 9, x >> 5 & 15, x & 31
    year_y, month_y, day_y = y >> 9, y >> 5 & 15, y & 31
    if not month_x or not month_y:
        return B_YEAR if year_x == year_y else B_DIFFERENT
    if not day_x or not day_y:
        if year_x != year_y:
            return B_DIFFERENT
        return B_MONTH if month_x == month_y else B_SAME_YEAR
    if x == y:
        return B_JANUARY if month_x == 1 == day_x else B_EXACT
    if year_x == year_y and month_x == day_y and day_x == month_y:
        return B_SWAPPED
    if _digits(year_x, year_y) + _digits(month_x, month_y) + _digits(day_x, day_y) == 1:
        return B_DIGIT
    if (year_x == year_y) + (month_x == month_y) + (day_x == day_y) == 2:  # noqa: PLR2004 - of the three parts
        return B_PARTS
    return B_SAME_YEAR if year_x == year_y else B_DIFFERENT


@compiled
def _digits(x: int, y: int) -> int:
    different = 0
    while x != y:
        different += x % 10 != y % 10
        x //= 10
        y //= 10
    return different
