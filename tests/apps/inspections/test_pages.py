"""The register's pages: a publisher registers a report and drafts the response, a second one would publish it."""

import pytest
from browsing import page, signed_in
from django.test import Client
from django.urls import reverse

pytestmark = pytest.mark.django_db
REPORT = {
    "title": "An example report", "theme": "Protecting children", "inspectorates": "Example inspectorate",
    "published_on-day": "2", "published_on-month": "11", "published_on-year": "2026", "kind": "joint", "basis": "duty",
    "quotes_force": "no", "recommendations": "Keep one chronology",
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
    empty = publisher.post(reverse("inspections:register_inspection"), REPORT | {"recommendations": ""})
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
    assert "You cannot publish this" in page(publisher, "inspections:publish_response", slug=slug)
