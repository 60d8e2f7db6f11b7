"""Forms of the register: a report as published, a response, its review, actions. They give values and save nothing."""

from keepsight.apps.inspections.forms.actions import ActionForm, CountForm, ListForm, NoteForm
from keepsight.apps.inspections.forms.reports import FindingRow, ReportForm
from keepsight.apps.inspections.forms.responses import (
    ApprovalForm,
    MilestoneForm,
    ResponseForm,
    ReturnForm,
    WithdrawalForm,
    starting_values,
    version_seen,
)

__all__ = [
    "ActionForm", "ApprovalForm", "CountForm", "FindingRow", "ListForm", "MilestoneForm", "NoteForm", "ReportForm",
    "ResponseForm", "ReturnForm", "WithdrawalForm", "starting_values", "version_seen",
]  # fmt: skip
