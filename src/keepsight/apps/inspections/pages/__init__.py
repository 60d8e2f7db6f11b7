"""One file per screen of the register."""

from keepsight.apps.inspections.pages.action import action
from keepsight.apps.inspections.pages.actions import actions
from keepsight.apps.inspections.pages.add_action import add_action
from keepsight.apps.inspections.pages.inspection import inspection
from keepsight.apps.inspections.pages.inspections import inspections
from keepsight.apps.inspections.pages.joint_inspection import joint_inspection
from keepsight.apps.inspections.pages.milestones import milestones
from keepsight.apps.inspections.pages.publish_response import publish_response
from keepsight.apps.inspections.pages.register_inspection import register_inspection
from keepsight.apps.inspections.pages.review_response import review_response

__all__ = [
    "action", "actions", "add_action", "inspection", "inspections", "joint_inspection",
    "milestones", "publish_response", "register_inspection", "review_response",
]  # fmt: skip
