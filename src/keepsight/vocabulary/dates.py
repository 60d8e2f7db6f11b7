"""Dates as people know them: a year, a month or a day. Placeholder dates are for the linkage engine to judge."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A year, with a month and a day where known (month or day 0 means unknown). Text form: ISO, cut short."""

    year: int
    month: int = 0
    day: int = 0

    def __post_init__(self) -> None:
        if not 1000 <= self.year <= 9999 or not 0 <= self.month <= 12:  # noqa: PLR2004 - the calendar's own numbers
            raise ValueError(f"no such date: {self.year}-{self.month}-{self.day}")
        last = monthrange(self.year, self.month)[1] if self.month else 0
        if not 0 <= self.day <= last:
            raise ValueError(f"no such date: {self.year}-{self.month}-{self.day}")

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read `2018`, `2018-03` or `2018-03-12`; ValueError says what was wrong."""
        found = _FORM.fullmatch(text.strip())
        if not found:
            raise ValueError(f"write a date as 2018-03-12, 2018-03 or 2018, not {text[:40]!r}")
        year, month, day = (int(part) if part else 0 for part in found.groups())
        if found[2] == "00" or found[3] == "00":
            raise ValueError(f"no such date: {text.strip()}")
        return cls(year, month, day)

    def __str__(self) -> str:
        text = f"{self.year:04d}"
        if self.month:
            text += f"-{self.month:02d}"
        return text + (f"-{self.day:02d}" if self.day else "")

    @property
    def first(self) -> date:
        """The earliest day it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The latest day it can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])
