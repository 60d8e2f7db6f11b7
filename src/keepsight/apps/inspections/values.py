"""What an inspection, its findings and a response to it are, as other apps and the forms hold them."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class ReportKind(StrEnum):
    """What an inspection report is about."""

    FORCE = "force"
    NATIONAL = "national"
    THEMATIC = "thematic"
    JOINT = "joint"
    FOLLOW_UP = "follow-up"


class Basis(StrEnum):
    """Why the body answers; lateness is said only where a duty applies."""

    DUTY = "duty"  # Police Act 1996 s55
    JOINT = "joint"  # a joint inspection under Children Act 2004 s20, answered voluntarily
    VOLUNTARY = "voluntary"


class FindingKind(StrEnum):
    """The inspectorate's own words for what it found."""

    CAUSE_OF_CONCERN = "cause-of-concern"
    RECOMMENDATION = "recommendation"
    AREA_FOR_IMPROVEMENT = "area-for-improvement"
    GOOD_PRACTICE = "good-practice"


class Action(StrEnum):
    """What the body says about a finding: action taken, action proposed, or why none (s55)."""

    TAKEN = "taken"
    PROPOSED = "proposed"
    NONE = "none"


class ChiefComments(StrEnum):
    """Where the chief officer's comments stand."""

    GIVEN = "given"
    AWAITED = "awaited"
    NOT_SOUGHT = "not-sought"


@dataclass(frozen=True, slots=True)
class Finding:
    """One numbered finding of a report."""

    number: int
    kind: FindingKind
    text: str


@dataclass(frozen=True, slots=True)
class Report:
    """An inspection report as it is registered. One without a finding for the body is answered too, and says so."""

    title: str
    theme: str
    inspectorates: str
    kind: ReportKind
    basis: Basis
    published_on: date
    quotes_force: bool
    report_url: str
    findings: tuple[Finding, ...]

    def __post_init__(self) -> None:
        if not self.title.strip():
            raise ValueError("a report has a title")
        if [finding.number for finding in self.findings] != list(range(1, len(self.findings) + 1)):
            raise ValueError("findings are numbered from 1 without a gap")


@dataclass(frozen=True, slots=True)
class Answer:
    """What the body says to one finding; an empty text is an answer not written yet."""

    number: int
    action: Action | None
    text: str


@dataclass(frozen=True, slots=True)
class ResponseDraft:
    """A whole response as it is written."""

    comments: str
    chief: ChiefComments
    chief_comments: str
    invited_on: date | None
    answer_by_on: date | None
    received_on: date | None
    reply: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class ResponseCard:
    """One saved version of a response: who wrote it, when, and whether it is before the public."""

    version: int
    draft: ResponseDraft
    written_by: int
    written_at: datetime
    published: bool


@dataclass(frozen=True, slots=True)
class InspectionCard:
    """An inspection with its deadline (None where no duty applies) and its latest response, if any."""

    id: UUID
    slug: str
    report: Report
    last_lawful_on: date | None
    response: ResponseCard | None
    authors: frozenset[int]
    first_published_on: date | None


_WORDS: dict[tuple[type[StrEnum], StrEnum], Promise] = {
    (ReportKind, ReportKind.FORCE): _("One force"),
    (ReportKind, ReportKind.NATIONAL): _("National report"),
    (ReportKind, ReportKind.THEMATIC): _("Thematic report"),
    (ReportKind, ReportKind.JOINT): _("Joint inspection"),
    (ReportKind, ReportKind.FOLLOW_UP): _("Follow-up"),
    (Basis, Basis.DUTY): _("A duty applies: Police Act 1996, section 55"),
    (Basis, Basis.JOINT): _("Voluntary: a joint inspection under Children Act 2004, section 20"),
    (Basis, Basis.VOLUNTARY): _("Voluntary: no duty applies"),
    (FindingKind, FindingKind.CAUSE_OF_CONCERN): _("Cause of concern"),
    (FindingKind, FindingKind.RECOMMENDATION): _("Recommendation"),
    (FindingKind, FindingKind.AREA_FOR_IMPROVEMENT): _("Area for improvement"),
    (FindingKind, FindingKind.GOOD_PRACTICE): _("Good practice"),
    (Action, Action.TAKEN): _("Action taken"),
    (Action, Action.PROPOSED): _("Action proposed"),
    (Action, Action.NONE): _("No action, and the reason"),
    (ChiefComments, ChiefComments.GIVEN): _("Given"),
    (ChiefComments, ChiefComments.AWAITED): _("Invited and awaited"),
    (ChiefComments, ChiefComments.NOT_SOUGHT): _("Not sought"),
}


def words_for(value: StrEnum) -> Promise:
    """The words for one value; by its enum too, for a report and its basis may both be `joint`."""
    return _WORDS[(type(value), value)]
