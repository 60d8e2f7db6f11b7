"""The words of each value, for pages and for what is frozen for the public."""

from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from keepsight.apps.inspections.values.actions import Note, Step
from keepsight.apps.inspections.values.joint import ListState
from keepsight.apps.inspections.values.reports import Addressee, Basis, FindingKind, Reach, ReportKind
from keepsight.apps.inspections.values.responses import Action, Check, ChiefComments, Milestone, Stage

_WORDS: dict[tuple[type[StrEnum], StrEnum], Promise] = {
    (ReportKind, ReportKind.FORCE): _("One force"),
    (ReportKind, ReportKind.NATIONAL): _("National report"),
    (ReportKind, ReportKind.THEMATIC): _("Thematic report"),
    (ReportKind, ReportKind.JOINT): _("Joint targeted area inspection"),
    (ReportKind, ReportKind.FOLLOW_UP): _("Follow-up"),
    (Basis, Basis.DUTY): _("A duty applies: Police Act 1996, section 55"),
    (Basis, Basis.JOINT): _("Voluntary: a joint inspection under Children Act 2004, section 20"),
    (Basis, Basis.VOLUNTARY): _("Voluntary: no duty applies"),
    (FindingKind, FindingKind.CAUSE_OF_CONCERN): _("Cause of concern"),
    (FindingKind, FindingKind.RECOMMENDATION): _("Recommendation"),
    (FindingKind, FindingKind.AREA_FOR_IMPROVEMENT): _("Area for improvement"),
    (FindingKind, FindingKind.GOOD_PRACTICE): _("Good practice"),
    (Reach, Reach.LOCAL): _("Local"),
    (Reach, Reach.NATIONAL): _("National"),
    (Addressee, Addressee.BODY): _("the local policing body"),
    (Addressee, Addressee.CHIEF): _("the chief officer"),
    (Addressee, Addressee.AGENCIES): _("agencies together"),
    (Addressee, Addressee.OTHERS): _("others outside this area"),
    (Action, Action.TAKEN): _("Action taken"),
    (Action, Action.PROPOSED): _("Action proposed"),
    (Action, Action.NONE): _("No action, and the reason"),
    (ChiefComments, ChiefComments.GIVEN): _("Given"),
    (ChiefComments, ChiefComments.AWAITED): _("Awaited"),
    (ChiefComments, ChiefComments.NOT_SOUGHT): _("Not sought"),
    (Check, Check.ANONYMITY): _("No child, family or witness is named or described so that they can be known"),
    (Check, Check.JIGSAW): _("No one can be worked out by joining this with news, other reports or local knowledge"),
    (Check, Check.PROCEEDINGS): _("Nothing in it can harm an investigation or proceedings that are under way"),
    (Check, Check.PARTNERS): _("Every partner it names has read what is said and could reply"),
    (Stage, Stage.DRAFT): _("Draft"),
    (Stage, Stage.REVIEW): _("Waits for a second person"),
    (Stage, Stage.RETURNED): _("Sent back"),
    (Stage, Stage.APPROVED): _("Approved"),
    (Stage, Stage.WITHDRAWN): _("Approval withdrawn"),
    (Stage, Stage.PUBLISHED): _("Published"),
    (Milestone, Milestone.SENT_INSPECTORS): _("Response sent to the inspectors"),
    (Milestone, Milestone.SENT_SECRETARY): _("Response sent to the Secretary of State"),
    (Milestone, Milestone.NOTICE): _("Joint inspection: notice received"),
    (Milestone, Milestone.FIELDWORK): _("Joint inspection: fieldwork began"),
    (Milestone, Milestone.LETTER): _("Joint inspection: letter of findings published"),
    (Milestone, Milestone.PLAN_SENT): _("Joint inspection: action plan sent"),
    (Note, Note.STEP): _("Step taken"),
    (Note, Note.EVIDENCE): _("Evidence given"),
    (Note, Note.CLOSED): _("Declared done"),
    (Note, Note.VERIFIED): _("Independently verified"),
    (Note, Note.NOT_VERIFIED): _("Checked, and not done"),
    (Step, Step.OPEN): _("Open"),
    (Step, Step.UNDER_WAY): _("Action under way"),
    (Step, Step.EVIDENCE): _("Evidence given"),
    (Step, Step.VERIFIED): _("Independently verified"),
    (ListState, ListState.ASKED): _("Asked for"),
    (ListState, ListState.SENT): _("Sent"),
    (ListState, ListState.NOTHING): _("Nothing held"),
}


def words_for(value: StrEnum) -> Promise:
    """The words for one value; by its enum too, for a report and its basis may both be `joint`."""
    return _WORDS[(type(value), value)]


def choices_of(enum: type[StrEnum]) -> list[tuple[str, Promise]]:
    """Value and words of each member, for a form."""
    return [(one.value, words_for(one)) for one in enum]
