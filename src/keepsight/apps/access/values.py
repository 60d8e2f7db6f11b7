"""What other apps may hold of access."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Self
from uuid import UUID

from keepsight.vocabulary.people import AgencyKind, Role


@dataclass(frozen=True, slots=True)
class AgencyCard:
    """An agency by its id, code, name and kind; and what it calls the system it keeps its own records in, empty if not said."""

    id: int
    code: str
    name: str
    kind: AgencyKind
    system_of_record: str = ""


@dataclass(frozen=True, slots=True)
class StaffCard:
    """A professional's name and post."""

    user: int
    name: str
    rank: str
    agency: str
    agency_id: int

    @property
    def post(self) -> str:
        """Rank and agency in words, beside the name."""
        return f"{self.rank.replace('-', ' ')}, {self.agency}"

    def then(self, agency: AgencyCard, rank: str = "") -> Self:
        """The same person in the post in which they acted: what they did stays that agency's, whatever they hold now."""
        return replace(self, agency=agency.name, agency_id=agency.id, rank=rank)


@dataclass(frozen=True, slots=True)
class Post:
    """A role, with its rank, that somebody holds in an agency from one day until another (None: until further notice)."""

    agency: int
    kind: AgencyKind
    body: str  # the agency's name
    role: Role
    rank: str
    from_on: date
    until_on: date | None

    def holds(self, on: date) -> bool:
        """Whether it is held on a day; the last one counts."""
        return self.from_on <= on and (self.until_on is None or on <= self.until_on)


@dataclass(frozen=True, slots=True)
class AccountPost:
    """A post as an administrator's list says it: agency's code, role, rank and team (empty for none), first and last day."""

    agency: str
    role: str
    rank: str
    team: str
    from_on: date
    until_on: date | None


@dataclass(frozen=True, slots=True)
class AccountCard:
    """An account: posts that are held or begin later, when its owner last signed in, a second factor, tokens and their ends."""

    email: str
    name: str
    posts: tuple[AccountPost, ...]
    last_sign_in: datetime | None
    has_second_factor: bool
    tokens: tuple[tuple[str, datetime], ...]


@dataclass(frozen=True, slots=True)
class ReadCard:
    """One look at a record."""

    name: str
    page: str
    at: datetime


@dataclass(frozen=True, slots=True)
class RestrictionCard:
    """To whom a record is restricted, why, and since when."""

    users: tuple[int, ...]
    reason: str
    made_at: datetime


@dataclass(frozen=True, slots=True)
class ScopeCard:
    """An open scope: who opened it, on which basis, when."""

    id: UUID
    agency: int
    basis: str
    opened_at: datetime
