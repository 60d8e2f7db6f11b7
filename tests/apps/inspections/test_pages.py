"""The register's pages: a publisher registers a report and drafts the response, a second one would publish it."""

from dataclasses import replace
from datetime import date, datetime

import invented
import pytest
from browsing import page, signed_in
from django.db import IntegrityError
from django.test import Client
from django.urls import reverse

from keepsight.apps.access import operations as access
from keepsight.apps.inspections import operations, queries, rules
from keepsight.apps.inspections.operations import actions as releasing
from keepsight.apps.inspections.values import Action, ActionDraft, Check, Note, words_for
from keepsight.apps.publications import queries as publications
from keepsight.vocabulary.answers import RefusedError
from keepsight.vocabulary.people import Purpose, Viewer

pytestmark = pytest.mark.django_db
FIRST_ROW = {
    "finding-1-text": "Keep one chronology", "finding-1-kind": "recommendation", "finding-1-reach": "local",
    "finding-1-addressed_to": "body", "finding-2-kind": "recommendation", "finding-2-reach": "local",
    "finding-2-addressed_to": "body",
}  # fmt: skip
REPORT = {
    "title": "An example report", "theme": "Protecting children", "inspectorates": "Example inspectorate",
    "published_on-day": "2", "published_on-month": "11", "published_on-year": "2026", "kind": "joint", "basis": "duty",
    "quotes_force": "no", "rows": "2", **FIRST_ROW,
}  # fmt: skip


@pytest.fixture
def publisher() -> Client:
    return signed_in("publisher")


def registered(publisher: Client) -> str:
    """The slug of a report that was just registered."""
    response = publisher.post(reverse("inspections:register_inspection"), REPORT)
    assert response.status_code == 302, response.content.decode()
    return str(response["Location"]).rstrip("/").split("/")[-1]


def test_the_register_is_empty_at_first_and_then_lists_the_report(publisher: Client) -> None:
    assert "No report is registered yet" in page(publisher, "inspections:inspections")
    registered(publisher)
    assert "An example report" in page(publisher, "inspections:inspections")


def test_a_report_without_a_finding_is_not_registered(publisher: Client) -> None:
    assert "Register a report" in page(publisher, "inspections:register_inspection")
    empty = publisher.post(reverse("inspections:register_inspection"), REPORT | {"finding-1-text": ""})
    assert empty.status_code == 422


def test_the_last_lawful_day_is_shown_with_its_source(publisher: Client) -> None:
    text = page(publisher, "inspections:inspection", slug=registered(publisher))
    assert "27 December 2026" in text  # 2 November is the first of 56 days
    assert "Police Act 1996, section 55(5B)" in text


def test_nothing_is_published_before_a_response_is_written(publisher: Client) -> None:
    slug = registered(publisher)
    page(publisher, "inspections:publish_response", status=404, slug=slug)
    draft = {"comments": "We agree", "chief": "not-sought", "after": "0"}
    assert publisher.post(reverse("inspections:inspection", kwargs={"slug": slug}), draft).status_code == 302
    assert "You cannot publish this by hand now" in page(publisher, "inspections:publish_response", slug=slug)


def test_more_rows_keep_what_was_typed_and_judge_nothing(publisher: Client) -> None:
    response = publisher.post(reverse("inspections:register_inspection"), REPORT | {"title": "", "more": "1"})
    text = response.content.decode()
    assert response.status_code == 200
    assert "Keep one chronology" in text
    assert 'name="finding-5-text"' in text
    assert "There is a problem" not in text


def draft(publisher: Client, slug: str) -> None:
    answers = {"action_1": "taken", "answer_1": "Kept since May", "comments": "We agree", "chief": "not-sought", "after": "0"}
    assert publisher.post(reverse("inspections:inspection", kwargs={"slug": slug}), answers).status_code == 302


def test_the_author_asks_and_cannot_approve(publisher: Client) -> None:
    slug = registered(publisher)
    draft(publisher, slug)
    assert "“not sought”" in page(publisher, "inspections:review_response", slug=slug)
    address = reverse("inspections:review_response", kwargs={"slug": slug})
    assert publisher.post(address, {"act": "submit", "version": "1"}).status_code == 302
    assert "Another publisher must check it" in page(publisher, "inspections:review_response", slug=slug)
    assert publisher.post(address, {"act": "approve", "version": "1"}).status_code == 422


def test_the_second_person_reads_what_is_said_to_be_done_and_when_comments_were_asked_for(publisher: Client) -> None:
    """They approve what the public reads: "No action" over the very same answer is another response."""
    where = {"slug": registered(publisher)}
    draft = {"comments": "We agree", "chief": "awaited", "after": "0", "action_1": "none", "answer_1": "It would help nobody",
             "invited_on-day": "3", "invited_on-month": "11", "invited_on-year": "2026"}  # fmt: skip
    assert publisher.post(reverse("inspections:inspection", kwargs=where), draft).status_code == 302
    text = page(publisher, "inspections:review_response", **where)
    assert str(words_for(Action.NONE)) in text
    assert "Invited 3 November 2026" in text


def test_an_approval_shows_its_day_and_can_be_stopped(publisher: Client, at: datetime) -> None:
    slug = registered(publisher)
    draft(publisher, slug)
    address = reverse("inspections:review_response", kwargs={"slug": slug})
    publisher.post(address, {"act": "submit", "version": "1"})
    author = invented.actor("publisher")
    second = replace(author, user=invented.user("administrator"))
    with access.viewing(Viewer(second, Purpose.ADMINISTRATION)):
        operations.approve_response(
            inspection=slug, version=1, checks=frozenset(Check), publish_on=date(2099, 3, 2), by=second, at=at
        )
    assert "for 2 March 2099" in page(publisher, "inspections:inspections")
    text = page(publisher, "inspections:publish_response", slug=slug)
    assert "On 2 March 2099, by itself" in text
    assert "You cannot publish this by hand now" in text
    stop = {"act": "withdraw", "version": "1", "note": ""}
    publish = reverse("inspections:publish_response", kwargs={"slug": slug})
    assert publisher.post(publish, stop).status_code == 422
    assert publisher.post(publish, stop | {"note": "A partner has not read it"}).status_code == 302
    shown = page(publisher, "inspections:inspection", slug=slug)
    assert "Approval withdrawn." in shown
    assert "A partner has not read it" in shown


def test_nothing_is_noted_as_sent_before_it_is_public(publisher: Client) -> None:
    slug = registered(publisher)
    assert "Nothing is noted yet" in page(publisher, "inspections:milestones", slug=slug)
    sent = {
        "milestone": "sent-inspectors",
        "happened_on-day": "3",
        "happened_on-month": "11",
        "happened_on-year": "2026",
        "proof": "L1",
    }
    assert publisher.post(reverse("inspections:milestones", kwargs={"slug": slug}), sent).status_code == 403


def test_nobody_releases_an_entry_that_came_while_they_read(publisher: Client, at: datetime) -> None:
    """Nor twice at once: what the public reads was read by who released it."""
    slug = registered(publisher)
    with invented.acting_as("response-writer", Purpose.ADMINISTRATION) as author:
        draft = ActionDraft(1, author.agency, author.user, "Keep it", None)
        action = operations.add_action(inspection=slug, draft=draft, by=author, at=at)
        held = queries.actions(viewer=Viewer(author, Purpose.ADMINISTRATION), slug=slug)
        read = rules.written(held)
        operations.note_action(inspection=slug, action=action, kind=Note.STEP, text="Not read yet", by=author, at=at)
    assert f'name="seen" value="{read + 1}"' in page(publisher, "inspections:actions", slug=slug)
    address = reverse("inspections:actions", kwargs={"slug": slug})
    early = publisher.post(address, {"seen": str(read)})
    assert early.status_code == 403
    assert "An entry was added since you opened the page" in early.content.decode()
    assert publications.one("actions", slug) is None
    assert publisher.post(address, {"seen": str(read + 1)}).status_code == 302
    assert publications.one("actions", slug)


def test_of_two_who_release_at_once_the_second_is_told(publisher: Client, at: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    slug, author = registered(publisher), invented.actor("publisher")
    second = replace(author, user=invented.user("administrator"))
    with access.viewing(Viewer(author, Purpose.ADMINISTRATION)):
        operations.add_action(
            inspection=slug, draft=ActionDraft(1, author.agency, author.user, "Keep it", None), by=author, at=at
        )

    def taken(**given: object) -> int:
        raise IntegrityError(given)

    monkeypatch.setattr(releasing.publications, "publish", taken)
    with access.viewing(Viewer(second, Purpose.ADMINISTRATION)), pytest.raises(RefusedError, match="just now"):
        operations.release_actions(inspection=slug, by=second, at=at)


def test_a_joint_inspection_counts_children_and_names_none(publisher: Client) -> None:
    slug = registered(publisher)
    address = reverse("inspections:joint_inspection", kwargs={"slug": slug})
    assert "Adoption: prospective adopters" in page(publisher, "inspections:joint_inspection", slug=slug)
    sent = {"number": "5", "state": "sent", "stood_on-day": "3", "stood_on-month": "11", "stood_on-year": "2026"}
    assert publisher.post(address, sent).status_code == 302
    assert publisher.post(address, {"count": "1", "tracked": "7", "sampled": "24"}).status_code == 302
    text = page(publisher, "inspections:joint_inspection", slug=slug)
    assert "7 tracked, 24 sampled." in text
    assert "3 November 2026" in text
    letter = {"milestone": "letter", "happened_on-day": "3", "happened_on-month": "11", "happened_on-year": "2026", "proof": "L1"}
    assert publisher.post(reverse("inspections:milestones", kwargs={"slug": slug}), letter).status_code == 302
    assert "12 February 2027" in page(publisher, "inspections:joint_inspection", slug=slug)


def test_an_action_is_added_and_noted_and_not_verified_by_who_closed_it(publisher: Client) -> None:
    slug = registered(publisher)
    assert "No action yet" in page(publisher, "inspections:actions", slug=slug)
    new = reverse("inspections:add_action", kwargs={"slug": slug})
    police = publisher.get(new).content.decode().split("Northmere Police")[0].rsplit('value="', 1)[1].split('"')[0]
    given = {"finding": "1", "agency": police, "owner": "nobody@demo.example", "text": "Say why", "due_on-day": "1",
             "due_on-month": "10", "due_on-year": "2026"}  # fmt: skip
    assert publisher.post(new, given).status_code == 422
    assert publisher.post(new, given | {"owner": "detective-inspector@demo.example"}).status_code == 302
    text = page(publisher, "inspections:actions", slug=slug)
    assert "Overdue by" in text
    action = text.split("/actions/")[1].split('"')[0]
    for kind in ("step", "evidence", "closed"):
        address = reverse("inspections:action", kwargs={"slug": slug, "action": action})
        assert publisher.post(address, {"kind": kind, "text": "Done so far"}).status_code == 302
    assert publisher.post(address, {"kind": "verified", "text": "Seen"}).status_code == 403
    shown = page(publisher, "inspections:action", slug=slug, action=action)
    assert "Someone else must verify it" in shown
    assert "(step 3 of 4)" in shown
