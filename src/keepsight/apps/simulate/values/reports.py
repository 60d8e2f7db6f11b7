"""Two invented inspection reports: one is answered, one waits. Neither stands for a real report."""

from datetime import date, timedelta

from keepsight.apps.inspections.values import (
    Action,
    Answer,
    Basis,
    ChiefComments,
    Finding,
    FindingKind,
    Report,
    ReportKind,
    ResponseDraft,
)

ANSWERED_AFTER = 41  # days: inside the 56 of the duty


def answered(published_on: date) -> Report:
    """The report that the fictional commissioner has answered."""
    return Report(
        title="Northmere Police: how the force protects children in the family",
        theme="Child protection",
        inspectorates="HMICFRS",
        kind=ReportKind.FORCE,
        basis=Basis.DUTY,
        published_on=published_on,
        quotes_force=True,
        report_url="https://inspectorate.example/northmere-children",
        findings=(
            Finding(
                1,
                FindingKind.RECOMMENDATION,
                "Within three months, make sure that a supervisor looks at every decision about a child within a day.",
            ),
            Finding(
                2, FindingKind.RECOMMENDATION, "Within six months, record the child’s own words apart from the officer’s account."
            ),
            Finding(3, FindingKind.AREA_FOR_IMPROVEMENT, "Share protection notices with schools before the school day begins."),
        ),
    )


def response(published_on: date) -> ResponseDraft:
    """Its response: each finding is answered."""
    return ResponseDraft(
        comments="I welcome this report. Children must be seen, heard and believed, and each decision looked at twice.",
        chief=ChiefComments.GIVEN,
        chief_comments="The force accepts the report. Supervisors now see every decision on the day on which it is made.",
        invited_on=published_on + timedelta(days=2),
        answer_by_on=published_on + timedelta(days=30),
        received_on=published_on + timedelta(days=26),
        reply="I thank the chief constable and will ask for the figures every quarter.",
        answers=(
            Answer(
                1,
                Action.TAKEN,
                "A second officer signs each decision in one shared system; my office sees how many are late.",
            ),
            Answer(2, Action.PROPOSED, "Forms change this winter; training for all front-line officers follows."),
            Answer(3, Action.NONE, "A national scheme that does this starts next year; building another now would not last."),
        ),
    )


def waiting(published_on: date) -> Report:
    """The report that nobody has answered yet."""
    return Report(
        title="Working together when a child moves home",
        theme="Information sharing",
        inspectorates="HMICFRS and CQC",
        kind=ReportKind.THEMATIC,
        basis=Basis.DUTY,
        published_on=published_on,
        quotes_force=False,
        report_url="https://inspectorate.example/moving-home",
        findings=(Finding(1, FindingKind.RECOMMENDATION, "Forces should hand over open enquiries before a family’s move."),),
    )
