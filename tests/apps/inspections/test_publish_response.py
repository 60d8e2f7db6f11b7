"""From a registered report to a response before the public, by two publishers."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from django.test import RequestFactory
from django.urls import reverse

from keepsight.apps.access import operations as access
from keepsight.apps.access import queries as people
from keepsight.apps.inspections import operations, pages, queries
from keepsight.apps.inspections.values import (
    Action,
    Answer,
    Basis,
    Check,
    ChiefComments,
    Finding,
    FindingKind,
    Milestone,
    Report,
    ReportKind,
    ResponseDraft,
)
from keepsight.apps.publications import queries as publications
from keepsight.vocabulary.answers import InvalidError, RefusedError
from keepsight.vocabulary.people import Actor, Purpose, Viewer

pytestmark = pytest.mark.django_db
DRAFT = ResponseDraft(
    "We agree",
    ChiefComments.GIVEN,
    "So do we",
    None,
    None,
    None,
    "Thank you",
    (Answer(1, Action.TAKEN, "Done"),),
)


def person(slug: str, at: datetime, like: Actor | None = None) -> Actor:
    user = people.user_by_email(f"{slug}@demo.example")
    assert user
    actor = people.actor_of(user=user, on=at.date() + timedelta(days=3650))
    assert actor
    return actor if like is None else replace(like, user=user)


@pytest.fixture
def author(at: datetime) -> Iterator[Actor]:
    actor = person("publisher", at)
    with access.viewing(Viewer(actor, Purpose.SAFEGUARDING)):
        yield actor


@pytest.fixture
def second(author: Actor, at: datetime) -> Actor:
    """Another publisher of the same agency."""
    return person("administrator", at, like=author)


@pytest.fixture
def slug(author: Actor, at: datetime) -> str:
    findings = (Finding(1, FindingKind.RECOMMENDATION, "Do better"),)
    published_on = at.date() - timedelta(days=10)
    report = Report("A report", "Theme", "Inspectorate", ReportKind.FORCE, Basis.DUTY, published_on, True, "", findings)
    return operations.register(report=report, by=author, at=at)


def released(slug: str, version: int, author: Actor, second: Actor, at: datetime) -> None:
    """Review asked for, approved by the other, published."""
    operations.submit_response(inspection=slug, version=version, by=author, at=at)
    checks, day = frozenset(Check), at.date()
    operations.approve_response(inspection=slug, version=version, checks=checks, publish_on=day, by=second, at=at)
    operations.publish_response(inspection=slug, version=version, by=second, at=at)


def test_a_registered_report_is_public_and_awaits_an_answer(slug: str) -> None:
    card = publications.one("inspections", slug)
    assert card
    assert card.body["last_lawful_on"] == "2027-01-04"
    assert publications.one("responses", slug) is None


def test_the_same_report_is_not_registered_twice(slug: str, author: Actor, at: datetime) -> None:
    card = queries.inspection(viewer=Viewer(author, Purpose.SAFEGUARDING), slug=slug)
    assert card
    with pytest.raises(InvalidError, match="already"):
        operations.register(report=card.report, by=author, at=at)


def test_two_publishers_bring_a_response_before_the_public(slug: str, author: Actor, second: Actor, at: datetime) -> None:
    assert operations.draft_response(inspection=slug, draft=DRAFT, after=0, by=author, at=at) == 1
    operations.submit_response(inspection=slug, version=1, by=author, at=at)
    checks, day = frozenset(Check), at.date()
    with pytest.raises(RefusedError, match="You wrote part"):
        operations.approve_response(inspection=slug, version=1, checks=checks, publish_on=day, by=author, at=at)
    with pytest.raises(RefusedError, match="not approved"):
        operations.publish_response(inspection=slug, version=1, by=second, at=at)
    assert publications.one("responses", slug) is None
    operations.approve_response(inspection=slug, version=1, checks=checks, publish_on=day, by=second, at=at)
    operations.publish_response(inspection=slug, version=1, by=second, at=at)
    card = publications.one("responses", slug)
    assert card
    assert card.body["findings"] == [
        {
            "number": 1,
            "kind": "Recommendation",
            "text": "Do better",
            "reach": "Local",
            "addressed_to": "the local policing body",
            "target_on": None,
            "action": "Action taken",
            "none": False,
            "answer": "Done",
        }
    ]
    assert card.body["responded_on"] == "2026-11-20"


def test_a_correction_is_a_new_version_and_keeps_the_first_day(slug: str, author: Actor, second: Actor, at: datetime) -> None:
    later = at + timedelta(days=90)
    operations.draft_response(inspection=slug, draft=DRAFT, after=0, by=author, at=at)
    released(slug, 1, author, second, at)
    mended = replace(DRAFT, reply="Thanks")
    operations.draft_response(inspection=slug, draft=mended, after=1, by=second, at=later)
    with pytest.raises(RefusedError, match="never silent"):
        operations.submit_response(inspection=slug, version=2, by=second, at=later)
    told = replace(mended, correction="The reply was cut short")
    operations.draft_response(inspection=slug, draft=told, after=2, by=second, at=later)
    released(slug, 3, second, author, later)
    newest = publications.one("responses", slug)
    assert newest and newest.body["correction"] == "The reply was cut short"  # noqa: PT018 - the first half narrows the type
    assert [card.body["reply"] for card in publications.versions("responses", slug)] == [
        "Thanks",
        "Thank you",
    ]
    assert {card.body["responded_on"] for card in publications.versions("responses", slug)} == {"2026-11-20"}


def test_a_draft_over_an_older_version_is_refused(slug: str, author: Actor, second: Actor, at: datetime) -> None:
    operations.draft_response(inspection=slug, draft=DRAFT, after=0, by=author, at=at)
    with pytest.raises(RefusedError, match="Someone else saved"):
        operations.draft_response(inspection=slug, draft=DRAFT, after=0, by=second, at=at)


def test_what_is_sent_back_says_why_and_waits_for_a_new_version(slug: str, author: Actor, second: Actor, at: datetime) -> None:
    operations.draft_response(inspection=slug, draft=DRAFT, after=0, by=author, at=at)
    operations.submit_response(inspection=slug, version=1, by=author, at=at)
    with pytest.raises(InvalidError, match="what has to change"):
        operations.return_response(inspection=slug, version=1, note=" ", by=second, at=at)
    operations.return_response(inspection=slug, version=1, note="A street is named", by=second, at=at)
    with pytest.raises(RefusedError, match="does not wait"):
        operations.approve_response(
            inspection=slug, version=1, checks=frozenset(Check), publish_on=at.date(), by=second, at=at
        )  # fmt: skip
    assert operations.draft_response(inspection=slug, draft=DRAFT, after=1, by=author, at=at) == 2


def test_a_sending_is_proved_before_the_public(slug: str, author: Actor, second: Actor, at: datetime) -> None:
    operations.draft_response(inspection=slug, draft=DRAFT, after=0, by=author, at=at)
    released(slug, 1, author, second, at)
    for number, milestone in enumerate((Milestone.SENT_INSPECTORS, Milestone.SENT_SECRETARY), start=1):
        operations.mark(
            inspection=slug, milestone=milestone, happened_on=at.date(), proof=f"Letter {number}", by=author, at=at
        )  # fmt: skip
    card = publications.one("sendings", slug)
    assert card
    assert [(one["on"], one["proof"]) for one in card.body["sent"]] == [("2026-11-20", "Letter 1"), ("2026-11-20", "Letter 2")]


def test_a_national_report_with_the_same_words_needs_no_response_of_its_own(slug: str, author: Actor, at: datetime) -> None:
    card = queries.inspection(viewer=Viewer(author, Purpose.SAFEGUARDING), slug=slug)
    assert card
    national = replace(card.report, title="The national report", kind=ReportKind.NATIONAL, same_as=slug)
    twin = operations.register(report=national, by=author, at=at)
    with pytest.raises(RefusedError, match="answers both"):
        operations.draft_response(inspection=twin, draft=DRAFT, after=0, by=author, at=at)
    with pytest.raises(InvalidError, match="No report is registered"):
        operations.register(report=replace(national, title="A third", same_as="none"), by=author, at=at)


def test_what_is_answered_with_another_report_is_late_only_until_that_one_is(
    slug: str, author: Actor, second: Actor, at: datetime
) -> None:
    viewer = Viewer(author, Purpose.ADMINISTRATION)
    card = queries.inspection(viewer=viewer, slug=slug)
    assert card
    national = replace(card.report, title="The national report", kind=ReportKind.NATIONAL, same_as=slug)
    twin = operations.register(report=national, by=author, at=at)
    url = reverse("inspections:inspections")

    def lates(on: datetime) -> int:
        request = RequestFactory().get(url)
        request.viewer, request.at = viewer, on  # type: ignore[attr-defined]  # as the middleware sets them
        return pages.inspections(request).content.decode().count("Late")  # type: ignore[arg-type]  # with both it is one

    after = at + timedelta(days=60)
    assert lates(after) == 2
    operations.draft_response(inspection=slug, draft=DRAFT, after=0, by=author, at=at)
    released(slug, 1, author, second, at)
    answered = queries.inspection(viewer=viewer, slug=twin)
    assert answered
    assert (answered.answered_on, answered.first_published_on) == (at.date(), None)
    assert lates(after) == 0
