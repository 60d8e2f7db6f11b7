"""A quarter, what is counted in it, and the keys under which the public and actions know each figure."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

_SLUG = re.compile(r"(20\d\d)-q([1-4])")

# Keys never change: an action that names one is measured by it in every quarter.
IN_TIME, LATE, MISSING, ASKED = "overseen-in-time", "overseen-late", "overseen-missing", "abuse-asked"


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """Three months of a year, 1 to 4."""

    year: int
    number: int

    def __post_init__(self) -> None:
        if self.number not in range(1, 5):
            raise ValueError("a year has quarters 1 to 4")

    @classmethod
    def of(cls, day: date) -> "Quarter":
        """The quarter a day lies in."""
        return cls(day.year, (day.month + 2) // 3)

    @classmethod
    def parse(cls, slug: str) -> "Quarter":
        """`2026-q3`; ValueError for anything else."""
        said = _SLUG.fullmatch(slug)
        if said is None:
            raise ValueError(f"not a quarter: {slug!r}")
        return cls(int(said[1]), int(said[2]))

    @property
    def slug(self) -> str:
        """As an address has it."""
        return f"{self.year}-q{self.number}"

    @property
    def words(self) -> str:
        """`July to September 2026`: English, for it is frozen with the figures."""
        return f"{self.first:%B} to {self.last:%B %Y}"

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, 3 * self.number - 2, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        after = Quarter(self.year + self.number // 4, self.number % 4 + 1)
        return after.first - timedelta(days=1)

    @property
    def before(self) -> "Quarter":
        """The one before it."""
        return Quarter.of(self.first - timedelta(days=1))


@dataclass(frozen=True, slots=True)
class QuarterCount:
    """Decisions made in a quarter, each in one of the first four numbers; `asked` say whether abuse is suspected."""

    quarter: Quarter
    in_time: int
    late: int
    missing: int
    inside_limit: int
    asked: int

    @property
    def total(self) -> int:
        """All decisions of the quarter."""
        return self.in_time + self.late + self.missing + self.inside_limit

    @property
    def mark(self) -> str:
        """What a page sends back to say which counting was read on it."""
        return f"{self.in_time}-{self.late}-{self.missing}-{self.inside_limit}-{self.asked}"
