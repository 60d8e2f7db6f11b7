"""Decisions as a viewer may see them, what waits for a senior, delegations, and scrutiny's figures without a name."""

from keepsight.apps.decisions.queries.cards import about, last_decided, left_behind, mine, one
from keepsight.apps.decisions.queries.how_read import how_read
from keepsight.apps.decisions.queries.monitor import monitor
from keepsight.apps.decisions.queries.policies import delegations, kinds, last_policy_text, policy, policy_terms
from keepsight.apps.decisions.queries.policy_changes import (
    may_answer_proposal,
    may_propose,
    proposal,
    proposal_signer,
    proposals,
)
from keepsight.apps.decisions.queries.seals import sealed
from keepsight.apps.decisions.queries.signers import answers_for, may_answer, may_edit, signer_for, waiting_for

__all__ = [
    "about", "answers_for", "delegations", "how_read", "kinds", "last_decided", "last_policy_text", "left_behind",
    "may_answer", "may_answer_proposal", "may_edit",
    "may_propose", "mine", "monitor", "one", "policy", "policy_terms", "proposal", "proposal_signer", "proposals", "sealed",
    "signer_for", "waiting_for",
]  # fmt: skip
