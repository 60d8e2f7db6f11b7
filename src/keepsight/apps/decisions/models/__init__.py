"""One file per noun. What was decided and answered is added, never changed: an edit is a new version."""

from keepsight.apps.decisions.models.decisions import Decision, DecisionVersion
from keepsight.apps.decisions.models.delegation import Delegation
from keepsight.apps.decisions.models.oversight import Addendum, Condition, Dissent, Escalation, SignOff
from keepsight.apps.decisions.models.policy import PolicyAnswer, PolicyInForce, PolicyProposal, PolicyVersion

__all__ = [
    "Addendum", "Condition", "Decision", "DecisionVersion", "Delegation", "Dissent", "Escalation", "PolicyAnswer",
    "PolicyInForce", "PolicyProposal", "PolicyVersion", "SignOff",
]  # fmt: skip
