"""One file per noun. Nearly everything is only added: a correction is a later row, an end is a row of its own."""

from keepsight.apps.response.models.apart import ApartNote, ApartShare
from keepsight.apps.response.models.contributions import Action, ActionDone, Belief, Contribution, Draft, Objection
from keepsight.apps.response.models.courses import Course, Step
from keepsight.apps.response.models.discussions import Attendance, Circulation, Discussion, DiscussionEnd, Invitation
from keepsight.apps.response.models.investigations import Investigation, InvestigationEnd
from keepsight.apps.response.models.items import Circumstance, GapApproval, ItemReply
from keepsight.apps.response.models.prompts import PromptAnswer, PromptSwitch

__all__ = [
    "Action", "ActionDone", "ApartNote", "ApartShare", "Attendance", "Belief", "Circulation", "Circumstance", "Contribution",
    "Course", "Discussion", "DiscussionEnd", "Draft", "GapApproval", "Investigation", "InvestigationEnd", "Invitation",
    "ItemReply", "Objection", "PromptAnswer", "PromptSwitch", "Step",
]  # fmt: skip
