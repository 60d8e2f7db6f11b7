"""A new concern page by page, checked before it is sent, and read by its receiver and by nobody else."""

from datetime import datetime
from uuid import UUID

import invented
import pytest
from browsing import page, signed_in
from django.test import Client
from django.urls import reverse

pytestmark = pytest.mark.django_db
ANSWERS = {
    "child": {"forename": "Zosia", "surname": "Nowak-Hale", "sex": "F"},
    "family": {"family_known": "Mother and a brother"},
    "seen": {"seen_heard": "A change since the summer"},
    "safety": {"safety": "At school until 3:30pm"},
    "told": {"family_told": "Nothing yet", "to_agency": invented.SOCIAL_CARE},
}


@pytest.fixture
def school() -> Client:
    return signed_in("school-dsl")


def begun(school: Client) -> UUID:
    """A draft with its first answers."""
    response = school.post(reverse("intake:new_contact"), ANSWERS["child"])
    assert response.status_code == 302
    return UUID(response["Location"].split("/")[-2])


def test_the_first_question_needs_a_name_or_a_number(school: Client) -> None:
    assert "Who is the concern about?" in page(school, "intake:new_contact")
    assert school.post(reverse("intake:new_contact"), {"forename": ""}).status_code == 422


def test_answers_are_checked_and_sent_once(school: Client) -> None:
    draft = begun(school)
    for step in list(ANSWERS)[1:]:
        address = reverse("intake:new_contact_step", kwargs={"draft": draft, "step": step})
        assert school.post(address, ANSWERS[step]).status_code == 302
    assert "A change since the summer" in page(school, "intake:check_contact", draft=draft)
    sent = school.post(reverse("intake:check_contact", kwargs={"draft": draft}))
    assert "Concern sent" in school.get(sent["Location"]).content.decode()
    again = school.post(reverse("intake:check_contact", kwargs={"draft": draft}))
    assert again["Location"] == reverse("desk:home")


def test_an_unfinished_concern_is_not_sent(school: Client) -> None:
    draft = begun(school)
    assert school.post(reverse("intake:check_contact", kwargs={"draft": draft})).status_code == 422


def test_a_draft_is_dropped_and_nobody_else_s(school: Client) -> None:
    draft = begun(school)
    page(signed_in("social-worker"), "intake:new_contact_step", status=404, draft=draft, step="seen")
    school.post(reverse("intake:drop_contact", kwargs={"draft": draft}))
    page(school, "intake:new_contact_step", status=404, draft=draft, step="seen")


def test_a_contact_is_read_by_its_receiver_and_by_nobody_else(at: datetime) -> None:
    contact = invented.receive(at).contact
    text = page(signed_in("social-worker"), "intake:contact", contact=contact)
    assert "A change since the summer" in text
    assert "From Tom Okoro, Larch Walk Primary School, at 4:50pm on 20 November 2026" in text
    page(signed_in("named-nurse"), "intake:contact", status=404, contact=contact)
