"""What stands beside the response: questions from the record, notes kept apart, what is exported."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from keepsight.apps.access.values import AgencyCard
from keepsight.apps.response.values.choices import DANGERS
from keepsight.engines.prompts import Prompt, Rule


@dataclass(frozen=True, slots=True)
class ExportLine:
    """One thing done, for an agency's own system: a lasting id, when, what it was, its answer, words and by whom."""

    id: str
    at: datetime
    kind: str  # step, answer, discussion or investigation
    what: str
    answer: str = ""
    words: str = ""
    by: str = ""
    agency: str = ""


@dataclass(frozen=True, slots=True)
class Export:
    """All that was done for a child, for one agency: its own reference of the child first."""

    agency: AgencyCard
    reference: str
    name: str
    lines: tuple[ExportLine, ...]


@dataclass(frozen=True, slots=True)
class PromptCard:
    """A question that the record raises about a child, and its newest answer (empty for none)."""

    person: UUID
    name: str
    prompt: Prompt
    answer: str
    words: str
    later_on: date | None

    @property
    def interrupts(self) -> bool:
        """Whether it is told at once: all others wait for the day's digest."""
        return self.prompt.rule in DANGERS

    def is_open(self, on: date) -> bool:
        """Not answered, or put off to a day that has come."""
        return not self.answer or (self.answer == "later" and self.later_on is not None and self.later_on <= on)


@dataclass(frozen=True, slots=True)
class SwitchCard:
    """A rule, and whether the viewer's agency has switched it off, by whom, when and why."""

    rule: Rule
    is_off: bool
    reason: str
    user: int
    at: datetime | None


@dataclass(frozen=True, slots=True)
class ApartDraft:
    """A note to keep apart; `kind` is a key of APART."""

    kind: str
    written_on: date
    words: str


@dataclass(frozen=True, slots=True)
class ShareDraft:
    """That a note was handed to an agency (id): to whom there, why, on which basis."""

    agency: int
    whom: str
    why: str
    basis: str


@dataclass(frozen=True, slots=True)
class ApartCard:
    """A note kept apart, as its own agency sees it."""

    id: UUID
    kind: str
    written_on: date
    words: str
    shares: tuple[ShareDraft, ...]


@dataclass(frozen=True, slots=True, order=True)
class ScheduleLine:
    """That a note exists: whose, of which kind and day."""

    owner: str
    kind: str
    written_on: date
