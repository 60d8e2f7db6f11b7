"""Placing: linked, possible or new, each with its reasons; no reason repeats what another agency wrote."""

from dataclasses import replace
from datetime import datetime

import invented
import pytest
from logged import Logged

from keepsight.apps.linkage import operations, queries
from keepsight.apps.linkage.values import Placed
from keepsight.apps.people import operations as people
from keepsight.apps.people import queries as people_queries
from keepsight.apps.people.values import Facts, RecordDraft
from keepsight.vocabulary.people import Purpose, Viewer

OTHER_SPELLING = replace(
    invented.ZOSIA, forename="Zofia", surname="Nowak", phone="07700900555", address="The Old Mill, 14 Larch Walk"
)
OTHER_NUMBER = replace(invented.ZOSIA, nhs_number="9434765919")


def place(code: str, facts: Facts, at: datetime, number: str = "R-1") -> Placed:
    with invented.acting_as(code, Purpose.LOADING) as by:
        kept = people.keep(draft=RecordDraft(number, facts), by=by, at=at)
        return operations.place(record=kept, by=by, at=at)


def test_the_first_record_is_a_new_person(logged: Logged, at: datetime) -> None:
    placed = place(invented.POLICE, invented.ZOSIA, at)
    assert (placed.status, placed.bits, placed.reasons, placed.possible) == ("new", None, (), 0)
    assert logged.kinds() == ["people.records.kept", "linkage.records.placed"]


@pytest.mark.django_db
def test_another_agency_s_record_of_her_is_linked_with_the_reasons(at: datetime) -> None:
    first = place(invented.POLICE, OTHER_SPELLING, at)
    second = place(invented.SOCIAL_CARE, invented.ZOSIA, at)
    assert (second.status, second.person) == ("link", first.person)
    assert second.bits
    assert second.bits == pytest.approx(sum(reason.bits for reason in second.reasons))
    said = {reason.field: reason.words for reason in second.reasons}
    assert said["nhs_number"] == "Same NHS number"
    assert said["date_of_birth"] == "Same birth date"


@pytest.mark.django_db
def test_no_reason_repeats_the_other_agency_s_values(at: datetime) -> None:
    place(invented.POLICE, OTHER_SPELLING, at)
    placed = place(invented.SOCIAL_CARE, invented.ZOSIA, at)
    told = " ".join(reason.words for reason in placed.reasons) + " ".join(placed.guards)
    for secret in ("Zofia", "Zosia", "Nowak", "Mill", "07700900555", "9990142769", "2018", "NX1"):
        assert secret.lower() not in told.lower(), secret


@pytest.mark.django_db
def test_two_valid_numbers_are_left_for_a_person_to_look_at(at: datetime) -> None:
    first = place(invented.POLICE, invented.ZOSIA, at)
    second = place(invented.SOCIAL_CARE, OTHER_NUMBER, at)
    assert (second.status, second.possible) == ("possible", 1)
    assert second.person != first.person
    assert second.guards == ("Two different valid NHS numbers: never joined without a person looking",)


@pytest.mark.django_db
def test_a_stranger_is_new(at: datetime) -> None:
    first = place(invented.POLICE, invented.ZOSIA, at)
    second = place(invented.SOCIAL_CARE, invented.other_child(3), at)
    assert (second.status, second.person == first.person) == ("new", False)


def test_a_placed_record_is_never_moved_silently(logged: Logged, at: datetime) -> None:
    alone = place(invented.POLICE, invented.other_child(3), at)
    place(invented.SOCIAL_CARE, invented.ZOSIA, at)
    before = logged.kinds()
    again = place(invented.POLICE, invented.ZOSIA, at)
    assert (again.status, again.person, again.record) == ("new", alone.person, alone.record)
    assert logged.kinds() == [*before, "people.records.kept"]


@pytest.mark.django_db
def test_the_whole_load_is_placed_in_its_order(at: datetime) -> None:
    with invented.acting_as(invented.POLICE, Purpose.LOADING) as by:
        drafts = [
            RecordDraft(f"R-{n}", facts) for n, facts in enumerate((invented.ZOSIA, OTHER_SPELLING, invented.other_child(3)))
        ]
        placed = operations.place_many(records=people.keep_many(drafts=drafts, by=by, at=at), by=by, at=at)
    assert [one.status for one in placed] == ["new", "link", "new"]
    assert placed[0].person == placed[1].person


@pytest.mark.django_db
def test_what_was_compared_stays_with_the_agency_that_holds_it(at: datetime) -> None:
    first = place(invented.POLICE, OTHER_SPELLING, at)
    second = place(invented.SOCIAL_CARE, invented.ZOSIA, at)
    with invented.acting_as("social-worker") as by:
        viewer = Viewer(by, Purpose.SAFEGUARDING)
        assert [one.record for one in queries.placed(viewer=viewer, records=[first.record, second.record])] == [second.record]
        assert people_queries.scopes_of(viewer=viewer, person=first.person) == [second.record]
        knows = people_queries.agencies_that_know(viewer=viewer, person=first.person)
    assert set(knows) == {invented.actor("social-worker").agency, invented.actor("detective-sergeant").agency}
    with invented.acting_as("named-nurse") as by:
        assert people_queries.agencies_that_know(viewer=Viewer(by, Purpose.SAFEGUARDING), person=first.person) == {}
