"""What other apps may hold of decisions."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from keepsight.engines.oversight import DecisionFacts, Standing

# Asked of every decision about a child: value → words.
SUSPECTED = {"yes": "Yes", "no": "No", "not-yet-known": "Not yet known"}


@dataclass(frozen=True, slots=True)
class Evidence:
    """The chronology as it stood: its hash (engines.chronology.evidence_hash), the moment, and a line an event."""

    hash: str
    as_known_at: datetime
    lines: tuple[tuple[str, str, str], ...]  # happened, agency, title


@dataclass(frozen=True, slots=True)
class DecisionDraft:
    """What a person enters; `options` are (option, for, against)."""

    kind: str
    chosen: str
    options: tuple[tuple[str, str, str], ...]
    rationale: str
    voice: str
    suspected: str
    answer_to_questions: str = ""


@dataclass(frozen=True, slots=True)
class AnswerCard:
    """A senior's answer to one version."""

    version: int
    answer: str
    reasons: str
    signer: int
    rank: str
    at: datetime
    ledger_index: int


@dataclass(frozen=True, slots=True)
class DissentCard:
    """Who disagrees, and their words."""

    user: int
    agency: int
    words: str
    at: datetime


@dataclass(frozen=True, slots=True)
class DecisionCard:
    """A decision as a viewer sees it: the newest version, its standing, all answers and dissent."""

    id: UUID
    person: UUID
    agency: int
    kind: str
    title: str
    policy: str
    ranks: tuple[str, ...]
    made_by: int
    made_at: datetime
    due_at: datetime
    version: int
    draft: DecisionDraft
    evidence: Evidence
    content_hash: str
    written_by: int
    written_at: datetime
    ledger_index: int
    facts: DecisionFacts
    standing: Standing
    answers: tuple[AnswerCard, ...]
    dissents: tuple[DissentCard, ...]


@dataclass(frozen=True, slots=True)
class MonitorRow:
    """One decision without a name, for scrutiny."""

    reference: str
    kind: str
    title: str
    agency_kind: str
    decided_on: date
    due_at: datetime
    suspected: str
    answer: str | None
    answered_at: datetime | None
    rank: str | None
    versions: int

    @property
    def in_time(self) -> bool:
        """Answered before its limit."""
        return self.answered_at is not None and self.answered_at <= self.due_at
