"""A child's family on one page: nobody missing, what is elsewhere as existence only, what is restricted not at all."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

import invented
import pytest
from browsing import page, signed_in
from casework import Case
from django.urls import reverse
from logged import Logged

from keepsight.apps.access import operations as access
from keepsight.apps.people import operations, queries
from keepsight.apps.people.values import RelationDraft
from keepsight.vocabulary.answers import InvalidError, RefusedError


def relate(one: UUID, other: UUID, child: UUID, at: datetime, **more: object) -> None:
    with invented.acting_as("social-worker") as by:
        draft = RelationDraft(one, other, "sibling", "lives-with")
        operations.relate(child=child, draft=replace(draft, **more), by=by, at=at)  # type: ignore[arg-type]  # as a test names them


def test_the_drawing_and_the_list_show_everybody_with_what_is_known(case: Case) -> None:
    brother = invented.household(case.person, case.now)
    relate(brother, case.person, case.person, case.now)
    client = signed_in("social-worker")
    text = page(client, "desk:family", person=case.person)
    assert f"Leo {invented.ZOSIA.surname}: brother or sister of {invented.ZOSIA.name}" in text
    assert "lives with" in text
    assert text.count("Under supervision") == 1
    assert text.count("Known risk") == 2  # in the drawing, by shape and word, and in the list
    assert reverse("desk:family", kwargs={"person": case.person}) in page(client, "desk:child", person=case.person)


def test_a_sibling_elsewhere_is_existence_only_and_a_restricted_one_is_not_there(case: Case) -> None:
    brother = invented.household(case.person, case.now)
    relate(brother, case.person, case.person, case.now)
    nurse = page(signed_in("named-nurse"), "desk:family", person=case.person)
    assert "A record elsewhere" in nurse
    assert "Leo" not in nurse
    with invented.acting_as("team-manager") as by:
        access.restrict(scope=brother, users=[by.user], reason="Placed for adoption", by=by, at=case.now)
    for persona in ("named-nurse", "social-worker"):
        text = page(signed_in(persona), "desk:family", person=case.person)
        assert "A record elsewhere" not in text
        assert "brother or sister of" not in text
    assert "brother or sister of" in page(signed_in("team-manager"), "desk:family", person=case.person)


def test_a_relationship_is_noted_once_and_ended_by_a_newer_entry(case: Case, logged: Logged) -> None:
    brother = invented.household(case.person, case.now)
    for _ in range(2):
        relate(brother, case.person, case.person, case.now)
    viewer = invented.viewer("social-worker")
    with invented.acting_as("social-worker"):
        assert len(queries.network(viewer=viewer, person=case.person)) == 1
    later = case.now + timedelta(days=1)
    relate(case.person, brother, case.person, later, until=later.date())  # said the other way round
    with invented.acting_as("social-worker"):
        assert queries.network(viewer=viewer, person=case.person) == []
        assert len(queries.held_relationships(viewer=viewer, persons=[brother])) == 1
    assert logged.kinds().count("people.relationship.noted") == 2


def test_a_relationship_that_cannot_be_says_what_is_wrong(case: Case) -> None:
    wrong = {"kind": "x", "contact": "x", "since": date(2027, 1, 1), "until": date(2026, 1, 1)}
    with pytest.raises(InvalidError) as caught:
        relate(case.person, case.person, case.person, case.now, **wrong)
    assert set(caught.value.errors) == {"kind", "contact", "other", "since", "until"}
    with pytest.raises(RefusedError, match="not open to you"):
        relate(uuid4(), case.person, case.person, case.now)
    with invented.acting_as(invented.SOCIAL_CARE) as by, pytest.raises(RefusedError, match="Your role"):
        operations.relate(child=case.person, draft=RelationDraft(uuid4(), case.person, "parent", "regular"), by=by, at=case.now)


def test_the_form_takes_somebody_known_or_a_record_number(case: Case) -> None:
    client, url = signed_in("social-worker"), reverse("desk:family", kwargs={"person": case.person})
    invented.household(case.person, case.now)
    mother = invented.other_child(3)
    invented.hold_record(invented.SOCIAL_CARE, mother, case.now)
    given = {"kind": "parent", "other": str(case.person), "contact": "supervised"}
    assert "one of the two" in client.post(url, given).content.decode()
    assert client.post(url, given | {"number": "none such"}).status_code == 422
    assert "nobody is related to themselves" in client.post(url, given | {"one": str(case.person)}).content.decode()
    assert client.post(url, given | {"number": f"R-{mother.forename}"}).status_code == 302
    assert "parent of" in page(client, "desk:family", person=case.person)
    page(signed_in("probation-officer"), "desk:family", status=404, person=case.person)
