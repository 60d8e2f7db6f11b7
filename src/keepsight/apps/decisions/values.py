"""What other apps may hold of decisions."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from keepsight.engines.oversight import Answer, DecisionFacts, Difference, Effect, Policy, Standing

# Asked of every decision about a child: value → words.
SUSPECTED = {"yes": "Yes", "no": "No", "not-yet-known": "Not yet known"}


@dataclass(frozen=True, slots=True)
class Evidence:
    """The chronology as it stood: its hash (engines.chronology.evidence_hash), the moment, and a line an event.

    `events` are the events' ids, in the order of the lines; empty ids for lines that were fixed before ids were kept with them.
    """

    hash: str
    as_known_at: datetime
    lines: tuple[tuple[str, str, str], ...]  # happened, agency, title
    events: tuple[str, ...] = ()

    @property
    def rows(self) -> tuple[tuple[str, str, str, str], ...]:
        """Each line with its event's id, empty where none was kept."""
        return tuple((*line, event) for line, event in zip(self.lines, self.events or [""] * len(self.lines), strict=True))


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
    urgent: str = ""


@dataclass(frozen=True, slots=True)
class AnswerDraft:
    """A senior's answer as they enter it: what, why, on which content; conditions with their days; what follows an overturn."""

    answer: Answer
    reasons: str
    signed_hash: str
    conditions: tuple[tuple[str, date], ...] = ()
    follows: str = ""


@dataclass(frozen=True, slots=True)
class ConditionCard:
    """A condition of an agreement, whose senior set it, how and by whom it was met; empty, None and 0 while it is not."""

    id: int
    agency: int
    words: str
    due_on: date
    met_at: datetime | None
    met_words: str
    met_by: int


@dataclass(frozen=True, slots=True)
class AnswerCard:
    """A senior's answer to one version, in the post and for the agency they held then."""

    version: int
    agency: int
    answer: str
    reasons: str
    follows: str
    signer: int
    behalf_of: int
    rank: str
    opened_at: datetime
    looked: tuple[str, ...]
    at: datetime
    ledger_index: int
    conditions: tuple[ConditionCard, ...]


@dataclass(frozen=True, slots=True)
class AddendumCard:
    """What was added later, by whom, when, after which version."""

    user: int
    words: str
    version: int
    at: datetime
    ledger_index: int


@dataclass(frozen=True, slots=True)
class EscalationCard:
    """That nobody had answered a version in time, to which rank it rose, and where the log has it."""

    version: int
    rank: str
    at: datetime
    ledger_index: int


@dataclass(frozen=True, slots=True)
class DelegationCard:
    """Who gave which rank to whom, for which days, and why."""

    id: int
    holder: int
    deputy: int
    rank: str
    from_on: date
    until_on: date
    reason: str


@dataclass(frozen=True, slots=True)
class DissentCard:
    """Who disagrees, and their words."""

    user: int
    agency: int
    words: str
    at: datetime


@dataclass(frozen=True, slots=True)
class VersionCard:
    """One version word for word, with the evidence fixed by it, by whom it was written, when, and where the log has it."""

    number: int
    draft: DecisionDraft
    evidence: Evidence
    written_by: int
    written_at: datetime
    ledger_index: int


@dataclass(frozen=True, slots=True)
class DecisionCard:
    """A decision as a viewer sees it: the newest version and those before it, its standing, all answers and dissent."""

    id: UUID
    person: UUID
    agency: int
    kind: str
    title: str
    policy: Policy  # the version it was made under
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
    effect: Effect
    escalated_to: str
    missing: int
    is_blind: bool
    answers: tuple[AnswerCard, ...]
    dissents: tuple[DissentCard, ...]
    addenda: tuple[AddendumCard, ...]
    escalations: tuple[EscalationCard, ...]
    earlier: tuple[VersionCard, ...]  # the oldest first

    @property
    def open_conditions(self) -> tuple[ConditionCard, ...]:
        """Conditions of the newest version's agreements that are not met yet; none of a decision that was overturned."""
        if self.standing is Standing.OVERTURNED:
            return ()
        given = (one for one in self.answers if one.version == self.version)
        return tuple(condition for one in given for condition in one.conditions if condition.met_at is None)


@dataclass(frozen=True, slots=True)
class SealCheck:
    """What came of comparing a decision with the log: places of entries that say something else, and of those that were erased.

    `has_lines`: the lines of the evidence were sealed too, as they are since they carry their events' ids.
    """

    wrong: tuple[int, ...]
    erased: tuple[int, ...]
    has_lines: bool


@dataclass(frozen=True, slots=True)
class PolicyTerm:
    """A version of the policy and the first day on which it is in force; `proposal` is None for the first."""

    version: str
    from_on: date
    proposal: UUID | None


@dataclass(frozen=True, slots=True)
class PolicyAnswerCard:
    """One person's answer to a proposed policy."""

    signer: int
    rank: str
    agrees: bool
    reasons: str
    at: datetime
    ledger_index: int


@dataclass(frozen=True, slots=True)
class PolicyProposalCard:
    """A proposed policy with what it would change; `fault` says why it can come into force no more, empty where it can."""

    id: UUID
    version: str
    over: str
    text: str
    from_on: date
    reason: str
    content_hash: str
    proposed_by: int
    proposed_at: datetime
    due_at: datetime
    ledger_index: int
    facts: DecisionFacts
    standing: Standing
    ranks: tuple[str, ...]
    changes: tuple[Difference, ...]
    answers: tuple[PolicyAnswerCard, ...]
    fault: str


@dataclass(frozen=True, slots=True)
class ReadFigures:
    """How a team's answers were read before signing; all None where it is too small. `team` is empty for those in no team."""

    team: str
    answers: int | None
    opened_decision: int | None
    opened_record: int | None
    minutes: int | None  # between opening and signing, the middle one


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
