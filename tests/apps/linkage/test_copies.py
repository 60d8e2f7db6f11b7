"""A contact about a child who is only perhaps known: the receiver's reviewers are asked too, in their own queue."""

from dataclasses import replace
from datetime import datetime

import invented
import pytest

from keepsight.apps.intake.values import Received
from keepsight.apps.linkage import operations, queries
from keepsight.apps.linkage.values import LikenessCard
from keepsight.apps.people import operations as people
from keepsight.apps.people.values import RecordDraft
from keepsight.vocabulary.people import Purpose

pytestmark = pytest.mark.django_db
OTHER_NUMBER = replace(invented.ZOSIA, nhs_number="9434765919")


def links(persona: str) -> list[LikenessCard]:
    with invented.acting_as(persona):
        return queries.possible_links(viewer=invented.viewer(persona), page=1).items


def answer(persona: str, at: datetime, *, same: bool) -> None:
    [link] = links(persona)
    with invented.acting_as(persona) as by:
        operations.answer_possible(link=link.id, same=same, reason="Seen both letters", by=by, at=at)


@pytest.fixture
def sent(at: datetime) -> Received:
    """The police know a girl; a school writes to children's social care about one with another number."""
    with invented.acting_as(invented.POLICE, Purpose.LOADING) as by:
        operations.place(record=people.keep(draft=RecordDraft("R-1", invented.ZOSIA), by=by, at=at), by=by, at=at)
    return invented.receive(at, child=OTHER_NUMBER)


def test_both_ends_of_the_contact_are_asked(sent: Received) -> None:
    [asked], [asked_too] = links("school-dsl"), links("social-worker")
    assert sent.placed.status == "possible"
    assert asked_too.record != asked.record
    assert (asked_too.other, asked_too.bits, asked_too.reasons) == (asked.other, asked.bits, asked.reasons)
    assert links("detective-sergeant") == [], "the police's record was there first"


@pytest.mark.usefixtures("sent")
@pytest.mark.parametrize("first", ["school-dsl", "social-worker"])
def test_when_one_end_has_joined_them_nobody_is_asked_any_more(at: datetime, first: str) -> None:
    answer(first, at, same=True)
    assert (links("school-dsl"), links("social-worker")) == ([], [])


def test_what_was_answered_is_not_asked_of_the_next_receiver(sent: Received, at: datetime) -> None:
    answer("school-dsl", at, same=False)
    invented.receive(at, child=OTHER_NUMBER, external_id=f"contact-{sent.reference}")
    assert len(links("social-worker")) == 1, "the first contact's only"


def test_a_contact_about_somebody_new_asks_nobody(at: datetime) -> None:
    invented.receive(at)
    assert (links("school-dsl"), links("social-worker")) == ([], [])
