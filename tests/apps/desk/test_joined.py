"""Two ids of one child: what was written under the one that went is found, hidden and told as what stands under the other."""

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID, uuid4

import invented
import pytest
from browsing import page, signed_in

from keepsight.apps.access import operations as access
from keepsight.apps.access import queries as access_queries
from keepsight.apps.chronology import operations as chronology
from keepsight.apps.chronology.values import EventDraft
from keepsight.apps.decisions import operations as decisions
from keepsight.apps.decisions import queries as decided
from keepsight.apps.desk import queries as desk
from keepsight.apps.linkage import operations as linkage
from keepsight.apps.linkage import queries as links
from keepsight.apps.people import operations as people
from keepsight.apps.people import queries
from keepsight.apps.people.values import RecordDraft
from keepsight.apps.response import operations as response
from keepsight.apps.response.values import ApartDraft
from keepsight.vocabulary.people import Purpose

pytestmark = pytest.mark.django_db
OTHER_NUMBER = replace(invented.ZOSIA, nhs_number="9434765919")


def two_then_one(at: datetime) -> tuple[UUID, UUID, UUID]:
    """A person who stays, one who goes, the record of the one who goes; before they are joined a decision about that one."""
    stays = keep(invented.POLICE, at)[0]
    goes, record = keep(invented.SOCIAL_CARE, at)
    with invented.acting_as("social-worker") as by:
        people.look_at(person=goes, page="before", by=invented.viewer("social-worker"), at=at)
        decisions.decide(person=goes, draft=invented.decision(), evidence=invented.evidence(at), key=uuid4(), by=by, at=at)
        [link] = links.possible_links(viewer=invented.viewer("social-worker"), page=1).items
        linkage.answer_possible(link=link.id, same=True, reason="Seen both letters", by=by, at=at)
    return stays, goes, record


def keep(code: str, at: datetime) -> tuple[UUID, UUID]:
    with invented.acting_as(code, Purpose.LOADING) as by:
        facts = OTHER_NUMBER if code == invented.SOCIAL_CARE else invented.ZOSIA
        kept = people.keep(draft=RecordDraft("R-1", facts), by=by, at=at)
        return linkage.place(record=kept, by=by, at=at).person, kept.record


def test_both_ids_open_the_child_with_what_was_decided_under_either(at: datetime) -> None:
    stays, goes, _ = two_then_one(at)
    worker = signed_in("social-worker")
    for person in (stays, goes):
        text = page(worker, "desk:child", person=person)
        assert invented.ZOSIA.forename in text
        assert "Records of this child were joined" in text
    with invented.acting_as("social-worker"):
        viewer = invented.viewer("social-worker")
        for person, other in ((stays, goes), (goes, stays)):
            assert queries.ids_of(viewer=viewer, person=person) == [person, other]
            [card] = decided.about(viewer=viewer, persons=queries.ids_of(viewer=viewer, person=person), at=at)
            assert card.person == goes
        assert set(queries.persons(viewer=viewer, persons=[stays, goes])) == {stays, goes}


def test_looks_under_the_id_that_went_are_told(at: datetime) -> None:
    stays, _, _ = two_then_one(at)
    with invented.acting_as("social-worker"):
        viewer = invented.viewer("social-worker")
        ids = queries.ids_of(viewer=viewer, person=stays)
        assert [one.page for one in access_queries.reads_of(viewer=viewer, subjects=ids).items] == ["before"]
    assert "before" in page(signed_in("team-manager"), "desk:lock_out", person=stays)


def test_who_is_locked_out_after_the_joining_finds_nothing_under_either_id(at: datetime) -> None:
    stays, goes, _ = two_then_one(at)
    with invented.acting_as("team-manager") as by:
        access.lock_out(scope=stays, user=invented.user("social-worker"), reason="Named in the concern", by=by, at=at)
    with invented.acting_as("social-worker"):
        viewer = invented.viewer("social-worker")
        assert queries.persons(viewer=viewer, persons=[stays, goes]) == {}
        assert decided.about(viewer=viewer, persons=[stays, goes], at=at) == []


def test_the_disclosure_schedule_names_notes_kept_under_either_id(at: datetime) -> None:
    note = ApartDraft("legal-advice", at.date(), "What counsel wrote")
    stays, goes, _ = two_then_one(at)
    with invented.acting_as("detective-sergeant") as by:
        response.open_investigation(person=stays, reference="42/1", by=by, at=at)
    with invented.acting_as("social-worker") as by:
        response.keep_apart(person=goes, draft=note, by=by, at=at)
    for persona in ("social-worker", "detective-sergeant"):
        for person in (stays, goes):
            rows = page(signed_in(persona), "response:schedule_csv", person=person).splitlines()
            assert len(rows) == 2, (persona, person)
    for person in (stays, goes):
        assert "What counsel wrote" in page(signed_in("social-worker"), "response:apart", person=person)
        assert "What counsel wrote" not in page(signed_in("detective-sergeant"), "response:apart", person=person)


def test_before_records_were_joined_nobody_knew_that_the_others_events_were_hers(at: datetime) -> None:
    seen = {invented.POLICE: keep(invented.POLICE, at), invented.SOCIAL_CARE: keep(invented.SOCIAL_CARE, at)}
    for code, (_person, record) in seen.items():
        with invented.acting_as(code) as by:
            event = EventDraft(record, "visit", "2026-11-20", f"A visit, {by.agency_kind}")
            chronology.add(event=event, by=by, at=at)
    with invented.acting_as("social-worker") as by:
        [link] = links.possible_links(viewer=invented.viewer("social-worker"), page=1).items
        joined_at = at + timedelta(days=2)
        linkage.answer_possible(link=link.id, same=True, reason="Seen both letters", by=by, at=joined_at)
        stays, members = seen[invented.POLICE][0], [invented.user("detective-sergeant"), invented.user("named-nurse")]
        response.open_episode(
            person=stays, basis="section-47", reason="Each holds a part", household=[], members=members, by=by, at=joined_at
        )
    police, social_care = "A visit, police", "A visit, social-care"
    for persona, known in (
        ("detective-sergeant", {police: at, social_care: joined_at}),
        ("social-worker", {police: joined_at, social_care: at}),
        ("named-nurse", {police: at, social_care: joined_at}),  # holds nothing: the id that stays is the child's
    ):
        with invented.acting_as(persona):
            events = desk.as_known(viewer=invented.viewer(persona), person=stays, household=False)
            assert {one.title: one.known_at for one in events} == known, persona
    then = "?day-day=21&day-month=11&day-year=2026"
    text = signed_in("detective-sergeant").get(f"/app/children/{stays}/{then}").content.decode()
    assert social_care in text.split("Happened by then, not known then")[1]
    assert police not in text.split("Happened by then, not known then")[1]


def test_parted_again_each_id_has_its_own(at: datetime) -> None:
    stays, goes, record = two_then_one(at)
    with invented.acting_as("social-worker") as by:
        viewer = invented.viewer("social-worker")
        people.look_at(person=goes, page="child", by=viewer, at=at + timedelta(minutes=5))
        parted = linkage.split(record=record, reason="Two girls of one name", by=by, at=at + timedelta(hours=1))
        assert parted.lookers == (by.user,), "who opened the joined records under the id that went"
        assert [queries.ids_of(viewer=viewer, person=one) for one in (stays, goes)] == [[stays], [goes]]
        assert set(queries.persons(viewer=viewer, persons=[stays, goes])) == {goes}, "the police's record is not open to them"


def test_an_id_whose_records_went_to_two_children_shows_neither(at: datetime) -> None:
    stays, _, record = two_then_one(at)
    with invented.acting_as(invented.POLICE):
        [theirs] = queries.scopes_of(viewer=invented.viewer(invented.POLICE), person=stays)
    for code, one in ((invented.POLICE, theirs), (invented.SOCIAL_CARE, record)):
        with invented.acting_as(code, Purpose.LOADING) as by:
            people.link_many(links={one: uuid4()}, reasons={one: "Two girls of one name"}, by=by, at=at + timedelta(hours=1))
    for code in (invented.POLICE, invented.SOCIAL_CARE):
        with invented.acting_as(code):
            assert queries.persons(viewer=invented.viewer(code), persons=[stays]) == {}
            assert queries.ids_of(viewer=invented.viewer(code), person=stays) == [stays]


def test_what_stands_under_such_an_id_is_hidden_with_either_child(at: datetime) -> None:
    stays, goes, record = two_then_one(at)
    with invented.acting_as(invented.POLICE):
        [theirs] = queries.scopes_of(viewer=invented.viewer(invented.POLICE), person=stays)
    one, other = uuid4(), uuid4()
    for code, held, person in ((invented.POLICE, theirs, one), (invented.SOCIAL_CARE, record, other)):
        with invented.acting_as(code, Purpose.LOADING) as by:
            people.link_many(links={held: person}, reasons={held: "Two girls"}, by=by, at=at + timedelta(hours=1))
    with invented.acting_as("team-manager") as by:
        access.lock_out(scope=other, user=invented.user("social-worker"), reason="Named in the concern", by=by, at=at)
    with invented.acting_as("social-worker"):
        assert decided.about(viewer=invented.viewer("social-worker"), persons=[goes], at=at) == []
