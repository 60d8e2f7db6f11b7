"""The practitioners' forms: input to plain values. Nothing is saved here."""

from keepsight.apps.desk.forms.child import (
    AsKnownAtForm,
    LockOutForm,
    OpenResponseForm,
    ParticipantsForm,
    ReasonForm,
    RestrictForm,
    SamePersonForm,
)
from keepsight.apps.desk.forms.decisions import DecisionForm
from keepsight.apps.desk.forms.family import RelationForm
from keepsight.apps.desk.forms.oversight import AddendumForm, ConditionMetForm, DelegationForm, DissentForm, SignOffForm
from keepsight.apps.desk.forms.policy import AnswerProposalForm, ProposePolicyForm

__all__ = [
    "AddendumForm", "AnswerProposalForm", "AsKnownAtForm", "ConditionMetForm", "DecisionForm", "DelegationForm",
    "DissentForm", "LockOutForm", "OpenResponseForm", "ParticipantsForm", "ProposePolicyForm", "ReasonForm", "RelationForm",
    "RestrictForm", "SamePersonForm", "SignOffForm",
]  # fmt: skip
