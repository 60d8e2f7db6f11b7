"""The one transition function: what an act does to a decision, or why it may not. Operations, tests and the verifier share it."""

from dataclasses import dataclass, replace
from datetime import datetime

from keepsight.engines.oversight.policy import Policy
from keepsight.engines.oversight.signing import may_answer_with, may_sign
from keepsight.engines.oversight.standing import standing
from keepsight.engines.oversight.values import Answer, DecisionFacts, Signature, Signer, Standing
from keepsight.vocabulary.answers import Allowed, Refused


@dataclass(frozen=True, slots=True)
class Edit:
    """A new version by someone of the deciding agency, who read version `over`."""

    author: int
    agency: int
    over: int
    content_hash: str
    due_at: datetime
    is_urgent: bool = False


@dataclass(frozen=True, slots=True)
class Sign:
    """A senior's answer to the content they read."""

    signer: Signer
    answer: Answer
    content_hash: str


def transition(decision: DecisionFacts, act: Edit | Sign, at: datetime, policy: Policy) -> DecisionFacts | Refused:
    """The decision after the act; Refused with the reason when the act may not be. Pure."""
    if isinstance(act, Edit):
        allowed = may_edit(decision, act.agency, at, policy)
        if isinstance(allowed, Refused):
            return allowed
        if act.over != len(decision.hashes):
            return Refused(
                "Someone else changed this decision while you wrote. Read the new version first.",
                "Keepsight: two people, one record",
            )
        return replace(
            decision, authors=decision.authors | {act.author}, hashes=(*decision.hashes, act.content_hash), due_at=act.due_at,
            is_urgent=act.is_urgent,
        )  # fmt: skip
    for allowed in (
        may_sign(decision, act.signer, act.content_hash, policy),
        may_answer_with(decision, act.signer, act.answer, policy),
    ):
        if isinstance(allowed, Refused):
            return allowed
    one = Signature(
        len(decision.hashes), act.signer.user, act.answer, act.content_hash, at, act.signer.agency_kind, act.signer.behalf_of
    )
    return replace(decision, signatures=(*decision.signatures, one))


def may_edit(decision: DecisionFacts, agency: int, at: datetime, policy: Policy) -> Allowed | Refused:
    """Someone of the deciding agency edits until it is overturned; an edit voids what was signed, and says so."""
    source = f"Oversight policy {policy.version}"
    if agency != decision.agency:
        return Refused("Only the agency that made a decision edits it. You can record your dissent.", source)
    if standing(decision, at, policy) is Standing.OVERTURNED:
        return Refused("This decision was overturned. Record a new one.", source)
    return Allowed()
