"""Every page of the public site opens for anybody, without a published fact and with them."""

import json
import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from xml.etree import ElementTree as ET

import invented
import pdf_ua
import pytest
from browsing import page
from django.template.loader import render_to_string
from django.test import Client
from public_site import FORCE, PAGES

from keepsight.apps.access.operations import acting
from keepsight.apps.inspections import operations as inspections
from keepsight.apps.inspections import queries
from keepsight.apps.inspections.values import Check, ChiefComments, Finding, FindingKind, Reach, ReportKind
from keepsight.apps.public import queries as public
from keepsight.apps.public.channels import paper
from keepsight.apps.publications import operations as publications
from keepsight.apps.publications import queries as published
from keepsight.apps.simulate.operations.inspections import register_inspections
from keepsight.apps.simulate.operations.staff import Staff
from keepsight.apps.simulate.values import reports
from keepsight.ui.words import plain_date
from keepsight.vocabulary.people import Purpose, Viewer

pytestmark = pytest.mark.django_db
PLAIN = {
    "public:home": "Latest responses",
    "public:responses": "Inspections and responses",
    "public:recommendations": "Recommendation tracker",
    "public:figures": "No figures are published yet",
    "public:check": "keepsight ledger verify",
    "public:cookies": "Cookies",
    "public:linking": "not released their account yet",
    "public:privacy": "Your rights",
    "public:accessibility": "level AA",
    "public:get_help": "999",
    "public:worried": "It happened to me when I was a child",
    "public:contact": "cannot take a report about a child",
}


@pytest.mark.parametrize(("name", "words"), PLAIN.items(), ids=list(PLAIN))
def test_a_page_opens_for_anybody(name: str, words: str) -> None:
    assert words in page(Client(), name)


@pytest.mark.parametrize("whom", ["children", "parents", "professionals", "survivors"])
def test_each_reader_is_told_signs_and_what_happens_next(whom: str) -> None:
    text = page(Client(), "public:worried_for", whom=whom)
    assert "What happens next" in text
    assert "Exit this page" in text
    assert "browser’s history" in text


@pytest.mark.parametrize(
    ("name", "where"), [("public:response", {}), ("public:recommendation", {"number": 1}), ("public:response_pdf", {})]
)
def test_what_is_not_there_is_not_found(name: str, where: dict[str, int]) -> None:
    page(Client(), name, status=404, slug="no-such-report", **where)


@pytest.fixture
def force(at: datetime) -> str:
    """The fictional area's inspections, published; gives the short name of the force's."""
    register_inspections(Staff(at.date()), at)
    return FORCE


def test_a_response_tells_all_of_it(force: str) -> None:
    text = page(Client(), "public:response", slug=force)
    for words in ("Published 14 days before the deadline", "The chief officer’s comments", "The reply", "Since then",
                  "Response sent to the Secretary of State", "First published", "Download this response (PDF)"):  # fmt: skip
        assert words in text, words


def test_help_and_the_way_out_are_on_every_page(force: str) -> None:
    for path in (*PAGES, f"/responses/{force}/", f"/recommendations/{force}/1/"):
        text = Client().get(path).content.decode()
        assert 'href="tel:08001111"' in text, path
        assert "does not" in text.split("‘Exit this page’ opens a weather site", 1)[1][:60], path  # …clear your history
        assert re.search(r'<a href="https://[^"]+"[^>]+class="[^"]*govuk-exit-this-page__button', text), path


@pytest.mark.parametrize(("chief", "words"), [(ChiefComments.NOT_SOUGHT, "Not sought."), (ChiefComments.AWAITED, "Awaited.")])
def test_comments_not_asked_for_or_awaited_print_so(chief: ChiefComments, words: str, at: datetime) -> None:
    author = invented.actor("publisher")
    second = replace(author, user=invented.user("administrator"))
    report = reports.answered(at.date())
    draft = replace(reports.response(at.date()), chief=chief, chief_comments="", reply="")
    with acting(by=author, purpose=Purpose.ADMINISTRATION):
        slug = inspections.register(report=report, by=author, at=at)
        inspections.draft_response(inspection=slug, draft=draft, after=0, by=author, at=at)
        inspections.submit_response(inspection=slug, version=1, by=author, at=at)
    with acting(by=second, purpose=Purpose.ADMINISTRATION):
        inspections.approve_response(inspection=slug, version=1, checks=frozenset(Check), publish_on=at.date(), by=second, at=at)
        inspections.publish_response(inspection=slug, version=1, by=second, at=at)
    assert words in page(Client(), "public:response", slug=slug)
    assert words in render_to_string("public/response_paper.html", {"answer": publications_of("responses", slug)})


def publications_of(kind: str, slug: str) -> dict[str, Any]:
    card = published.one(kind, slug)
    assert card
    return card.body


def test_the_tracker_shows_each_state_and_what_is_overdue(force: str) -> None:
    text = page(Client(), "public:recommendations")
    for words in ("(step 1 of 4)", "(step 2 of 4)", "(step 3 of 4)", "(step 4 of 4)", "Overdue by", "a reason for no action"):
        assert words in text, words
    one = page(Client(), "public:recommendation", slug=force, number=1)
    assert "Has it helped?" in one
    assert "Verified " in one
    assert "58 of 60" in one
    refused = page(Client(), "public:recommendation", slug=force, number=3)
    assert "nothing to track" in refused


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("", 4), ("words=custody+overnight", 1), ("words=no+such+words", 0), ("inspectorate=CQC", 2), ("status=awaited", 1),
        ("status=never", 2), ("kind=National+report", 1), ("year=1999", 0), ("page=99", 4), ("page=x&junk=1", 4),
    ],
)  # fmt: skip
def test_the_list_is_searched_and_filtered(query: str, count: int, force: str) -> None:
    assert force
    text = Client().get(f"/responses/?{query}").content.decode()
    assert f"{count} report" in text


def test_a_list_of_many_has_pages(at: datetime) -> None:
    with invented.acting_as("publisher", Purpose.ADMINISTRATION) as by:
        for number in range(11):
            report = reports.elsewhere((at - timedelta(days=number)).date())
            inspections.register(report=replace(report, title=f"Report {number}"), by=by, at=at)
    first = Client().get("/responses/?kind=National+report").content.decode()
    assert "Page 1 of 2" in first
    assert "?kind=National+report&amp;page=2" in first
    assert "Page 2 of 2" in Client().get("/responses/?page=2").content.decode()


def test_feeds_hold_what_was_published(force: str) -> None:
    atom = Client().get("/responses.atom")
    entries = ET.fromstring(atom.content).findall("{http://www.w3.org/2005/Atom}entry")  # noqa: S314 - our own feed
    assert len(entries) == 3
    feed = json.loads(Client().get("/responses.json").content)
    assert [item["url"].endswith(f"/responses/{force}/") for item in feed["items"]].count(True) == 1
    table = Client().get("/recommendations.csv?step=4").content.decode()
    assert len(table.strip().splitlines()) == 2
    assert Client().get("/responses.atom", headers={"If-None-Match": atom["ETag"]}).status_code == 304


@pytest.fixture
def twin(force: str, at: datetime) -> str:
    """A national report of later days with the findings of the force's, the last one first."""
    own = publications_of("inspections", force)
    with invented.acting_as("publisher", Purpose.ADMINISTRATION) as by:
        card = queries.held(viewer=Viewer(by, Purpose.ADMINISTRATION), slug=force)
        turned = tuple(
            replace(one, number=number, reach=Reach.NATIONAL)
            for number, one in enumerate(reversed(card.report.findings), start=1)
        )
        report = replace(
            card.report, title="The national report", kind=ReportKind.NATIONAL, inspectorates="Another inspectorate",
            published_on=at.date(), findings=turned, same_as=force,
        )  # fmt: skip
        assert own["reported_on"] != str(at.date())
        return inspections.register(report=report, by=by, at=at)


def test_a_report_that_says_what_another_says_keeps_its_own_order_dates_and_inspectors(
    force: str, twin: str, at: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs, own = publications_of("responses", force)["findings"], publications_of("inspections", twin)["findings"]
    last = len(own)
    steps = {one.finding["text"]: one.step for one in public.findings(force, at.date())}
    assert {one.finding["text"]: one.step for one in public.findings(twin, at.date())} == steps
    assert [one.number for one in public.findings(twin, at.date())] == [one["number"] for one in own]
    mirrored = page(Client(), "public:recommendation", slug=twin, number=last)
    assert theirs[0]["text"] in mirrored
    assert theirs[0]["answer"] in mirrored
    drawn: list[str] = []
    monkeypatch.setattr(paper, "_drawn", lambda html: drawn.append(html) or b"%PDF")
    Client().get(f"/responses/{twin}/response.pdf")
    assert "Another inspectorate" in drawn[0]
    assert "One response answers both:" in drawn[0]
    head = drawn[0].split("</table>")[0]
    assert plain_date(date.fromisoformat(publications_of("inspections", twin)["reported_on"])) in head


def test_before_the_answer_too_each_action_stands_at_its_own_finding(at: datetime) -> None:
    """Actions have the numbers of the report that they were entered under."""
    first, second = Finding(1, FindingKind.RECOMMENDATION, "Do this"), Finding(2, FindingKind.RECOMMENDATION, "Do that")
    report = replace(reports.answered(at.date()), title="A report", findings=(first, second))
    done = {"finding": 1, "agency": "Police", "text": "x", "step": 3, "words": "w", "due_on": None, "notes": [],
            "verified_on": None, "verified_by": "", "measures": []}  # fmt: skip
    with invented.acting_as("publisher", Purpose.ADMINISTRATION) as by:
        slug = inspections.register(report=report, by=by, at=at)
        turned = (replace(second, number=1), replace(first, number=2))
        national = replace(report, title="The national report", findings=turned, same_as=slug)
        twin = inspections.register(report=national, by=by, at=at)
        publications.publish(kind="actions", slug=slug, title="A report", body={"actions": [done]}, by=by, at=at)
    assert [(one.finding["text"], one.step) for one in public.findings(twin, at.date())] == [("Do that", 1), ("Do this", 3)]
    assert [(one.finding["text"], one.step) for one in public.findings(slug, at.date())] == [("Do this", 3), ("Do that", 1)]


def test_a_response_on_paper_conforms_to_pdf_ua(force: str) -> None:
    drawn = Client().get(f"/responses/{force}/response.pdf")
    assert drawn["Content-Type"] == "application/pdf"
    assert pdf_ua.faults(drawn.content) == []


def test_what_is_published_is_seen_at_once(at: datetime) -> None:
    visitor = Client()
    assert "No figures are published yet" in visitor.get("/figures").content.decode()
    with invented.acting_as("publisher", Purpose.ADMINISTRATION) as by:
        publications.publish_figures(slug="q3", title="Third quarter", figures=reports.FIGURES, by=by, at=at)
    text = visitor.get("/figures").content.decode()
    assert "Third quarter" in text
    assert "Held back" in text
    assert "87" not in text.split("Third quarter")[1].split("How we count")[0]
