"""An inspection report and its findings, as they are registered."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


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


class Reach(StrEnum):
    """Whether a finding is about this area or about every force."""

    LOCAL = "local"
    NATIONAL = "national"


class Addressee(StrEnum):
    """To whom a finding is addressed."""

    BODY = "body"
    CHIEF = "chief-officer"
    AGENCIES = "agencies"  # across agencies: each has a part of its own
    OTHERS = "others"  # such as a department or a national body


@dataclass(frozen=True, slots=True)
class Finding:
    """One numbered finding of a report."""

    number: int
    kind: FindingKind
    text: str
    reach: Reach = Reach.LOCAL
    addressed_to: Addressee = Addressee.BODY
    target_on: date | None = None

    @property
    def asks_the_body(self) -> bool:
        """Whether the body must answer it: a recommendation addressed to it."""
        return self.kind is FindingKind.RECOMMENDATION and self.addressed_to is Addressee.BODY


@dataclass(frozen=True, slots=True)
class Report:
    """An inspection report as it is registered. One without a finding for the body is answered too, and says so.

    `same_as` is the slug of a registered report with the very same findings, whose response answers this one too.
    """

    title: str
    theme: str
    inspectorates: str
    kind: ReportKind
    basis: Basis
    published_on: date
    quotes_force: bool
    report_url: str
    findings: tuple[Finding, ...]
    area: str = ""
    same_as: str = ""

    def __post_init__(self) -> None:
        if not self.title.strip():
            raise ValueError("a report has a title")
        if [finding.number for finding in self.findings] != list(range(1, len(self.findings) + 1)):
            raise ValueError("findings are numbered from 1 without a gap")

    @property
    def said(self) -> frozenset[tuple[FindingKind, str]]:
        """What its findings say, to compare with another report's."""
        return frozenset((one.kind, one.text.strip()) for one in self.findings)

    @property
    def asked(self) -> frozenset[str]:
        """What the body must answer."""
        return frozenset(one.text.strip() for one in self.findings if one.asks_the_body)
