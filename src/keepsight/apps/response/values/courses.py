"""A child's response as a viewer sees it: steps, answers, circumstances, investigations, clocks."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from keepsight.engines.clocks import Due, Stand
from keepsight.engines.pathway import Circumstance, Facts, Item, Meeting, Owed, Way
from keepsight.vocabulary.answers import Allowed, Refused


@dataclass(frozen=True, slots=True)
class StepCard:
    """A step as it was taken; `since` is the event that its clocks count from, None where they count from the step."""

    number: int
    way: Way
    reason: str
    ground: str
    user: int
    at: datetime
    since: datetime | None


@dataclass(frozen=True, slots=True)
class ReplyCard:
    """An item's newest answer, and who approved it where it was not possible (0 for nobody)."""

    id: int
    item: str
    answer: str
    words: str
    agency: int
    user: int
    at: datetime
    approved_by: int
    approved_words: str


@dataclass(frozen=True, slots=True)
class CircumstanceCard:
    """Something particular about the child."""

    id: int
    kind: Circumstance
    words: str
    agency: int
    user: int
    known_at: datetime
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class InvestigationCard:
    """An investigation of the police, with its end where it has one (empty outcome for none)."""

    id: int
    agency: int
    reference: str
    opened_at: datetime
    outcome: str
    why: str
    shared_with: str
    ended_at: datetime | None


@dataclass(frozen=True, slots=True)
class Clock:
    """A limit that runs: which rule, about whom, when it falls due and how that stands now."""

    person: UUID
    rule: str
    within: str
    source: str
    due: Due
    stand: Stand


@dataclass(frozen=True, slots=True)
class DiscussionLine:
    """A discussion in a list."""

    id: UUID
    person: UUID
    kind: Meeting
    agency: int
    planned_at: datetime
    called_at: datetime
    ended_at: datetime | None
    is_called_off: bool


@dataclass(frozen=True, slots=True)
class CourseCard:
    """A child's response: where it is, what it asks, what may be done next and what is owed."""

    person: UUID
    lead: int | None
    facts: Facts
    stage: str
    steps: tuple[StepCard, ...]
    ways: tuple[tuple[Way, Allowed | Refused], ...]
    asked: tuple[tuple[str, tuple[tuple[Item, ReplyCard | None], ...]], ...]
    circumstances: tuple[CircumstanceCard, ...]
    investigations: tuple[InvestigationCard, ...]
    discussions: tuple[DiscussionLine, ...]
    owed: tuple[Owed, ...]
    clocks: tuple[Clock, ...]

    @property
    def version(self) -> int:
        """What whoever takes the next step says they saw."""
        return self.facts.version
