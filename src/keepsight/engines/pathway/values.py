"""What the pathway knows of one child: steps taken, questions answered, discussions held, decisions, the police's part."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

ALLEGATION = "colleague"  # the circumstance that an accused colleague is; each has its own officer to tell and lock to make


class ItemAnswer(StrEnum):
    """How a question of the pathway was answered."""

    DONE = "done"
    NOT_NEEDED = "not-needed"
    NOT_POSSIBLE = "not-possible"  # with why; counts once a manager has approved


class Meeting(StrEnum):
    """The kinds of multi-agency discussion."""

    STRATEGY = "strategy"
    END_OF_ENQUIRY = "end-of-enquiry"
    END_OF_INVESTIGATION = "end-of-investigation"
    CONFERENCE = "conference"
    CORE_GROUP = "core-group"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class Step:
    """A way that was taken, and when; `since` is the event that its clocks count from, where the record shows it."""

    way: str
    at: datetime
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    """An item's newest answer. `approved`: a manager other than its author said the gap is honest."""

    item: str
    answer: ItemAnswer
    at: datetime
    approved: bool = False

    @property
    def counts(self) -> bool:
        """What was not possible counts only once it is approved."""
        return self.answer is not ItemAnswer.NOT_POSSIBLE or self.approved


@dataclass(frozen=True, slots=True)
class Held:
    """A discussion: called, perhaps ended, with what it chose. `provisional`: urgent, held without its quorum."""

    kind: Meeting
    called_at: datetime
    ended_at: datetime | None = None
    chose: frozenset[str] = frozenset()
    quorate: bool = False
    provisional: bool = False


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision under the oversight policy: of which kind, when, whether it acts and whether its seniors signed."""

    kind: str
    at: datetime
    acts: bool
    signed: bool


@dataclass(frozen=True, slots=True)
class Investigation:
    """A police investigation; at its end the agencies owe each other a discussion of their own."""

    opened_at: datetime
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything about one child's response that the guards read.

    `ground` is why somebody asks to close; `contacts` are when those about the child reached the agency that leads;
    `allegations` are when each about a colleague that is marked now became known.
    """

    steps: tuple[Step, ...] = ()
    answered: tuple[Answered, ...] = ()
    circumstances: frozenset[str] = frozenset()
    allegations: tuple[datetime, ...] = ()
    held: tuple[Held, ...] = ()
    decided: tuple[Decided, ...] = ()
    investigations: tuple[Investigation, ...] = ()
    contacts: tuple[datetime, ...] = ()
    ground: str = ""

    @property
    def version(self) -> int:
        """How many steps were taken; whoever asks for the next one says which version they saw."""
        return len(self.steps)

    def last(self, *ways: str) -> datetime | None:
        """When one of these ways was last taken; None for never."""
        return max((step.at for step in self.steps if step.way in ways), default=None)
