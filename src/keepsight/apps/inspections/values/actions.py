"""What is done about a finding after it was answered: by whom, with which evidence, and who checked it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID


class Note(StrEnum):
    """One entry in an action's history."""

    STEP = "step"
    EVIDENCE = "evidence"
    CLOSED = "closed"
    VERIFIED = "verified"
    NOT_VERIFIED = "not-verified"


class Step(StrEnum):
    """How far an action is: the four squares of the tracker."""

    OPEN = "open"
    UNDER_WAY = "under-way"
    EVIDENCE = "evidence"
    VERIFIED = "verified"

    @property
    def number(self) -> int:
        """1 to 4."""
        return list(Step).index(self) + 1


@dataclass(frozen=True, slots=True)
class ActionDraft:
    """An agency's part in what is done about one finding. `measures` are keys of published figures."""

    finding: int
    agency: int
    owner: int
    text: str
    due_on: date | None
    measures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NoteCard:
    """One entry of the history: what was said, when, by whom."""

    kind: Note
    text: str
    by: int
    at: datetime


@dataclass(frozen=True, slots=True)
class ActionCard:
    """An action with its history, the oldest entry first."""

    id: UUID
    draft: ActionDraft
    agency_name: str
    owner_name: str
    notes: tuple[NoteCard, ...]
    made_by: int
    made_at: datetime

    @property
    def since(self) -> tuple[NoteCard, ...]:
        """What came after the last check that was not passed; all of it where there was none."""
        failed = [place for place, note in enumerate(self.notes) if note.kind is Note.NOT_VERIFIED]
        return self.notes[failed[-1] + 1 :] if failed else self.notes

    @property
    def step(self) -> Step:
        """Derived from the history, never typed."""
        kinds = {note.kind for note in self.since}
        if Note.VERIFIED in kinds:
            return Step.VERIFIED
        if Note.EVIDENCE in kinds:
            return Step.EVIDENCE
        return Step.UNDER_WAY if self.notes else Step.OPEN

    @property
    def closed_by(self) -> int | None:
        """Who declared it done, None while nobody has."""
        return next((note.by for note in reversed(self.since) if note.kind is Note.CLOSED), None)

    def overdue_days(self, today: date) -> int:
        """Days past the due date of an action nobody has verified; 0 when it is not overdue."""
        if self.draft.due_on is None or self.step is Step.VERIFIED:
            return 0
        return max(0, (today - self.draft.due_on).days)
