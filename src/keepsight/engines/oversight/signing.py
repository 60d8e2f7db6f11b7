"""May this person sign this decision, and where does it stand? Functions of facts; nothing is counted or stored."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum

from keepsight.engines.oversight.policy import Policy
from keepsight.vocabulary.answers import Allowed, Refused
from keepsight.vocabulary.people import AgencyKind


class Answer(StrEnum):
    """What a senior may answer."""

    AGREE = "agree"
    SEND_BACK = "send-back"
    OVERTURN = "overturn"


class Standing(StrEnum):
    """Where a decision stands. It acts provisionally until a senior has looked."""

    WAITING = "waiting"
    LATE = "late"
    SENT_BACK = "sent-back"
    AGREED = "agreed"
    OVERTURNED = "overturned"


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


@dataclass(frozen=True, slots=True)
class Signature:
    """One senior's answer to one version."""

    version: int
    signer: int
    answer: Answer
    content_hash: str
    at: datetime


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


@dataclass(frozen=True, slots=True)
class Signer:
    """The person who wants to sign, as the session says."""

    user: int
    agency: int
    rank: str


def content_hash(content: Content) -> str:
    """Hex SHA-256 of the content as JSON with sorted keys and no spaces."""
    text = json.dumps(asdict(content), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def may_sign(decision: DecisionFacts, signer: Signer, signed_hash: str, policy: Policy) -> Allowed | Refused:
    """Whether this person may answer the newest version, whose content they say they read as `signed_hash`."""
    source = f"Oversight policy {policy.version}"
    line = policy.lines[decision.agency_kind]
    if signer.agency != decision.agency:
        return Refused(
            "This decision belongs to another agency. You can challenge it, but only a senior of that agency signs it.",
            source,
        )
    if signer.user in decision.authors:
        return Refused("You wrote this decision, or a version of it. Another senior must look at it.", source)
    if signer.rank not in line:
        return Refused(f"This needs one of these posts: {', '.join(_words(rank) for rank in line)}.", source)
    if signed_hash != decision.hashes[-1]:
        return Refused("The decision was edited after you opened it. Read the new version, then answer.", source)
    if _answers(decision):
        return Refused("This version has been answered already.", source)
    return Allowed()


def standing(decision: DecisionFacts, now: datetime) -> Standing:
    """Where the newest version stands at `now`. Signatures on older versions, or on another content, do not count."""
    answers = _answers(decision)
    if answers:
        return {
            Answer.AGREE: Standing.AGREED,
            Answer.SEND_BACK: Standing.SENT_BACK,
            Answer.OVERTURN: Standing.OVERTURNED,
        }[answers[-1].answer]
    return Standing.LATE if now > decision.due_at else Standing.WAITING


def _answers(decision: DecisionFacts) -> Sequence[Signature]:
    newest = len(decision.hashes)
    return [one for one in decision.signatures if one.version == newest and one.content_hash == decision.hashes[-1]]


def _words(rank: str) -> str:
    return rank.replace("-", " ")
