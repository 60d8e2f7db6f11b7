"""What other apps may hold of people."""

from dataclasses import dataclass, field, fields
from datetime import date, datetime
from uuid import UUID

from keepsight.engines.linkage import RecordFacts

FACTS = tuple(field.name for field in fields(RecordFacts))


# What `one` is of `other`, and how many generations above.
KINSHIP = {
    "parent": ("parent", 1),
    "step-parent": ("step-parent", 1),
    "grandparent": ("grandparent", 2),
    "carer": ("carer", 1),
    "sibling": ("brother or sister", 0),
    "half-sibling": ("half-brother or half-sister", 0),
    "partner": ("partner", 0),
    "other": ("otherwise connected", 0),
}
EVEN = ("sibling", "half-sibling", "partner", "other")  # what `one` is of `other`, `other` is of `one`
CONTACT = {
    "lives-with": "lives with",
    "regular": "regular contact",
    "supervised": "supervised contact only",
    "none-allowed": "no contact allowed",
    "not-known": "contact not known",
}


@dataclass(frozen=True, slots=True)
class RelationDraft:
    """`one` is `kind` of `other`; keys of KINSHIP and CONTACT. `until` says that it has ended."""

    one: UUID
    other: UUID
    kind: str
    contact: str
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class RelationCard:
    """A relationship as one agency holds it now."""

    agency: int
    draft: RelationDraft
    user: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Facts(RecordFacts):
    """Who a record is about, as the agency wrote it, with the name pages show."""

    @property
    def name(self) -> str:
        """Forename and surname as the person uses them."""
        return f"{self.forename} {self.surname}".strip()


@dataclass(frozen=True, slots=True)
class RecordDraft:
    """A record to keep: the agency's own number and facts; household id and part where known."""

    external_id: str
    facts: Facts
    household: UUID | None = None
    part: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """A record that was kept: its id, and whether anything about it is new."""

    record: UUID
    facts: Facts
    changed: bool


@dataclass(frozen=True, slots=True)
class RecordCard:
    """A record as a viewer sees it."""

    record: UUID
    agency: int
    external_id: str
    facts: Facts
    written_at: datetime
    person: UUID | None


@dataclass(frozen=True, slots=True)
class Person:
    """A person as a viewer sees them: the records visible to that viewer, the newest own-agency record first."""

    id: UUID
    records: tuple[RecordCard, ...]

    @property
    def facts(self) -> Facts:
        """The facts that name the person on pages."""
        return self.records[0].facts

    def kept_by(self, agency: int) -> list[RecordCard]:
        """The records that this agency keeps, in the same order."""
        return [card for card in self.records if card.agency == agency]

    @property
    def known_names(self) -> tuple[str, ...]:
        """Other names held, in the order of the records."""
        names = dict.fromkeys(card.facts.name for card in self.records if card.facts.name)
        return tuple(name for name in names if name != self.facts.name)


@dataclass(frozen=True, slots=True)
class HouseholdCard:
    """Someone of the household: their person (where linked), name, birth date and part."""

    person: UUID | None
    name: str
    date_of_birth: str
    parts: tuple[str, ...] = field(default=())
