"""Invented inspection reports, responses, actions and figures. None stands for a real one."""

from dataclasses import dataclass
from datetime import date, timedelta

from keepsight.apps.inspections.values import (
    Action,
    Addressee,
    Answer,
    Basis,
    ChiefComments,
    Finding,
    FindingKind,
    Note,
    Reach,
    Report,
    ReportKind,
    ResponseDraft,
)
from keepsight.apps.publications.values import Figure
from keepsight.apps.scrutiny.values import IN_TIME

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
                addressed_to=Addressee.CHIEF,
                target_on=published_on + timedelta(days=92),
            ),
            Finding(2, FindingKind.RECOMMENDATION, "Publish each quarter how many decisions had a senior’s oversight in time."),
            Finding(
                3,
                FindingKind.AREA_FOR_IMPROVEMENT,
                "Share protection notices with schools before the school day begins.",
                addressed_to=Addressee.AGENCIES,
            ),
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
            Answer(2, Action.TAKEN, "The figures stand on this site, with the number of decisions they rest on."),
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
        findings=(
            Finding(
                1,
                FindingKind.RECOMMENDATION,
                "Forces should hand over open enquiries before a family’s move.",
                reach=Reach.NATIONAL,
                addressed_to=Addressee.CHIEF,
            ),
        ),
    )


def joint(published_on: date) -> Report:
    """A joint inspection with nothing for the body and areas for improvement across agencies."""
    improve = FindingKind.AREA_FOR_IMPROVEMENT
    return Report(
        title="Joint inspection: how agencies in Northmere respond together",
        theme="The multi-agency response",
        inspectorates="Ofsted, HMICFRS, CQC and HMI Probation",
        kind=ReportKind.JOINT,
        basis=Basis.JOINT,
        published_on=published_on,
        quotes_force=False,
        report_url="https://inspectorate.example/northmere-joint",
        area="Northmere",
        findings=(
            Finding(1, improve, "Tell the referrer what was decided, and why.", addressed_to=Addressee.AGENCIES),
            Finding(2, improve, "Make the daily joint call available to schools.", addressed_to=Addressee.AGENCIES),
            Finding(3, FindingKind.GOOD_PRACTICE, "Health staff record the child’s words.", addressed_to=Addressee.AGENCIES),
        ),
    )


def joint_response(published_on: date) -> ResponseDraft:
    """All three parts, and an answer to each area for improvement."""
    return ResponseDraft(
        comments="There is no recommendation for my office. I answer because the agencies answer together.",
        chief=ChiefComments.GIVEN,
        chief_comments="The force takes its part in both areas for improvement.",
        invited_on=published_on + timedelta(days=1),
        answer_by_on=published_on + timedelta(days=21),
        received_on=published_on + timedelta(days=18),
        reply="I will follow both parts on the tracker and ask the partners for theirs.",
        answers=(
            Answer(1, Action.PROPOSED, "Each agency sends the referrer one sentence: what was decided, and why."),
            Answer(2, Action.PROPOSED, "Schools join the call in term time."),
            Answer(3, Action.TAKEN, "The form of the health staff is now used by all."),
        ),
    )


def elsewhere(published_on: date) -> Report:
    """An inspection of another force."""
    return Report(
        title="Children held in custody overnight",
        theme="Custody",
        inspectorates="HMICFRS",
        kind=ReportKind.NATIONAL,
        basis=Basis.VOLUNTARY,
        published_on=published_on,
        quotes_force=False,
        report_url="https://inspectorate.example/custody",
        findings=(),
    )


def short_response() -> ResponseDraft:
    """One part only."""
    words = "Our force was not inspected. I have asked it for the same figures and will publish them here."
    return ResponseDraft(words, ChiefComments.NOT_SOUGHT, "", None, None, None, "", ())


@dataclass(frozen=True, slots=True)
class Part:
    """An agency's part in a finding, and its history: kind of entry and words."""

    finding: int
    agency: str
    owner: str
    text: str
    due_after: int  # days after the report
    notes: tuple[tuple[Note, str], ...] = ()
    measures: tuple[str, ...] = ()


FORCE_PARTS = (
    Part(
        1, "northmere-police", "detective-inspector", "A second officer signs every decision about a child.", 92,
        (
            (Note.STEP, "One shared system since the summer."), (Note.EVIDENCE, "The quarter’s figures, and a dip sample of 60."),
            (Note.CLOSED, "In force in every team."),
        ),
        (IN_TIME,),
    ),
    Part(2, "northmere-scrutiny", "response-writer", "Publish the figures each quarter.", 110,
         ((Note.STEP, "The first quarter is published."), (Note.EVIDENCE, "The page of figures.")), (IN_TIME,)),
)  # fmt: skip
JOINT_PARTS = (
    Part(1, "northmere-childrens-services", "team-manager", "Social care answers each referrer.", 60,
         ((Note.STEP, "A line for the answer is in the form."),)),
    Part(1, "northmere-police", "detective-inspector", "The force answers each referrer.", 150,
         ((Note.STEP, "Officers are told at the desk."),)),
    Part(2, "larch-walk-primary", "school-dsl", "A school tries the daily call.", 45),
)  # fmt: skip
FIGURES_BEFORE = (Figure(IN_TIME, "decisions about a child’s safety were checked by a senior person in time", 301, 412),)
FIGURES = (
    Figure(IN_TIME, "decisions about a child’s safety were checked by a senior person in time", 398, 425),
    Figure("appropriate", "decisions drawn at random were judged appropriate on what was known then", 51, 59),
    Figure("own-words", "enquiries recorded the child’s own words", 87, 90, "The remaining ones are too few to show."),
)
