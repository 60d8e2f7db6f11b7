"""The law of a response: deadline, completeness, two people."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from keepsight.apps.inspections import rules
from keepsight.apps.inspections.values import (
    Action,
    Answer,
    Basis,
    ChiefComments,
    Finding,
    FindingKind,
    InspectionCard,
    Report,
    ReportKind,
    ResponseCard,
    ResponseDraft,
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


def card(draft: ResponseDraft = WHOLE) -> InspectionCard:
    response = ResponseCard(2, draft, 7, datetime(2026, 7, 1, tzinfo=UTC), published=False)
    return InspectionCard(UUID(int=1), "s", REPORT, rules.last_lawful_on(REPORT), response, frozenset({7}), None)


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
        {"reply": ""},
        {"answers": ()},
        {"answers": (Answer(1, Action.TAKEN, " "),)},
        {"answers": (Answer(1, None, "text"),)},
        {"chief": ChiefComments.NOT_SOUGHT},
        {"chief": ChiefComments.AWAITED, "answer_by_on": None},
        {"chief": ChiefComments.AWAITED, "answer_by_on": TODAY},
    ],
)
def test_what_the_law_asks_is_not_left_out(change: dict[str, object]) -> None:
    assert rules.is_complete(WHOLE, REPORT, TODAY) == Allowed()
    answer = rules.is_complete(replace(WHOLE, **change), REPORT, TODAY)
    assert isinstance(answer, Refused)
    assert "section 55" in answer.source


def test_a_chief_officer_who_let_the_date_pass_does_not_stop_the_response() -> None:
    awaited = replace(WHOLE, chief=ChiefComments.AWAITED, answer_by_on=date(2026, 7, 19))
    assert rules.is_complete(awaited, REPORT, TODAY) == Allowed()


def test_the_author_cannot_publish_and_another_publisher_can() -> None:
    assert isinstance(rules.may_publish(card(), 2, publisher(7), TODAY), Refused)
    assert rules.may_publish(card(), 2, publisher(8), TODAY) == Allowed()


def test_only_the_version_that_was_read_can_be_published() -> None:
    assert isinstance(rules.may_publish(card(), 1, publisher(8), TODAY), Refused)


def test_only_publishers_publish() -> None:
    manager = Actor(8, 1, AgencyKind.SCRUTINY, frozenset({Role.MANAGER}))
    assert isinstance(rules.may_publish(card(), 2, manager, TODAY), Refused)
    assert isinstance(rules.may_register(manager), Refused)


def test_each_value_has_its_own_words() -> None:
    enums = (ReportKind, Basis, FindingKind, Action, ChiefComments)
    texts = [str(words_for(value)) for enum in enums for value in enum]
    assert len(set(texts)) == len(texts)
