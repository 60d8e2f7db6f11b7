"""Verbs of the register: of reports, of responses, of actions and joint inspections."""

from keepsight.apps.inspections.operations.actions import add_action, count_children, note_action, release_actions, set_list
from keepsight.apps.inspections.operations.publishing import publish_due
from keepsight.apps.inspections.operations.reports import is_registered, register
from keepsight.apps.inspections.operations.responses import (
    approve_response,
    draft_response,
    mark,
    publish_response,
    return_response,
    submit_response,
    withdraw_approval,
)

__all__ = [
    "add_action", "approve_response", "count_children", "draft_response", "is_registered", "mark", "note_action",
    "publish_due", "publish_response", "register", "release_actions", "return_response", "set_list", "submit_response",
    "withdraw_approval",
]  # fmt: skip
