"""What other apps may hold of publications."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class PublicationCard:
    """One version of something published; `body` is JSON as the app that published it shaped it."""

    kind: str
    slug: str
    title: str
    body: dict[str, Any]
    version: int
    published_at: datetime


FIGURES = "figures"  # the kind of a publication of counts


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of a total, counted without names. `key` stays the same from one period to the next.

    Figures with the same `part_of` are all the parts of one total: every case is counted in exactly one of them.
    """

    key: str
    words: str
    number: int
    total: int
    note: str = ""
    part_of: str = ""

    def __post_init__(self) -> None:
        if not 0 <= self.number <= self.total:
            raise ValueError(f"{self.number} cannot be a part of {self.total}")


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure as published in one period; number or total is None where it was too small to show.

    `until_on` is the period's last day, None where it was published without one.
    """

    key: str
    words: str
    period: str
    slug: str
    number: int | None
    total: int | None
    note: str
    until_on: date | None = None
