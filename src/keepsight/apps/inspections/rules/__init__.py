"""The rules of the register: of reports, of responses, of actions."""

from keepsight.apps.inspections.rules.actions import may_note, may_release, may_verify, plan_due_on, written
from keepsight.apps.inspections.rules.reports import due_on, is_answered_by, last_lawful_on, may_register
from keepsight.apps.inspections.rules.responses import (
    cautions,
    is_complete,
    may_approve,
    may_draft,
    may_mark,
    may_publish,
    may_review,
    may_submit,
    may_withdraw,
)

__all__ = [
    "cautions", "due_on", "is_answered_by", "is_complete", "last_lawful_on", "may_approve", "may_draft", "may_mark", "may_note",
    "may_publish", "may_register", "may_release", "may_review", "may_submit", "may_verify",
    "may_withdraw", "plan_due_on", "written",
]  # fmt: skip
