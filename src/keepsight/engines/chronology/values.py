"""What a chronology is made of: events as recorded, and the same arranged for one moment of knowledge."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from keepsight.vocabulary.dates import PartialDate


class Shape(StrEnum):
    """What kind of mark an event is."""

    CONTACT = "contact"  # or a concern: a circle
    DECISION = "decision"  # or a meeting: a diamond
    MISSED = "missed"  # a square
    LASTING = "lasting"  # a bar


class State(StrEnum):
    """How an event stood at the moment looked back to."""

    KNOWN = "known"
    HATCHED = "hatched"  # had happened, was not known to partners
    FUTURE = "future"  # had not happened yet


@dataclass(frozen=True, slots=True)
class Event:
    """One entry of one agency. `known_at`: when partners could know it; both moments are aware."""

    id: str
    agency: str
    kind: str
    shape: Shape
    happened: PartialDate
    until: PartialDate | None
    known_at: datetime
    recorded_at: datetime
    title: str
    detail: str

    def __post_init__(self) -> None:
        if not self.id or not self.agency:
            raise ValueError("an event has an id and an agency")
        if self.known_at.tzinfo is None or self.recorded_at.tzinfo is None:
            raise ValueError("the moments of an event need their time zone")
        if self.until is not None and self.until.last < self.happened.first:
            raise ValueError("an event cannot end before it began")
        if self.shape not in tuple(Shape):
            raise ValueError(f"no shape is called {self.shape!r}")


@dataclass(frozen=True, slots=True)
class Entry:
    """An event in its place: its number in the whole chronology, its state, and how late it became known."""

    number: int
    event: Event
    state: State
    days_later: int  # from the first day it can have happened to the day partners could know it; never below 0


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch of more than twelve weeks in which nothing was known from an agency, as it looked then."""

    agency: str
    start: date
    end: date
    whole: bool  # nothing at all was known from this agency

    @property
    def weeks(self) -> int:
        """Whole weeks of the gap."""
        return (self.end - self.start).days // 7


@dataclass(frozen=True, slots=True)
class Arranged:
    """A chronology as known at one moment; each group in the order in which things happened."""

    as_known_at: datetime
    cut: date  # the day of that moment in London
    today: date
    known: tuple[Entry, ...]
    happened_not_known: tuple[Entry, ...]
    not_happened_yet: tuple[Entry, ...]
    gaps: tuple[Gap, ...]
    agencies: tuple[str, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All three groups as one, by number."""
        everything = (*self.known, *self.happened_not_known, *self.not_happened_yet)
        return tuple(sorted(everything, key=lambda entry: entry.number))
