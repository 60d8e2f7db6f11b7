"""England's working days within a horizon: past the last published bank holiday it fails."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

import holidays

_SATURDAY = 5
PUBLISHED_UNTIL = date(2028, 12, 31)  # the government lists England's bank holidays no further


class HorizonError(ValueError):
    """A day outside the years whose bank holidays are known: no one can say whether it is worked."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """Bank holidays, and the first and last day for which all of them are known."""

    bank_holidays: frozenset[date]
    first: date
    last: date

    def __post_init__(self) -> None:
        if self.first > self.last:
            raise ValueError("a calendar's first day cannot come after its last")

    def is_working_day(self, day: date) -> bool:
        """Monday to Friday and no bank holiday. HorizonError outside the calendar."""
        self.require(day)
        return day.weekday() < _SATURDAY and day not in self.bank_holidays

    def require(self, day: date) -> None:
        """HorizonError unless the calendar covers the day."""
        if not self.first <= day <= self.last:
            raise HorizonError(f"bank holidays are known from {self.first} to {self.last}, not for {day}")

    def after(self, start: date, working_days: int) -> date:
        """The nth working day after a day, which itself does not count, working day or not."""
        self.require(start)
        day, left = start, working_days
        while left:
            day += timedelta(days=1)
            left -= self.is_working_day(day)
        return day

    def between(self, start: date, end: date) -> int:
        """Working days after `start` up to and including `end`; negative when `end` comes first."""
        if end < start:
            return -self.between(end, start)
        return sum(self.is_working_day(start + timedelta(days=n)) for n in range(1, (end - start).days + 1))


def england(years: Iterable[int]) -> Calendar:
    """England's calendar for a run of years, never past the last published one.

    Source: the `holidays` library, held by a test to the dates published for 2023 to 2028, among them the
    coronation's on 8 May 2023 (Banking and Financial Dealings Act 1971 s1 and proclamations).
    """
    asked = sorted(set(years))
    if not asked:
        raise ValueError("a calendar needs at least one year")
    if asked[-1] > PUBLISHED_UNTIL.year:
        raise HorizonError(f"bank holidays are known until {PUBLISHED_UNTIL}, not for {asked[-1]}")
    return _england(asked[0], asked[-1])


@lru_cache(maxsize=64)
def _england(first: int, last: int) -> Calendar:
    """Kept: a list of what is due asks for the same years at every line, and working them out took longer than all the rest."""
    known = holidays.country_holidays("GB", subdiv="ENG", years=range(first, last + 1))
    return Calendar(frozenset(known), date(first, 1, 1), date(last, 12, 31))
