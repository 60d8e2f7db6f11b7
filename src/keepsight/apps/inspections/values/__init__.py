"""What an inspection, its findings, the response and the actions are, as other apps and the forms hold them."""

from keepsight.apps.inspections.values.actions import ActionCard, ActionDraft, Note, NoteCard, Step
from keepsight.apps.inspections.values.joint import CHILD_LISTS, DataRequest, ListState
from keepsight.apps.inspections.values.reports import Addressee, Basis, Finding, FindingKind, Reach, Report, ReportKind
from keepsight.apps.inspections.values.responses import (
    Action,
    Answer,
    Check,
    ChiefComments,
    DueResponse,
    InspectionCard,
    Milestone,
    MilestoneCard,
    ResponseCard,
    ResponseDraft,
    Stage,
)
from keepsight.apps.inspections.values.words import choices_of, words_for

__all__ = [
    "CHILD_LISTS",
    "Action",
    "ActionCard",
    "ActionDraft",
    "Addressee",
    "Answer",
    "Basis",
    "Check",
    "ChiefComments",
    "DataRequest",
    "DueResponse",
    "Finding",
    "FindingKind",
    "InspectionCard",
    "ListState",
    "Milestone",
    "MilestoneCard",
    "Note",
    "NoteCard",
    "Reach",
    "Report",
    "ReportKind",
    "ResponseCard",
    "ResponseDraft",
    "Stage",
    "Step",
    "choices_of",
    "words_for",
]  # fmt: skip
