"""Parting a wrongly joined record: what leaves, whom to tell, and that the machine does not join it again. Recomputing a link."""

from datetime import datetime, timedelta
from uuid import UUID

import invented
import pytest
from logged import Logged

from keepsight.apps.access import operations as access
from keepsight.apps.access import queries as access_queries
from keepsight.apps.chronology import operations as chronology
from keepsight.apps.chronology.values import EventDraft
from keepsight.apps.linkage import operations, queries
from keepsight.apps.linkage.values import Placed
from keepsight.apps.people import operations as people
from keepsight.apps.people import queries as people_queries
from keepsight.apps.people.values import Facts, RecordDraft
from keepsight.vocabulary.answers import InvalidError, RefusedError
from keepsight.vocabulary.people import Purpose
from keepsight.vocabulary.subjects import Subject

pytestmark = pytest.mark.django_db


def keep(code: str, facts: Facts, at: datetime) -> Placed:
    with invented.acting_as(code, Purpose.LOADING) as by:
        kept = people.keep(draft=RecordDraft("R-1", facts), by=by, at=at)
        chronology.add(event=EventDraft(kept.record, "visit", "2026-10-02", "A visit"), by=by, at=at)
        return operations.place(record=kept, by=by, at=at)


def joined(at: datetime) -> tuple[Placed, Placed]:
    first, second = keep(invented.POLICE, invented.ZOSIA, at), keep(invented.SOCIAL_CARE, invented.ZOSIA, at)
    assert first.person == second.person
    return first, second


def test_the_record_leaves_with_its_events_and_the_lookers_are_named(logged: Logged, at: datetime) -> None:
    first, second = joined(at)
    with invented.acting_as("detective-sergeant") as by:
        looker = invented.viewer("detective-sergeant")
        access.log_read(by=looker, subject=Subject("person", first.person), page="child", at=at + timedelta(minutes=5))
    before, later = logged.kinds(), at + timedelta(hours=1)
    with invented.acting_as("social-worker") as worker:
        parted = operations.split(record=second.record, reason="Two girls of one name", by=worker, at=later)
        viewer = invented.viewer("social-worker")
        assert people_queries.persons_of(viewer=viewer, records=[second.record]) == {second.record: parted.after}
        assert queries.to_be_told(viewer=viewer) == []
    assert (parted.before, parted.record, len(parted.events)) == (first.person, second.record, 1)
    assert parted.after != first.person
    assert parted.lookers == (by.user,)
    assert logged.kinds() == [*before, "linkage.record.parted"]
    with invented.acting_as("detective-sergeant"):
        [told] = queries.to_be_told(viewer=looker)
        assert (told.split, told.person, told.looks) == (parted.split, first.person, 1)


def test_what_was_parted_is_not_placed_again_by_the_same_facts(at: datetime) -> None:
    _, second = joined(at)
    with invented.acting_as("social-worker") as by:
        parted = operations.split(record=second.record, reason="Two girls of one name", by=by, at=at)
    again = keep(invented.SOCIAL_CARE, invented.ZOSIA, at)
    with invented.acting_as("social-worker"):
        found = people_queries.persons_of(viewer=invented.viewer("social-worker"), records=[again.record])
    assert found == {second.record: parted.after}


def test_joining_and_parting_again_gives_the_earlier_person_back(at: datetime) -> None:
    keep(invented.POLICE, invented.ZOSIA, at)
    second = keep(invented.SOCIAL_CARE, Facts(**invented_with_another_number()), at)
    with invented.acting_as("social-worker") as by:
        [link] = queries.possible_links(viewer=invented.viewer("social-worker"), page=1).items
        operations.answer_possible(link=link.id, same=True, reason="One girl", by=by, at=at)
        parted = operations.split(record=second.record, reason="After all not", by=by, at=at + timedelta(days=1))
    assert parted.after == second.person


def invented_with_another_number() -> dict[str, str]:
    names = ("forename", "surname", "date_of_birth", "sex", "address", "postcode", "phone")
    return {name: getattr(invented.ZOSIA, name) for name in names} | {"nhs_number": "9434765919"}


def test_a_third_record_of_the_same_facts_is_not_guessed_to_either_side(at: datetime) -> None:
    first, second = joined(at)
    with invented.acting_as("social-worker") as by:
        parted = operations.split(record=second.record, reason="Two girls of one name", by=by, at=at)
    third = keep(invented.SCHOOL, invented.ZOSIA, at)
    assert (third.status, third.possible) == ("possible", 2)
    assert third.person not in (first.person, parted.after)


def test_a_person_s_only_record_is_not_parted(at: datetime) -> None:
    alone = keep(invented.SOCIAL_CARE, invented.ZOSIA, at)
    with pytest.raises(RefusedError, match="only record"), invented.acting_as("social-worker") as by:
        operations.split(record=alone.record, reason="Because", by=by, at=at)


def test_another_agency_s_record_is_not_parted(at: datetime) -> None:
    first, _ = joined(at)
    with pytest.raises(InvalidError, match="not your agency's to part"), invented.acting_as("social-worker") as by:
        operations.split(record=first.record, reason="Because", by=by, at=at)


def test_parting_needs_its_reason(at: datetime) -> None:
    _, second = joined(at)
    with pytest.raises(RefusedError, match="Say why"), invented.acting_as("social-worker") as by:
        operations.split(record=second.record, reason="", by=by, at=at)


def test_a_stored_link_is_computed_again_exactly(at: datetime) -> None:
    _, second = joined(at)
    with invented.acting_as("social-worker"):
        again = queries.recompute(viewer=invented.viewer("social-worker"), record=second.record)
    assert again
    assert (again.bits_now, again.bits_then, again.same_inputs, again.same_model) == (second.bits, second.bits, True, True)


def test_a_first_record_has_nothing_to_compute_again(at: datetime) -> None:
    alone = keep(invented.SOCIAL_CARE, invented.ZOSIA, at)
    with invented.acting_as("social-worker"):
        assert queries.recompute(viewer=invented.viewer("social-worker"), record=alone.record) is None


def sees(persona: str, person: UUID) -> bool:
    with invented.acting_as(persona):
        return people_queries.person(viewer=invented.viewer(persona), person=person) is not None


def test_a_response_about_one_child_opens_the_other_only_while_they_are_joined(at: datetime) -> None:
    first = keep(invented.POLICE, invented.ZOSIA, at)
    second = keep(invented.SOCIAL_CARE, Facts(**invented_with_another_number()), at)
    viewer, nurse = invented.viewer("social-worker"), invented.user("named-nurse")
    with invented.acting_as("social-worker") as by:
        [link] = queries.possible_links(viewer=viewer, page=1).items
        access.open_scope(basis="section-47", persons=[second.person], members=[nurse], by=by, at=at)
    for day in (1, 3):  # joined and parted twice
        with invented.acting_as("social-worker" if day == 1 else "team-manager") as by:
            operations.answer_possible(link=link.id, same=True, reason="One girl", by=by, at=at + timedelta(days=day))
        assert sees("named-nurse", first.person)
        with invented.acting_as("social-worker") as by:
            later = at + timedelta(days=day + 1)
            assert operations.split(record=second.record, reason="Two", by=by, at=later).after == second.person
        assert (sees("named-nurse", second.person), sees("named-nurse", first.person)) == (True, False)
        with invented.acting_as("named-nurse"):
            nurses = invented.viewer("named-nurse")
            assert access_queries.open_scopes(viewer=nurses, person=second.person)
            assert access_queries.open_scopes(viewer=nurses, person=first.person) == []


def test_what_kept_the_person_closed_keeps_the_parted_record_closed(at: datetime) -> None:
    first, second = joined(at)
    with invented.acting_as("team-manager") as by:
        access.restrict(scope=first.person, users=[by.user], reason="A colleague's child", by=by, at=at)
        parted = operations.split(record=second.record, reason="Two girls of one name", by=by, at=at)
        viewer = invented.viewer("team-manager")
        for person in (parted.before, parted.after):
            held = access_queries.restricted_to(viewer=viewer, scope=person)
            assert held
            assert held.users == (by.user,)
    assert not sees("social-worker", parted.after)


def test_whoever_is_locked_out_of_the_person_is_locked_out_of_the_parted_record(at: datetime) -> None:
    first, second = joined(at)
    with invented.acting_as("team-manager") as by:
        access.lock_out(scope=first.person, user=invented.user("social-worker"), reason="A relative", by=by, at=at)
        parted = operations.split(record=second.record, reason="Two girls of one name", by=by, at=at)
    assert (sees("social-worker", parted.after), sees("team-manager", parted.after)) == (False, True)
