"""One file per noun. All rows are added, never changed: an edit is a new version."""

from keepsight.apps.decisions.models.decisions import Decision, DecisionVersion
from keepsight.apps.decisions.models.oversight import Dissent, SignOff
from keepsight.apps.decisions.models.policy import PolicyVersion

__all__ = ["Decision", "DecisionVersion", "Dissent", "PolicyVersion", "SignOff"]
