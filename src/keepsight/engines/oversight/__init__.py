"""Who must look at which decision, and who may not: line, rank, independence, content hash. Pure; see README.md."""

from keepsight.engines.oversight.policy import Policy, Requirement, compile_policy, read_policy
from keepsight.engines.oversight.signing import may_answer_with, may_sign
from keepsight.engines.oversight.standing import effect, escalated_to, is_settled, missing, standing, visible
from keepsight.engines.oversight.transitions import Edit, Sign, may_edit, transition
from keepsight.engines.oversight.values import Answer, Content, DecisionFacts, Effect, Signature, Signer, Standing, content_hash

__all__ = [
    "Answer", "Content", "DecisionFacts", "Edit", "Effect", "Policy", "Requirement", "Sign", "Signature", "Signer", "Standing",
    "compile_policy", "content_hash", "effect", "escalated_to", "is_settled", "may_answer_with", "may_edit", "may_sign",
    "missing", "read_policy", "standing", "transition", "visible",
]  # fmt: skip
