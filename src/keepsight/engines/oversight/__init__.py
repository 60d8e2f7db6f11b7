"""Who must look at which decision, and who may not: line, rank, independence, content hash. Pure; see README.md."""

from keepsight.engines.oversight.policy import Policy, Requirement, read_policy
from keepsight.engines.oversight.signing import (
    Answer,
    Content,
    DecisionFacts,
    Signature,
    Signer,
    Standing,
    content_hash,
    may_sign,
    standing,
)

__all__ = [
    "Answer", "Content", "DecisionFacts", "Policy", "Requirement", "Signature", "Signer", "Standing", "content_hash",
    "may_sign", "read_policy", "standing",
]  # fmt: skip
