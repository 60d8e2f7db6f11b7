"""A concern about a child who is restricted from its sender: taken in, and nothing of what is restricted is shown."""

from dataclasses import asdict, replace
from datetime import datetime

import invented
import pytest
from browsing import page, signed_in
from django.urls import reverse

from keepsight.apps.access import operations as access
from keepsight.apps.intake import operations
from keepsight.apps.people import operations as people
from keepsight.apps.people.values import RecordDraft
from keepsight.vocabulary.answers import RefusedError


def restrict(person: object, at: datetime) -> None:
    with invented.acting_as("team-manager") as by:
        access.restrict(scope=person, users=[by.user], reason="A colleague's child", by=by, at=at)  # type: ignore[arg-type]  # a UUID


@pytest.mark.django_db
def test_a_second_concern_under_the_number_of_a_restricted_record_is_taken_in(at: datetime) -> None:
    first = invented.receive(at, external_id="S-1")
    restrict(first.placed.person, at)
    second = invented.receive(at, external_id="S-1", safety="Not safe tonight")
    assert second.reference != first.reference
    assert second.placed.person == first.placed.person
    with invented.acting_as("school-dsl") as by, pytest.raises(RefusedError, match="restricted from you, and unchanged"):
        people.keep(draft=RecordDraft("S-1", replace(invented.ZOSIA, forename="Zofia")), by=by, at=at)


@pytest.mark.django_db
def test_whoever_sends_one_learns_its_reference(at: datetime) -> None:
    restrict(invented.receive(at).placed.person, at)
    with invented.acting_as("school-dsl") as by:
        told = asdict(invented.contact())
        answers = told.pop("child") | told
        draft = operations.save_draft(draft=None, answers=answers, by=by, at=at)
    school = signed_in("school-dsl")
    sent = school.post(reverse("intake:check_contact", args=[draft]))
    assert (sent.status_code, sent["Location"]) == (302, reverse("desk:home"))
    assert "The reference is" in page(school, "desk:home")


@pytest.mark.django_db
def test_a_concern_sent_again_after_the_child_was_restricted_is_answered_as_before(at: datetime) -> None:
    """The sender lost the first answer: sending it again must neither fail nor be a second concern."""
    first = invented.receive(at, key="a-key-of-mine")
    restrict(first.placed.person, at)
    again = invented.receive(at, key="a-key-of-mine")
    assert again.repeat
    assert (again.contact, again.reference, again.placed.person) == (first.contact, first.reference, first.placed.person)
    with pytest.raises(RefusedError, match="key was used for another contact"):
        invented.receive(at, key="a-key-of-mine", safety="Not known")


@pytest.mark.django_db
def test_the_key_of_another_agency_s_concern_tells_nothing(at: datetime) -> None:
    first = invented.receive(at, key="a-key-of-mine")
    second = invented.receive(at, by="named-nurse", key="a-key-of-mine")
    assert not second.repeat
    assert second.contact != first.contact
