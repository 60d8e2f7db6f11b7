"""What the rules of oversight speak of: content, signatures, the person who wants to sign, answers, standings, effects."""

import hashlib
import json
from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum

from keepsight.vocabulary.people import AgencyKind


class Answer(StrEnum):
    """What a senior may answer."""

    AGREE = "agree"
    CONDITIONS = "conditions"  # agrees, and each condition is tracked until it is met
    SEND_BACK = "send-back"
    OVERTURN = "overturn"

    @property
    def agrees(self) -> bool:
        """Whether the decision stands by this answer."""
        return self in (Answer.AGREE, Answer.CONDITIONS)


class Standing(StrEnum):
    """Where a decision stands."""

    WAITING = "waiting"
    LATE = "late"
    SENT_BACK = "sent-back"
    DISAGREED = "disagreed"  # several seniors answered differently: the author answers all of them
    AGREED = "agreed"
    OVERTURNED = "overturned"


class Effect(StrEnum):
    """Whether a decision acts."""

    EFFECTIVE = "effective"  # overseen, and agreed to
    PROVISIONAL = "provisional"  # acts before anyone has signed, under its clock
    NOT_YET = "not-yet"  # acts only when signed
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Content:
    """Everything a signature covers: a change of one letter is another content."""

    kind: str
    subject: str
    chosen: str
    options: tuple[tuple[str, str, str], ...]  # option, for, against
    rationale: str
    voice: str
    suspected: str
    evidence_hash: str
    as_known_at: str
    answer_to_questions: str = ""
    urgent: str = ""  # why it cannot wait for a signature; empty when it can


_LATER_FIELDS = ("urgent",)  # left out while empty, so that what was signed before they existed keeps its hash


def content_hash(content: Content) -> str:
    """Hex SHA-256 of the content as JSON with sorted keys and no spaces."""
    values = {field.name: getattr(content, field.name) for field in fields(content)}
    held = {name: value for name, value in values.items() if value or name not in _LATER_FIELDS}
    text = json.dumps(held, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Signature:
    """One senior's answer to one version, for their agency; `behalf_of` is who delegated the rank, 0 for nobody."""

    version: int
    signer: int
    answer: Answer
    content_hash: str
    at: datetime
    agency_kind: AgencyKind
    behalf_of: int = 0


@dataclass(frozen=True, slots=True)
class DecisionFacts:
    """What the rules need of a decision: its versions' hashes (oldest first), all authors, signatures, the due moment."""

    kind: str
    agency: int
    agency_kind: AgencyKind
    authors: frozenset[int]
    hashes: tuple[str, ...]
    signatures: tuple[Signature, ...]
    due_at: datetime
    is_urgent: bool = False

    @property
    def answers(self) -> tuple[Signature, ...]:
        """The signatures that count: on the newest version and its exact content."""
        newest = len(self.hashes)
        return tuple(one for one in self.signatures if one.version == newest and one.content_hash == self.hashes[-1])


@dataclass(frozen=True, slots=True)
class Signer:
    """The person who wants to sign, as the session and the registers of posts and lines say.

    `reports_to`: their managers, near and far; `manages`: everyone they manage; `worked_on_case`: they decided something
    about this child before; `behalf_of`: who delegated `rank` to them, 0 when it is their own.
    """

    user: int
    agency: int
    agency_kind: AgencyKind
    rank: str
    reports_to: frozenset[int] = frozenset()
    manages: frozenset[int] = frozenset()
    worked_on_case: bool = False
    behalf_of: int = 0
