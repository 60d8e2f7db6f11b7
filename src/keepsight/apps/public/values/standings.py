"""How a response stands to its deadline, and how far a finding is."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode


@dataclass(frozen=True, slots=True)
class Standing:
    """How a response stands to its deadline: a kind of status, words, and the days for the drawing."""

    kind: str
    words: str
    reported_on: date
    responded_on: date | None
    last_lawful_on: date | None

    @property
    def day_number(self) -> int | None:
        """On which of the 56 days it was published, the day of the report being the first.

        None while it is awaited, and where a report that came later says what was answered already.
        """
        if self.responded_on is None or self.responded_on < self.reported_on:
            return None
        return (self.responded_on - self.reported_on).days + 1


@dataclass(frozen=True, slots=True)
class Part:
    """One agency's part in what is done about a finding, as last released."""

    agency: str
    text: str
    step: int
    words: str
    due_on: date | None
    overdue: int
    notes: tuple[dict[str, Any], ...]
    verified_on: date | None
    verified_by: str
    measures: tuple[str, ...]
    begun_on: date | None = None  # None where it was released before this was told


@dataclass(frozen=True, slots=True)
class Tracked:
    """One finding on the tracker: what was asked, what was said, and each agency's part."""

    slug: str
    title: str
    reported_on: date
    finding: dict[str, Any]
    parts: tuple[Part, ...]
    refused: bool  # answered with a reason for no action: nothing to track
    step: int
    words: str
    due_on: date | None
    overdue: int
    target_on: date | None = None  # the inspectors', where it is not the day by which the agencies mean to be done

    @property
    def number(self) -> int:
        """The finding's number in its report."""
        return int(self.finding["number"])


@dataclass(frozen=True, slots=True)
class Sought:
    """What a visitor asked a list for; empty fields ask for everything."""

    words: str = ""
    year: str = ""
    inspectorate: str = ""
    kind: str = ""
    status: str = ""
    step: str = ""
    overdue: bool = False
    addressed_to: str = ""
    report: str = ""
    page: int = 1

    def query(self, **changes: Any) -> str:
        """The same as a query string, with changes; empty fields are left out."""
        held = {name: getattr(self, name) for name in self.__slots__} | changes
        if held["page"] == 1:
            held["page"] = ""
        return urlencode({name: "1" if value is True else value for name, value in held.items() if value})


Choices = dict[str, tuple[Any, ...]]  # what a list can be narrowed by: the name of the field, what there is to choose
