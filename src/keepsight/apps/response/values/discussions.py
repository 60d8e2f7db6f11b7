"""Discussions: how one is called and ended, and what was said in it."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from keepsight.engines.pathway import CALLED_OFF, Meeting, Quorum


@dataclass(frozen=True, slots=True)
class CallDraft:
    """A discussion to be called: kind, purpose, when, and who is invited (user ids)."""

    kind: Meeting
    purpose: str
    planned_at: datetime
    invited: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class EndDraft:
    """How a discussion ends: what it chose and why, the two decisions of a strategy discussion, and what comes next."""

    chose: tuple[str, ...]
    rationale: str
    interview: str = ""
    medical: str = ""
    urgent: str = ""
    next_on: date | None = None


@dataclass(frozen=True, slots=True)
class SaidCard:
    """Words of one person: status or belief (`kind`), words, who and when."""

    id: int
    agency: int
    user: int
    kind: str
    words: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ActionCard:
    """What somebody will do by when, and how it was done (empty and None while it is not)."""

    id: int
    person: UUID
    discussion: UUID
    agency: int
    owner: int
    words: str
    due_at: datetime
    done_words: str
    done_at: datetime | None


@dataclass(frozen=True, slots=True)
class DiscussionCard:
    """One discussion about one child as a viewer sees it. `awaited` are agencies invited that have not answered."""

    id: UUID
    sitting: UUID
    person: UUID
    agency: int
    kind: Meeting
    purpose: str
    planned_at: datetime
    called_by: int
    called_at: datetime
    invited: tuple[tuple[int, int], ...]  # user, agency
    there: tuple[tuple[int, int, str], ...]  # user, agency, rank
    contributions: tuple[SaidCard, ...]
    corrected: tuple[SaidCard, ...]  # what was said before and replaced by its speaker
    awaited: tuple[int, ...]
    beliefs: tuple[SaidCard, ...]
    believed_before: tuple[SaidCard, ...]  # what an agency said it believes before it said the above
    objections: tuple[SaidCard, ...]
    actions: tuple[ActionCard, ...]
    quorum: Quorum
    ended: EndDraft | None
    ended_by: int
    ended_at: datetime | None
    was_quorate: bool
    circulated: SaidCard | None

    @property
    def is_called_off(self) -> bool:
        """Whether it was ended without being held."""
        return self.ended is not None and CALLED_OFF in self.ended.chose
