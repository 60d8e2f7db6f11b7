"""A corrected response is sent again, and the public reads which version went."""

import json
from dataclasses import replace
from datetime import datetime, timedelta

import invented
import pytest
from browsing import page, signed_in
from django.test import Client
from django.urls import reverse

from keepsight.apps.inspections import operations, queries
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
from keepsight.vocabulary.answers import InvalidError, RefusedError
from keepsight.vocabulary.people import Purpose, Viewer

pytestmark = pytest.mark.django_db
TO = (Milestone.SENT_INSPECTORS, Milestone.SENT_SECRETARY)
DRAFT = ResponseDraft(
    "We agree", ChiefComments.GIVEN, "So do we", None, None, None, "Thank you", (Answer(1, Action.TAKEN, "Done"),)
)  # fmt: skip


def registered(at: datetime) -> str:
    findings = (Finding(1, FindingKind.RECOMMENDATION, "Do better"),)
    on = at.date() - timedelta(days=10)
    report = Report("A report", "Theme", "Inspectorate", ReportKind.FORCE, Basis.DUTY, on, True, "", findings)
    with invented.acting_as("publisher", Purpose.ADMINISTRATION) as by:
        return operations.register(report=report, by=by, at=at)


def publish(slug: str, draft: ResponseDraft, after: int, at: datetime) -> None:
    with invented.acting_as("response-writer", Purpose.ADMINISTRATION) as by:
        version = operations.draft_response(inspection=slug, draft=draft, after=after, by=by, at=at)
        operations.submit_response(inspection=slug, version=version, by=by, at=at)
    with invented.acting_as("publisher", Purpose.ADMINISTRATION) as by:
        operations.approve_response(
            inspection=slug, version=version, checks=frozenset(Check), publish_on=at.date(), by=by, at=at
        )  # fmt: skip
        operations.publish_response(inspection=slug, version=version, by=by, at=at)


def send(slug: str, milestone: Milestone, proof: str, at: datetime, version: int = 0) -> None:
    with invented.acting_as("publisher", Purpose.ADMINISTRATION) as by:
        operations.mark(inspection=slug, milestone=milestone, happened_on=at.date(), proof=proof, version=version, by=by, at=at)


def read(slug: str) -> str:
    return Client().get(f"/responses/{slug}/").content.decode()


def test_a_correction_is_sent_again_and_the_public_reads_which_version_went(at: datetime) -> None:
    slug, later = registered(at), at + timedelta(days=3)
    publish(slug, DRAFT, 0, at)
    assert "Not noted yet" in read(slug)
    for one in TO:
        send(slug, one, "First letter", at)
    assert "not noted yet" not in read(slug).casefold()
    publish(slug, replace(DRAFT, comments="We agree with all", correction="A word was missing"), 1, later)
    assert "Version 2: not noted yet" in read(slug)
    with invented.acting_as("publisher", Purpose.ADMINISTRATION) as by:
        card = queries.held(viewer=Viewer(by, Purpose.ADMINISTRATION), slug=slug)
    assert card.unsent == list(TO)
    for one in TO:
        send(slug, one, "Second letter", later)
    text = read(slug)
    assert "not noted yet" not in text.casefold()
    assert text.count("(First letter), version 1") == 2
    assert text.count("(Second letter), version 2") == 2
    with pytest.raises(RefusedError, match="noted already"):
        send(slug, Milestone.SENT_INSPECTORS, "Third letter", later)


def test_of_two_versions_on_one_day_the_publisher_says_which_one_went(at: datetime) -> None:
    """The first went in the morning, a mistake was put right in the afternoon, and both letters are noted in the evening."""
    slug, corrected, evening = registered(at), at + timedelta(hours=1), at + timedelta(hours=2)
    inspectors, secretary = TO
    publish(slug, DRAFT, 0, at)
    publish(slug, replace(DRAFT, comments="We agree with all", correction="A word was missing"), 1, corrected)
    with pytest.raises(InvalidError, match="More than one version"):
        send(slug, inspectors, "Morning letter", evening)
    where = {"slug": slug}
    publisher = signed_in("publisher")
    assert "If a response was sent: which version?" in page(publisher, "inspections:milestones", **where)
    day = {"happened_on-day": str(at.day), "happened_on-month": str(at.month), "happened_on-year": str(at.year)}
    given = {"milestone": inspectors.value, "proof": "Morning letter", "version": ""} | day
    address = reverse("inspections:milestones", kwargs=where)
    assert "More than one version" in publisher.post(address, given).content.decode()
    assert publisher.post(address, given | {"version": "1"}).status_code == 302
    assert "Version 2: not noted yet" in read(slug)
    send(slug, inspectors, "Evening letter", evening)  # only the second is left to be sent
    send(slug, secretary, "Evening letter", evening, version=2)
    text = read(slug)
    assert "(Morning letter), version 1" in text
    assert text.count("(Evening letter), version 2") == 2
    with pytest.raises(RefusedError, match="noted already"):
        send(slug, secretary, "Once more", evening, version=2)
    with pytest.raises(RefusedError, match="Version 3 was not before the public"):
        send(slug, secretary, "Once more", evening, version=3)


def test_a_copy_that_went_on_the_morning_of_a_correction_is_of_the_version_before_it(at: datetime) -> None:
    slug, later = registered(at), at + timedelta(days=3)
    publish(slug, DRAFT, 0, at)
    publish(slug, replace(DRAFT, comments="We agree with all", correction="A word was missing"), 1, later)
    with pytest.raises(InvalidError, match="More than one version"):
        send(slug, Milestone.SENT_INSPECTORS, "A letter", later)
    send(slug, Milestone.SENT_INSPECTORS, "A letter", later, version=1)
    assert "(A letter), version 1" in read(slug)


def test_a_correction_in_the_feed_is_modified_and_not_published_again(at: datetime) -> None:
    slug, later = registered(at), at + timedelta(days=3)
    publish(slug, DRAFT, 0, at)
    (item,) = json.loads(Client().get("/responses.json").content)["items"]
    assert (item["date_published"], item.get("date_modified")) == (at.isoformat(), None)
    publish(slug, replace(DRAFT, comments="We agree with all", correction="A word was missing"), 1, later)
    (item,) = json.loads(Client().get("/responses.json").content)["items"]
    assert (item["date_published"], item["date_modified"]) == (at.isoformat(), later.isoformat())
