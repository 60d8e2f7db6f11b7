"""The law of a response: deadline, completeness, two people."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from keepsight.apps.inspections import rules
from keepsight.apps.inspections.values import (
    Action,
    Addressee,
    Answer,
    Basis,
    Check,
    ChiefComments,
    Finding,
    FindingKind,
    InspectionCard,
    ListState,
    Milestone,
    MilestoneCard,
    Note,
    Reach,
    Report,
    ReportKind,
    ResponseCard,
    ResponseDraft,
    Stage,
    Step,
    words_for,
)
from keepsight.vocabulary.answers import Allowed, Refused
from keepsight.vocabulary.people import Actor, AgencyKind, Role

TODAY = date(2026, 7, 20)
REPORT = Report(
    "A report", "Theme", "Inspectorate", ReportKind.FORCE, Basis.DUTY, date(2026, 6, 9), True, "",
    (Finding(1, FindingKind.RECOMMENDATION, "Do better"),),
)  # fmt: skip
WHOLE = ResponseDraft(
    "We agree",
    ChiefComments.GIVEN,
    "So do we",
    None,
    None,
    None,
    "Thank you",
    (Answer(1, Action.NONE, "Because"),),
)


def publisher(user: int) -> Actor:
    return Actor(user, 1, AgencyKind.SCRUTINY, frozenset({Role.PUBLISHER}))


def card(draft: ResponseDraft = WHOLE, stage: Stage = Stage.DRAFT) -> InspectionCard:
    response = ResponseCard(2, draft, 7, datetime(2026, 7, 1, tzinfo=UTC), stage, publish_on=TODAY)
    return InspectionCard(UUID(int=1), "s", REPORT, rules.last_lawful_on(REPORT), response, frozenset({7}))


def test_the_56_days_begin_with_the_day_of_publication() -> None:
    assert rules.last_lawful_on(REPORT) == date(2026, 8, 3)
    assert rules.last_lawful_on(replace(REPORT, published_on=date(2026, 12, 20))) == date(2027, 2, 13)


@pytest.mark.parametrize("basis", [Basis.JOINT, Basis.VOLUNTARY])
def test_without_a_duty_there_is_no_deadline(basis: Basis) -> None:
    assert rules.last_lawful_on(replace(REPORT, basis=basis)) is None


@pytest.mark.parametrize(
    "change",
    [
        {"comments": " "},
        {"chief_comments": ""},
        {"answers": ()},
        {"answers": (Answer(1, Action.TAKEN, " "),)},
        {"answers": (Answer(1, None, "text"),)},
    ],
)
def test_what_the_law_asks_is_not_left_out(change: dict[str, object]) -> None:
    assert rules.is_complete(WHOLE, REPORT) == Allowed()
    answer = rules.is_complete(replace(WHOLE, **change), REPORT)
    assert isinstance(answer, Refused)
    assert "section 55" in answer.source


@pytest.mark.parametrize("to", [Addressee.CHIEF, Addressee.AGENCIES, Addressee.OTHERS])
def test_only_a_recommendation_addressed_to_the_body_stands_in_the_way(to: Addressee) -> None:
    theirs = replace(REPORT, findings=(replace(REPORT.findings[0], addressed_to=to),))
    silent = replace(WHOLE, answers=())
    assert rules.is_complete(silent, theirs) == Allowed()
    assert "without an answer: 1" in " ".join(rules.cautions(silent, theirs, TODAY))
    area = replace(REPORT, findings=(Finding(1, FindingKind.AREA_FOR_IMPROVEMENT, "Share"),))
    assert rules.is_complete(silent, area) == Allowed()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"chief": ChiefComments.NOT_SOUGHT}, "“not sought”"),
        ({"chief": ChiefComments.AWAITED, "answer_by_on": TODAY}, "“awaited”"),
        ({"reply": ""}, "no reply"),
    ],
)
def test_the_second_person_is_warned_of_what_is_left_out(change: dict[str, object], words: str) -> None:
    assert rules.cautions(WHOLE, REPORT, TODAY) == []
    assert words in " ".join(rules.cautions(replace(WHOLE, **change), REPORT, TODAY))
    assert rules.is_complete(replace(WHOLE, **change), REPORT) == Allowed()


def test_a_correction_says_what_it_puts_right() -> None:
    assert isinstance(rules.is_complete(WHOLE, REPORT, corrects=True), Refused)
    assert rules.is_complete(replace(WHOLE, correction="A number"), REPORT, corrects=True) == Allowed()


def test_the_author_cannot_review_and_another_publisher_can() -> None:
    waits = card(stage=Stage.REVIEW)
    assert isinstance(rules.may_review(waits, 2, publisher(7)), Refused)
    assert rules.may_review(waits, 2, publisher(8)) == Allowed()
    assert isinstance(rules.may_review(waits, 1, publisher(8)), Refused)
    assert isinstance(rules.may_review(card(), 2, publisher(8)), Refused)


def test_approval_needs_every_check_and_a_day_to_come() -> None:
    waits, whole = card(stage=Stage.REVIEW), frozenset(Check)
    for check in Check:
        assert isinstance(rules.may_approve(waits, 2, whole - {check}, TODAY, publisher(8), TODAY), Refused)
    past = TODAY - timedelta(days=1)
    assert isinstance(rules.may_approve(waits, 2, whole, past, publisher(8), TODAY), Refused)
    assert rules.may_approve(waits, 2, whole, TODAY, publisher(8), TODAY) == Allowed()


def test_publishing_waits_for_approval_and_its_day() -> None:
    approved = card(stage=Stage.APPROVED)
    assert isinstance(rules.may_publish(card(), 2, publisher(8), TODAY), Refused)
    assert rules.may_publish(approved, 2, publisher(7), TODAY) == Allowed()
    assert isinstance(rules.may_publish(approved, 2, publisher(8), TODAY - timedelta(days=1)), Refused)


def test_one_response_answers_two_reports_that_say_the_same() -> None:
    national = replace(REPORT, title="National", kind=ReportKind.NATIONAL)
    assert rules.is_answered_by(national, REPORT) == Allowed()
    other = replace(national, findings=(Finding(1, FindingKind.RECOMMENDATION, "Do otherwise"),))
    assert isinstance(rules.is_answered_by(other, REPORT), Refused)
    assert isinstance(rules.is_answered_by(national, replace(REPORT, same_as="a-third")), Refused)


def test_a_response_that_need_not_answer_a_recommendation_does_not_answer_a_report_that_asks_for_it() -> None:
    """Identical words, but this report asks them of the body, and the other one of the chief officer."""
    (asked,) = REPORT.findings
    elsewhere = replace(REPORT, findings=(replace(asked, addressed_to=Addressee.CHIEF),))
    assert isinstance(rules.is_answered_by(REPORT, elsewhere), Refused)
    assert rules.is_answered_by(elsewhere, REPORT) == Allowed()  # the other way round more is answered than is asked


def test_a_response_is_noted_as_sent_only_once_it_is_published() -> None:
    unpublished, out = card(), replace(card(), published_on=(TODAY,))
    sent = Milestone.SENT_INSPECTORS
    assert isinstance(rules.may_mark(unpublished, sent, TODAY, publisher(7), TODAY), Refused)
    assert rules.may_mark(out, sent, TODAY, publisher(7), TODAY) == Allowed()
    assert isinstance(rules.may_mark(out, sent, TODAY + timedelta(days=1), publisher(7), TODAY), Refused)
    twice = replace(out, milestones=(MilestoneCard(sent, TODAY, "Letter", 1),))
    assert isinstance(rules.may_mark(twice, sent, TODAY, publisher(7), TODAY), Refused)


def test_a_correction_is_sent_once_again_and_a_visit_is_noted_once() -> None:
    tomorrow, sent = TODAY + timedelta(days=1), Milestone.SENT_INSPECTORS
    marks = (MilestoneCard(sent, TODAY, "Letter", 1), MilestoneCard(Milestone.NOTICE, TODAY, "Letter"))
    corrected = replace(card(), published_on=(TODAY, tomorrow), milestones=marks)
    assert rules.may_mark(corrected, sent, tomorrow, publisher(7), tomorrow) == Allowed()
    assert isinstance(rules.may_mark(corrected, sent, TODAY, publisher(7), tomorrow), Refused)
    assert isinstance(rules.may_mark(corrected, Milestone.NOTICE, tomorrow, publisher(7), tomorrow), Refused)
    again = replace(corrected, milestones=(*marks, MilestoneCard(sent, tomorrow, "Letter", 2)))
    assert isinstance(rules.may_mark(again, sent, tomorrow, publisher(7), tomorrow), Refused)


def test_only_publishers_publish() -> None:
    manager = Actor(8, 1, AgencyKind.SCRUTINY, frozenset({Role.MANAGER}))
    assert isinstance(rules.may_publish(card(), 2, manager, TODAY), Refused)
    assert isinstance(rules.may_register(manager), Refused)


def test_each_value_has_its_own_words() -> None:
    enums = (
        ReportKind, Basis, FindingKind, Action, ChiefComments, Addressee, Check, ListState, Milestone, Note, Reach, Stage, Step,
    )  # fmt: skip
    for enum in enums:
        texts = [str(words_for(value)) for value in enum]
        assert len(set(texts)) == len(texts)
