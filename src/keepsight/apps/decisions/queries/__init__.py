"""Decisions as a viewer may see them, what waits for a senior, delegations, and scrutiny's figures without a name."""

from keepsight.apps.decisions.queries.cards import about, last_decided, mine, one
from keepsight.apps.decisions.queries.monitor import monitor
from keepsight.apps.decisions.queries.policies import delegations, kinds, policy
from keepsight.apps.decisions.queries.signers import answers_for, may_answer, may_edit, signer_for, waiting_for

__all__ = [
    "about", "answers_for", "delegations", "kinds", "last_decided", "may_answer", "may_edit", "mine", "monitor", "one", "policy",
    "signer_for", "waiting_for",
]  # fmt: skip
