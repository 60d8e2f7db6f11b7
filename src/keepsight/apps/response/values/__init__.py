"""What other apps may hold of responses: lawful bases, outcomes, and a child's response as a viewer sees it."""

from keepsight.apps.response.values.choices import APART, AT_RISK, BASES, CONTRIBUTED, OUTCOMES, PROMPT_ANSWERS
from keepsight.apps.response.values.courses import (
    CircumstanceCard,
    Clock,
    CourseCard,
    DiscussionLine,
    InvestigationCard,
    ReplyCard,
    StepCard,
)
from keepsight.apps.response.values.discussions import ActionCard, CallDraft, DiscussionCard, EndDraft, SaidCard
from keepsight.apps.response.values.records import (
    ApartCard,
    ApartDraft,
    Export,
    ExportLine,
    PromptCard,
    ScheduleLine,
    ShareDraft,
    SwitchCard,
)

__all__ = [
    "APART", "AT_RISK", "BASES", "CONTRIBUTED", "OUTCOMES", "PROMPT_ANSWERS", "ActionCard", "ApartCard", "ApartDraft",
    "CallDraft", "CircumstanceCard", "Clock", "CourseCard", "DiscussionCard", "DiscussionLine", "EndDraft", "Export",
    "ExportLine", "InvestigationCard", "PromptCard", "ReplyCard", "SaidCard", "ScheduleLine", "ShareDraft", "StepCard",
    "SwitchCard",
]  # fmt: skip
