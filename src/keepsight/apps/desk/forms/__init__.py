"""The practitioners' forms: input to plain values. Nothing is saved here."""

from keepsight.apps.desk.forms.child import AsKnownAtForm, LockOutForm, OpenResponseForm, ParticipantsForm, RestrictForm
from keepsight.apps.desk.forms.decisions import DecisionForm
from keepsight.apps.desk.forms.oversight import AddendumForm, ConditionMetForm, DelegationForm, DissentForm, SignOffForm

__all__ = [
    "AddendumForm", "AsKnownAtForm", "ConditionMetForm", "DecisionForm", "DelegationForm", "DissentForm", "LockOutForm",
    "OpenResponseForm", "ParticipantsForm", "RestrictForm", "SignOffForm",
]  # fmt: skip
