"""Legal advice and therapy notes: no partner sees them, nothing else holds them, and the schedule says only that they exist."""

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

import invented
import pytest
from browsing import page, signed_in
from casework import Case
from django.urls import reverse
from logged import Logged

from keepsight.apps.access import operations as access
from keepsight.apps.response import operations, queries
from keepsight.apps.response.values import ApartDraft, ShareDraft
from keepsight.vocabulary.answers import InvalidError, RefusedError

WORDS = "What the therapist wrote"
NOTE = ApartDraft("therapy", date(2026, 11, 19), WORDS)


def keep(case: Case, persona: str = "named-nurse") -> UUID:
    with invented.acting_as(persona) as by:
        return operations.keep_apart(person=case.person, draft=NOTE, by=by, at=case.now)


def owners(case: Case, persona: str) -> list[str]:
    with invented.acting_as(persona):
        return [one.owner for one in queries.schedule(viewer=invented.viewer(persona), person=case.person)]


def test_no_partner_sees_a_note_and_no_page_of_the_child_holds_it(case: Case, logged: Logged) -> None:
    assert keep(case) == keep(case)
    assert WORDS in page(signed_in("named-nurse"), "response:apart", person=case.person)
    for persona in ("social-worker", "detective-sergeant", "school-dsl"):
        assert WORDS not in page(signed_in(persona), "response:apart", person=case.person)
    for name in ("desk:child", "desk:write_decision", "response:course", "voice:voice", "response:schedule"):
        assert WORDS not in page(signed_in("named-nurse"), name, person=case.person), name
    page(signed_in("probation-officer"), "response:apart", status=404, person=case.person)
    assert logged.kinds().count("response.apart.kept") == 1


def test_the_police_of_an_investigation_learn_that_notes_exist_and_not_what_they_hold(case: Case) -> None:
    keep(case)
    keep(case, "social-worker")
    invented.hold_record(invented.POLICE, invented.ZOSIA, case.now)
    assert owners(case, "detective-sergeant") == []
    assert len(owners(case, "social-worker")) == 1
    with invented.acting_as("detective-sergeant") as by:
        operations.open_investigation(person=case.person, reference="42/1", by=by, at=case.now)
    assert len(owners(case, "detective-sergeant")) == 2
    assert owners(case, "school-dsl") == []
    client = signed_in("detective-sergeant")
    assert "Therapy notes" in page(client, "response:schedule", person=case.person)
    table = page(client, "response:schedule_csv", person=case.person)
    assert table.splitlines()[0] == "owner,kind,written_on"
    assert len(table.splitlines()) == 3
    assert WORDS not in table
    page(signed_in("probation-officer"), "response:schedule_csv", status=404, person=case.person)
    with invented.acting_as("team-manager") as by:
        access.restrict(scope=case.person, users=[by.user], reason="Colleague", by=by, at=case.now)
    assert owners(case, "detective-sergeant") == []
    assert owners(case, "social-worker") == []


def test_handing_a_note_over_is_recorded_with_why_and_opens_nothing(case: Case, logged: Logged) -> None:
    note = keep(case)
    police = invented.actor("detective-sergeant").agency
    given = ShareDraft(police, "The officer in the case", "Asked for by the prosecutor", "Her consent")
    with invented.acting_as("named-nurse") as by:
        for _ in range(2):
            operations.share_apart(note=note, draft=given, by=by, at=case.now)
        with pytest.raises(InvalidError, match="recorded before with other words"):
            operations.share_apart(note=note, draft=replace(given, why="Asked again"), by=by, at=case.now)
        with pytest.raises(InvalidError, match="than your own"):
            operations.share_apart(note=note, draft=ShareDraft(by.agency, "x", "x", "x"), by=by, at=case.now)
        with pytest.raises(InvalidError) as caught:
            operations.share_apart(note=note, draft=ShareDraft(police, "", " ", ""), by=by, at=case.now)
        assert set(caught.value.errors) == {"whom", "why", "basis"}
    with invented.acting_as("detective-sergeant") as by, pytest.raises(RefusedError, match="no such note"):
        operations.share_apart(note=note, draft=given, by=by, at=case.now)
    assert WORDS not in page(signed_in("detective-sergeant"), "response:apart", person=case.person)
    assert "The officer in the case" in page(signed_in("named-nurse"), "response:apart", person=case.person)
    assert logged.kinds().count("response.apart.shared") == 1


def test_what_cannot_be_kept_says_why(case: Case) -> None:
    with invented.acting_as("named-nurse") as by:
        with pytest.raises(InvalidError) as caught:
            operations.keep_apart(person=case.person, draft=ApartDraft("x", date(2027, 1, 1), " "), by=by, at=case.now)
        assert set(caught.value.errors) == {"kind", "written_on", "words"}
        with pytest.raises(RefusedError, match="not open to you"):
            operations.keep_apart(person=uuid4(), draft=NOTE, by=by, at=case.now)
    with invented.acting_as(invented.SOCIAL_CARE) as by, pytest.raises(RefusedError, match="Your role"):
        operations.keep_apart(person=case.person, draft=NOTE, by=by, at=case.now)


def test_the_page_keeps_and_hands_over(case: Case) -> None:
    client, url = signed_in("named-nurse"), reverse("response:apart", kwargs={"person": case.person})
    day = {"written_on-day": 19, "written_on-month": 11, "written_on-year": 2026}
    assert client.post(url, {"kind": "therapy"}).status_code == 422
    assert client.post(url, {"kind": "legal-advice", "words": "x", **day, "written_on-year": 2050}).status_code == 422
    assert client.post(url, {"kind": "legal-advice", "words": "Advice", **day}).status_code == 302
    note = client.get(url).content.decode().split('name="note" value="')[1].split('"')[0]
    assert client.post(url, {"note": note}).status_code == 422
    police = invented.actor("detective-sergeant").agency
    assert client.post(url, {"note": note, "agency": police, "whom": "A", "why": "B", "basis": "C"}).status_code == 302
