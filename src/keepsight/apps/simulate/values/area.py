"""People, homes, records, events and decided cases of the area, as plain values."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from keepsight.apps.people.values import Facts


@dataclass(frozen=True, slots=True)
class Home:
    """An address; `number` tells homes apart in one area."""

    number: int
    address: str
    postcode: str


@dataclass(frozen=True, slots=True)
class Someone:
    """One invented person as they really are; agencies write them down less well."""

    key: int
    part: str  # in the household: child, mother, father…
    forename: str
    middle_name: str
    surname: str
    former_surname: str
    born: date
    sex: str
    nhs_number: str
    upn: str
    phone: str
    email: str
    home: Home
    former_home: Home | None = None

    @property
    def is_child(self) -> bool:
        """Whether this is one of the area's children."""
        return self.part == "child"


@dataclass(frozen=True, slots=True)
class Family:
    """People who belong together, in one household or several."""

    number: int
    people: tuple[Someone, ...]


@dataclass(frozen=True, slots=True)
class Noted:
    """One agency's record of someone; `person` is the key of the truth, which no agency knows."""

    person: int
    family: int
    agency: str  # code
    external_id: str
    facts: Facts
    household: UUID
    part: str


@dataclass(frozen=True, slots=True)
class Happening:
    """An event in an agency's record: partial ISO dates, a title of the fixed list, when partners could know it."""

    agency: str
    external_id: str
    kind: str
    title: str
    happened: str
    until: str
    known_at: datetime


class Outcome(StrEnum):
    """What became of a decision."""

    AGREED = "agreed"
    AGREED_LATE = "agreed-late"
    SENT_BACK = "sent-back"
    OVERTURNED = "overturned"
    DISSENTED = "dissented"  # agreed, and someone of another agency disagrees on the record
    WAITING = "waiting"
    UNANSWERED = "unanswered"  # past its limit


@dataclass(frozen=True, slots=True)
class Case:
    """A decision to make about the child of a record, and what becomes of it."""

    noted: Noted
    kind: str
    suspected: str
    outcome: Outcome
    made_at: datetime
    answered_at: datetime | None
    key: UUID


@dataclass(frozen=True, slots=True)
class Area:
    """Everything the simulation makes, drawn before anything is written. Order is the order of writing."""

    families: tuple[Family, ...]
    noted: tuple[Noted, ...]
    happenings: tuple[Happening, ...]
    contacts: tuple[tuple[Noted, datetime, UUID], ...]
    cases: tuple[Case, ...]
