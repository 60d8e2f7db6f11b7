"""Courses, and what pages show of who completed them."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Course:
    """A course and how many months a completion of it counts."""

    code: str
    title: str
    months: int
    source: str


@cache
def courses() -> dict[str, Course]:
    """Every course by its code."""
    table = tomllib.loads((Path(__file__).parent / "courses.toml").read_text("utf-8"))
    return {code: Course(code, row["title"], row["months"], row["source"]) for code, row in table.items()}


@dataclass(frozen=True, slots=True)
class CompletionDraft:
    """That somebody completed a course on a day."""

    user: int
    course: str
    completed_on: date


@dataclass(frozen=True, slots=True)
class Currency:
    """One person and one course on a day: completed on, counts until; None for never."""

    course: Course
    completed_on: date | None
    until: date | None
    is_current: bool


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many people of a team (empty: none) hold a course as current, of how many."""

    team: str
    course: Course
    current: int
    people: int


@dataclass(frozen=True, slots=True)
class NoteCard:
    """What was current for somebody when they decided or answered."""

    user: int
    act: str  # decided or answered
    version: int
    current: tuple[str, ...]  # codes
    expired: tuple[str, ...]

    @property
    def titles(self) -> tuple[str, ...]:
        """The courses that were current, as people call them; one that is no longer offered by its code."""
        known = courses()
        return tuple(known[code].title if code in known else code for code in self.current)


@dataclass(frozen=True, slots=True)
class Change:
    """Concerns raised by people of a course, as many days before their completion as after it, with 95 % intervals."""

    course: Course
    people: int
    days: int
    before: int
    after: int
    before_interval: tuple[float, float]
    after_interval: tuple[float, float]
