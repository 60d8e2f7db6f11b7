"""Where a decision stands, whether it acts, to whom it has escalated: functions of facts and the moment; nothing is counted."""

from datetime import datetime, timedelta

from keepsight.engines.oversight.policy import Policy
from keepsight.engines.oversight.values import Answer, DecisionFacts, Effect, Signature, Standing


def standing(decision: DecisionFacts, now: datetime, policy: Policy) -> Standing:
    """Where the newest version stands at `now`. Signatures on older versions, or on another content, do not count."""
    outcome = _outcome(decision, policy)
    if outcome is not None:
        return outcome
    return Standing.LATE if now > decision.due_at else Standing.WAITING


def is_settled(decision: DecisionFacts, policy: Policy) -> bool:
    """Whether the newest version needs no further answer."""
    return _outcome(decision, policy) is not None


def missing(decision: DecisionFacts, policy: Policy) -> int:
    """How many answers to the newest version are still to come; 0 when it is settled."""
    return 0 if is_settled(decision, policy) else _needed(decision, policy) - len(decision.answers)


def effect(decision: DecisionFacts, now: datetime, policy: Policy) -> Effect:
    """Whether the decision acts. Sent back, it goes on acting if it acted: a child is not left without an answer meanwhile."""
    held = standing(decision, now, policy)
    if held is Standing.AGREED:
        return Effect.EFFECTIVE
    if held is Standing.OVERTURNED:
        return Effect.STOPPED
    acts = decision.is_urgent or policy.requirements[decision.kind].acts_at_once
    return Effect.PROVISIONAL if acts else Effect.NOT_YET


def escalated_to(decision: DecisionFacts, now: datetime, policy: Policy) -> str:
    """The rank that an unanswered decision has risen to: one step up the line for each period past its limit; empty before."""
    if standing(decision, now, policy) is not Standing.LATE:
        return ""
    ranks = policy.ranks(decision.kind, decision.agency_kind)
    period = timedelta(hours=policy.requirements[decision.kind].hours)
    steps = 1 + (now - decision.due_at) // period
    return ranks[min(steps, len(ranks) - 1)]


def visible(decision: DecisionFacts, user: int, policy: Policy) -> tuple[Signature, ...]:
    """The answers to the newest version that this user may see: while a blind review is open, only their own."""
    if policy.requirements[decision.kind].blind and not is_settled(decision, policy):
        return tuple(one for one in decision.answers if user in (one.signer, one.behalf_of))
    return decision.answers


def _needed(decision: DecisionFacts, policy: Policy) -> int:
    need = policy.requirements[decision.kind]
    return len(need.joint) or need.signers


def _outcome(decision: DecisionFacts, policy: Policy) -> Standing | None:
    """Standing once no further answer can come; None while one is awaited."""
    answers = [one.answer for one in decision.answers]
    if not policy.requirements[decision.kind].blind:
        if Answer.OVERTURN in answers:
            return Standing.OVERTURNED
        if Answer.SEND_BACK in answers:
            return Standing.SENT_BACK
    if len(answers) < _needed(decision, policy):
        return None
    if all(answer.agrees for answer in answers):
        return Standing.AGREED
    if len(set(answers)) > 1:
        return Standing.DISAGREED
    return Standing.OVERTURNED if answers[0] is Answer.OVERTURN else Standing.SENT_BACK
