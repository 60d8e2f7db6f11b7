"""Who must look at which decision, and who may not: line, rank, independence, content hash. Pure; see README.md."""

from keepsight.engines.oversight.changes import Difference, change_fault, differences
from keepsight.engines.oversight.policy import POLICY_CHANGE, Policy, Requirement, compile_policy, read_policy
from keepsight.engines.oversight.signing import may_answer_with, may_sign
from keepsight.engines.oversight.standing import effect, escalated_to, is_settled, missing, standing, visible
from keepsight.engines.oversight.transitions import Edit, Sign, may_edit, transition
from keepsight.engines.oversight.values import Answer, Content, DecisionFacts, Effect, Signature, Signer, Standing, content_hash

__all__ = [
    "POLICY_CHANGE", "Answer", "Content", "DecisionFacts", "Difference", "Edit", "Effect", "Policy", "Requirement", "Sign",
    "Signature", "Signer", "Standing", "change_fault", "compile_policy", "content_hash", "differences", "effect", "escalated_to",
    "is_settled", "may_answer_with", "may_edit", "may_sign", "missing", "read_policy", "standing", "transition", "visible",
]  # fmt: skip
