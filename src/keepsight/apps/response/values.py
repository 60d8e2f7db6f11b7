"""What other apps may hold of responses: lawful bases, outcomes, and a child's response as a viewer sees it."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from keepsight.engines.clocks import Due, Stand
from keepsight.engines.pathway import Circumstance, Facts, Item, Meeting, Owed, Quorum, Way
from keepsight.engines.prompts import Prompt, Rule
from keepsight.vocabulary.answers import Allowed, Refused

# value → words. What of section 16LA is in force is a matter for the installation's controller to know.
BASES = {
    "section-47": "Reasonable cause to suspect significant harm: Children Act 1989, section 47",
    "section-17": "A child in need: Children Act 1989, section 17",
    "section-16la": "Information relevant to safeguarding: Children Act 2004, section 16LA",
}

# How an investigation ends. "No further action" is not among them: national review, 26 November 2024.
OUTCOMES = {
    "charged": "Somebody was charged",
    "no-further-police-action": "No further police action at this time",
    "other-disposal": "Dealt with out of court",
    "transferred": "Handed to another force, which acknowledged it",
}

# What an agency brings to a discussion. What was asked for and not received is none of these: it is awaited.
CONTRIBUTED = {
    "shared": "Shares what it holds",
    "nothing-held": "Holds nothing",
    "refused": "Does not share, because sharing would be more detrimental to the child",
}
PROMPT_ANSWERS = {
    "done": "Done",
    "not-relevant": "Not relevant here",
    "later": "Later, on a day",
}
APART = {"legal-advice": "Legal advice", "therapy": "Therapy notes"}
AT_RISK = {"yes": "Yes", "no": "No", "not-yet-known": "Not yet known"}


@dataclass(frozen=True, slots=True)
class StepCard:
    """A step as it was taken."""

    number: int
    way: Way
    reason: str
    ground: str
    user: int
    at: datetime


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
    awaited: tuple[int, ...]
    beliefs: tuple[SaidCard, ...]
    objections: tuple[SaidCard, ...]
    actions: tuple[ActionCard, ...]
    quorum: Quorum
    ended: EndDraft | None
    ended_by: int
    ended_at: datetime | None
    was_quorate: bool
    circulated: SaidCard | None


@dataclass(frozen=True, slots=True)
class PromptCard:
    """A question that the record raises about a child, and its newest answer (empty for none)."""

    person: UUID
    name: str
    prompt: Prompt
    answer: str
    words: str
    later_on: date | None

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
