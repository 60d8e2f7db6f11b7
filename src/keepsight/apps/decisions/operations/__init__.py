"""Verbs of decisions: decide, edit, add, answer, meet a condition, dissent, delegate, change the policy."""

from keepsight.apps.decisions.operations.answer import answer, dissent, meet_condition
from keepsight.apps.decisions.operations.change_policy import answer_policy, propose_policy
from keepsight.apps.decisions.operations.decide import add, decide, edit
from keepsight.apps.decisions.operations.delegate import delegate, end_delegation
from keepsight.apps.decisions.operations.escalate import escalate

__all__ = [
    "add", "answer", "answer_policy", "decide", "delegate", "dissent", "edit", "end_delegation", "escalate", "meet_condition",
    "propose_policy",
]  # fmt: skip
