"""May this person sign this decision? One answer with its reason; transitions.py is the only other place that asks."""

from keepsight.engines.oversight.policy import Policy
from keepsight.engines.oversight.standing import is_settled
from keepsight.engines.oversight.values import Answer, DecisionFacts, Signer
from keepsight.vocabulary.answers import Allowed, Refused


def may_sign(decision: DecisionFacts, signer: Signer, signed_hash: str, policy: Policy) -> Allowed | Refused:
    """Whether this person may answer the newest version, whose content they say they read as `signed_hash`."""
    reason = (
        _not_independent(decision, signer, policy)
        or _not_their_line(decision, signer, policy)
        or _nothing_pending(decision, signer, signed_hash, policy)
    )
    return Refused(reason, f"Oversight policy {policy.version}") if reason else Allowed()


def may_answer_with(decision: DecisionFacts, signer: Signer, answer: Answer, policy: Policy) -> Allowed | Refused:
    """Another agency's senior signs a joint decision or sends it back; only the deciding agency's own line overturns."""
    if answer is Answer.OVERTURN and signer.agency != decision.agency:
        reason = "Another agency’s decision is not yours to overturn. Send it back with your questions, or record your dissent."
        return Refused(reason, f"Oversight policy {policy.version}")
    return Allowed()


def _not_their_line(decision: DecisionFacts, signer: Signer, policy: Policy) -> str:
    is_joint = bool(policy.requirements[decision.kind].joint)
    ours = signer.agency == decision.agency or (is_joint and signer.agency_kind != decision.agency_kind)
    if not ours or signer.agency_kind not in policy.signing(decision.kind, decision.agency_kind):
        return "This decision belongs to another agency. You can challenge it, but only a senior of that agency signs it."
    ranks = policy.ranks(decision.kind, signer.agency_kind)
    if signer.rank not in ranks:
        return f"This needs one of these posts: {', '.join(rank.replace('-', ' ') for rank in ranks)}."
    return ""


def _not_independent(decision: DecisionFacts, signer: Signer, policy: Policy) -> str:
    outside = "This kind of decision needs a senior from outside the case line: "
    must_be_outside = policy.requirements[decision.kind].independent
    obstacles = {
        "You wrote this decision, or a version of it. Another senior must look at it.": signer.user in decision.authors,
        "Whoever gave you their post wrote this decision: what they could not sign, you cannot sign for them.": (
            signer.behalf_of in decision.authors
        ),
        "You report to someone who wrote this decision. Another senior must look at it.": bool(
            signer.reports_to & decision.authors
        ),
        f"{outside}you manage someone who wrote it.": must_be_outside and bool(signer.manages & decision.authors),
        f"{outside}you decided something in this case.": must_be_outside and signer.worked_on_case,
    }
    return next((reason for reason, stands in obstacles.items() if stands), "")


def _nothing_pending(decision: DecisionFacts, signer: Signer, signed_hash: str, policy: Policy) -> str:
    if signed_hash != decision.hashes[-1]:
        return "The decision was edited after you opened it. Read the new version, then answer."
    if is_settled(decision, policy):
        return "This version has been answered already."
    answers = decision.answers
    if any(signer.user in (one.signer, one.behalf_of) or signer.behalf_of in (one.signer, one.behalf_of or -1)
           for one in answers):  # fmt: skip
        return "You have answered this version, or somebody has in your place."
    if policy.requirements[decision.kind].joint and signer.agency_kind in {one.agency_kind for one in answers}:
        return "A senior of your agency has answered this version."
    return ""
