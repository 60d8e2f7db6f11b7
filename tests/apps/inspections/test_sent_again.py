"""A corrected response is sent again, and the public reads which version went."""

import json
from dataclasses import replace
from datetime import datetime, timedelta

import invented
import pytest
from django.test import Client

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
from keepsight.vocabulary.answers import RefusedError
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


def send(slug: str, milestone: Milestone, proof: str, at: datetime) -> None:
    with invented.acting_as("publisher", Purpose.ADMINISTRATION) as by:
        operations.mark(inspection=slug, milestone=milestone, happened_on=at.date(), proof=proof, by=by, at=at)


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


def test_a_correction_in_the_feed_is_modified_and_not_published_again(at: datetime) -> None:
    slug, later = registered(at), at + timedelta(days=3)
    publish(slug, DRAFT, 0, at)
    (item,) = json.loads(Client().get("/responses.json").content)["items"]
    assert (item["date_published"], item.get("date_modified")) == (at.isoformat(), None)
    publish(slug, replace(DRAFT, comments="We agree with all", correction="A word was missing"), 1, later)
    (item,) = json.loads(Client().get("/responses.json").content)["items"]
    assert (item["date_published"], item["date_modified"]) == (at.isoformat(), later.isoformat())
