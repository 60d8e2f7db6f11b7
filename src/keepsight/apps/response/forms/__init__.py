"""The response's forms: input to plain values. Nothing is saved here."""

from keepsight.apps.response.forms.beside import ApartForm, PromptForm, ShareForm, SwitchForm
from keepsight.apps.response.forms.course import (
    ApprovalForm,
    CircumstanceForm,
    EndInvestigationForm,
    ItemForm,
    OpenInvestigationForm,
    StepForm,
)
from keepsight.apps.response.forms.discussion import (
    ActionForm,
    BeliefForm,
    CallForm,
    CallOffForm,
    CirculateForm,
    ContributionForm,
    DoneForm,
    DraftForm,
    EndForm,
    ObjectionForm,
)

__all__ = [
    "ActionForm",
    "ApartForm",
    "ApprovalForm",
    "BeliefForm",
    "CallForm",
    "CallOffForm",
    "CirculateForm",
    "CircumstanceForm",
    "ContributionForm",
    "DoneForm",
    "DraftForm",
    "EndForm",
    "EndInvestigationForm",
    "ItemForm",
    "ObjectionForm",
    "OpenInvestigationForm",
    "PromptForm",
    "ShareForm",
    "StepForm",
    "SwitchForm",
]  # fmt: skip
