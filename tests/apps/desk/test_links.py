"""A possible link on its pages: queue, side by side, the answer with its reason; and a record parted again."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

import invented
import pytest
from browsing import page, signed_in
from django.test import Client
from django.urls import reverse

from keepsight.apps.linkage import operations as linkage
from keepsight.apps.linkage import queries
from keepsight.apps.linkage.values import Placed
from keepsight.apps.people import operations as people
from keepsight.apps.people import queries as people_queries
from keepsight.apps.people.values import RecordDraft
from keepsight.vocabulary.people import Purpose

pytestmark = pytest.mark.django_db


@pytest.fixture
def placed(at: datetime) -> list[Placed]:
    """Two records of social care: alike in all but the NHS number, so that only a person can say."""
    found = []
    for number in ("9990000018", "9434765919"):
        with invented.acting_as(invented.SOCIAL_CARE, Purpose.LOADING) as by:
            draft = RecordDraft(f"L-{number}", replace(invented.other_child(3), nhs_number=number))
            found.append(linkage.place(record=people.keep(draft=draft, by=by, at=at), by=by, at=at))
    return found


@pytest.fixture
def social_worker(placed: list[Placed]) -> Client:  # noqa: ARG001 - there is something to look at
    return signed_in("social-worker")


def link_id() -> int:
    with invented.acting_as("social-worker"):
        [card] = queries.possible_links(viewer=invented.viewer("social-worker"), page=1).items
    return card.id


def test_an_empty_queue_says_so(placed: list[Placed]) -> None:
    del placed
    assert "Nothing waits." in page(signed_in("detective-sergeant"), "desk:possible_links")


def test_a_page_emptied_meanwhile_does_not_say_that_nothing_waits(social_worker: Client) -> None:
    text = social_worker.get(reverse("desk:possible_links"), {"page": "2"}).content.decode()
    assert "1 record of your agency may be of a person already known" in text
    assert "Nothing waits." not in text


def test_it_is_shown_side_by_side_and_answered_with_a_reason(social_worker: Client) -> None:
    assert "1 record of your agency may be of a person already known" in page(social_worker, "desk:possible_links")
    link = link_id()
    shown = page(social_worker, "desk:possible_link", link=link)
    for words in ("Two different valid NHS numbers", "Differs", "How the weight came about", "What each answer changes"):
        assert words in shown
    address = reverse("desk:possible_link", kwargs={"link": link})
    assert social_worker.post(address, {"answer": "same"}).status_code == 422
    assert social_worker.post(address, {"answer": "same", "reason": "One number was mistyped"}).status_code == 302
    assert "Nothing waits." in page(social_worker, "desk:possible_links")
    assert social_worker.post(address, {"answer": "same", "reason": "Again"}).status_code == 403


def test_what_only_a_guard_holds_back_is_said(at: datetime) -> None:
    """One home, one name, and no birth date: enough by weight, and it may be a parent and a child."""
    child = replace(invented.ZOSIA, nhs_number="")
    with invented.acting_as(invented.SOCIAL_CARE, Purpose.LOADING) as by:
        for number, facts in enumerate((child, replace(child, date_of_birth=""))):
            kept = people.keep(draft=RecordDraft(f"G-{number}", facts), by=by, at=at)
            linkage.place(record=kept, by=by, at=at)
    shown = page(signed_in("social-worker"), "desk:possible_link", link=link_id())
    assert "By weight alone these records would be linked" in shown
    assert "because of what is said at the top" in shown
    assert "Differs" not in shown, "a birth date that one of them lacks differs from nothing"


def test_another_agency_finds_no_such_link(social_worker: Client) -> None:
    del social_worker
    page(signed_in("detective-sergeant"), "desk:possible_link", status=404, link=link_id())


def test_a_joined_record_is_parted_and_those_who_saw_it_are_told(social_worker: Client, placed: list[Placed]) -> None:
    address = reverse("desk:possible_link", kwargs={"link": link_id()})
    social_worker.post(address, {"answer": "same", "reason": "One number was mistyped"})
    person, record = person_of(placed[0].record), placed[1].record
    assert "is not of this person: part it" in page(social_worker, "desk:child", person=person)
    where = {"person": person, "record": record}
    assert "Part the record of" in page(social_worker, "desk:part_record", **where)
    parted = social_worker.post(reverse("desk:part_record", kwargs=where), {"reason": "Two cousins"}).content.decode()
    assert "The record is parted" in parted
    assert "Ruth Adeyemi" in parted
    assert "A record was parted" in page(social_worker, "desk:possible_links")
    page(signed_in("detective-sergeant"), "desk:part_record", status=404, **where)


def person_of(record: UUID) -> UUID:
    with invented.acting_as("social-worker"):
        return people_queries.persons_of(viewer=invented.viewer("social-worker"), records=[record])[record]


def test_a_parting_is_undone_from_the_child_s_page(social_worker: Client, placed: list[Placed]) -> None:
    address = reverse("desk:possible_link", kwargs={"link": link_id()})
    social_worker.post(address, {"answer": "same", "reason": "One number was mistyped"})
    person, record = person_of(placed[0].record), placed[1].record
    parted = reverse("desk:part_record", kwargs={"person": person, "record": record})
    assert "undo it" in social_worker.post(parted, {"reason": "Two cousins"}).content.decode()
    where = {"person": person_of(record), "record": record}
    assert "was parted from another person: undo that" in page(social_worker, "desk:child", person=where["person"])
    assert "Two cousins" in page(social_worker, "desk:rejoin_record", **where)
    undo = reverse("desk:rejoin_record", kwargs=where)
    assert social_worker.post(undo, {"reason": ""}).status_code == 422
    assert (
        "The record is joined again" in social_worker.post(undo, {"reason": "One girl after all"}, follow=True).content.decode()
    )
    assert person_of(record) == person
    for one in (person, where["person"]):
        assert "undo that" not in page(social_worker, "desk:child", person=one)
    assert social_worker.get(undo).status_code == 302
    page(signed_in("detective-sergeant"), "desk:rejoin_record", status=404, **where)
