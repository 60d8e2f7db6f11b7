"""From a registered report to a response before the public, by two publishers."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from keepsight.apps.access import operations as access
from keepsight.apps.access import queries as people
from keepsight.apps.inspections import operations, queries
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
    with pytest.raises(RefusedError, match="You wrote part"):
        operations.publish_response(inspection=slug, version=1, by=author, at=at)
    assert publications.one("responses", slug) is None
    operations.publish_response(inspection=slug, version=1, by=second, at=at)
    card = publications.one("responses", slug)
    assert card
    assert card.body["findings"] == [
        {
            "number": 1,
            "kind": "Recommendation",
            "text": "Do better",
            "action": "Action taken",
            "answer": "Done",
        }
    ]
    assert card.body["responded_on"] == "2026-11-20"


def test_a_correction_is_a_new_version_and_keeps_the_first_day(slug: str, author: Actor, second: Actor, at: datetime) -> None:
    later = at + timedelta(days=90)
    operations.draft_response(inspection=slug, draft=DRAFT, after=0, by=author, at=at)
    operations.publish_response(inspection=slug, version=1, by=second, at=at)
    operations.draft_response(inspection=slug, draft=replace(DRAFT, reply="Thanks"), after=1, by=second, at=later)
    operations.publish_response(inspection=slug, version=2, by=author, at=later)
    assert [card.body["reply"] for card in publications.versions("responses", slug)] == [
        "Thanks",
        "Thank you",
    ]
    assert {card.body["responded_on"] for card in publications.versions("responses", slug)} == {"2026-11-20"}


def test_a_draft_over_an_older_version_is_refused(slug: str, author: Actor, second: Actor, at: datetime) -> None:
    operations.draft_response(inspection=slug, draft=DRAFT, after=0, by=author, at=at)
    with pytest.raises(RefusedError, match="Someone else saved"):
        operations.draft_response(inspection=slug, draft=DRAFT, after=0, by=second, at=at)
