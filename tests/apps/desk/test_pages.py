"""The practitioners' pages about one child, as her social worker, a senior, and a stranger to her meet them."""

from datetime import UTC, datetime
from uuid import UUID, uuid4

import invented
import pytest
from browsing import page, signed_in
from django.test import Client
from django.urls import reverse

from keepsight.apps.access.queries import reads_of
from keepsight.apps.decisions import operations as decisions
from keepsight.apps.decisions import queries as decision_queries
from keepsight.apps.people import operations as people
from keepsight.apps.response import operations as response

pytestmark = pytest.mark.django_db


@pytest.fixture
def child(at: datetime) -> UUID:
    """She whom a school told children's social care about."""
    return invented.receive(at).placed.person


@pytest.fixture
def decision(child: UUID, at: datetime) -> UUID:
    """A decision about her that waits for a senior."""
    with invented.acting_as("social-worker") as by:
        return decisions.decide(
            person=child, draft=invented.decision(), evidence=invented.evidence(at), key=uuid4(), by=by, at=at
        )


@pytest.fixture
def social_worker(child: UUID) -> Client:  # noqa: ARG001 - there is somebody to look at
    return signed_in("social-worker")


def test_the_first_page_shows_what_waits(social_worker: Client) -> None:
    assert "<h1" in page(social_worker, "desk:home")


def test_the_first_page_says_for_whom_each_thing_waits_and_leaves_out_the_others_on_request(
    social_worker: Client, decision: UUID
) -> None:
    assert decision
    assert "By: Ruth Adeyemi<" in page(social_worker, "desk:home")
    manager, inspector = signed_in("team-manager"), signed_in("detective-inspector")
    assert "By: Helen Marsh<" in page(manager, "desk:home")
    for whose in ("mine", "team", "all"):
        assert "Zosia" in manager.get(f"/app/?whose={whose}").content.decode(), whose
        assert "Zosia" not in inspector.get(f"/app/?whose={whose}").content.decode(), whose


def test_a_stay_of_the_session_is_an_empty_answer(social_worker: Client) -> None:
    assert social_worker.post("/app/stay").status_code == 204


def test_a_child_is_found_by_the_beginning_of_her_name(social_worker: Client) -> None:
    assert "Zosia Nowak-Hale" in page(social_worker, "desk:children")
    assert "Zosia Nowak-Hale" in social_worker.get(reverse("desk:children"), {"name": "zos\0", "page": "7"}).content.decode()
    missed = social_worker.get("/app/children/?name=Quill").content.decode()
    assert "Zosia" not in missed
    assert "Quill" in missed


def test_the_child_s_page_names_her_and_who_knows_her_and_is_logged(social_worker: Client, child: UUID) -> None:
    text = page(social_worker, "desk:child", person=child)
    assert "Zosia Nowak-Hale" in text
    assert "Larch Walk Primary School" in text
    with invented.acting_as("social-worker"):
        assert [one.page for one in reads_of(viewer=invented.viewer("social-worker"), subjects=[child]).items] == ["child"]


def test_every_look_at_her_decisions_and_concerns_is_told_and_none_is_cut_off(child: UUID, decision: UUID, at: datetime) -> None:
    with invented.acting_as("social-worker"):
        viewer = invented.viewer("social-worker")
        for number in range(205):
            people.look_at(person=child, page=f"look-{number}", by=viewer, at=at)
    page(signed_in("team-manager"), "desk:decision", decision=decision)
    text = page(signed_in("team-manager"), "desk:lock_out", person=child)
    assert '<td class="govuk-table__cell" data-label="Page">decision<' in text
    assert "207 looks, newest first, page 1 of 2" in text
    assert "look-0<" in signed_in("team-manager").get(f"/app/children/{child}/lock-out?page=2").content.decode()


@pytest.mark.parametrize("name", ["child", "open_response", "write_decision", "lock_out", "restrict"])
def test_to_an_agency_that_holds_nothing_there_is_no_such_child(child: UUID, name: str) -> None:
    assert "Zosia" not in page(signed_in("probation-officer"), f"desk:{name}", status=404, person=child)


def test_the_forms_about_a_child_open(social_worker: Client, child: UUID) -> None:
    assert "Children Act 1989, section 47" in page(social_worker, "desk:open_response", person=child)
    assert "Is sexual abuse in the family suspected?" in page(social_worker, "desk:write_decision", person=child)
    assert "Who of your agency opened this record" in page(signed_in("team-manager"), "desk:lock_out", person=child)


def test_an_empty_form_is_told_what_it_lacks(social_worker: Client, child: UUID) -> None:
    for name in ("desk:open_response", "desk:write_decision"):
        assert social_worker.post(reverse(name, kwargs={"person": child}), {"reason": ""}).status_code == 422


def test_a_decision_is_answered_by_a_senior_and_not_by_its_author(social_worker: Client, decision: UUID) -> None:
    own = page(social_worker, "desk:decision", decision=decision)
    assert "You cannot sign this decision" in own
    assert "Together the entries show more" in own
    senior = signed_in("team-manager")
    assert "Sign and record" in page(senior, "desk:decision", decision=decision)
    assert str(decision) in page(senior, "desk:oversight")
    assert str(decision) not in page(social_worker, "desk:oversight")


def test_an_edit_warns_that_a_sign_off_no_longer_counts(social_worker: Client, decision: UUID) -> None:
    assert "no longer counts" in page(social_worker, "desk:edit_decision", decision=decision)


def test_what_is_printed_says_who_opened_it_and_when(social_worker: Client, child: UUID, decision: UUID) -> None:
    for text in (page(social_worker, "desk:child", person=child), page(social_worker, "desk:decision", decision=decision)):
        line = text.split('class="only-print">')[1].split("</p>")[0]
        assert line.startswith("Opened at ")
        assert "by Ruth Adeyemi, Northmere Children" in line


def test_the_log_shows_an_entry_without_a_name(social_worker: Client) -> None:
    assert "sealed entry" in page(social_worker, "desk:log")
    assert "Zosia" not in page(social_worker, "desk:log_entry", index=0)
    page(social_worker, "desk:log_entry", status=404, index=10**9)


def test_a_response_is_closed_by_the_agency_that_opened_it_and_by_no_other(
    social_worker: Client, child: UUID, at: datetime
) -> None:
    with invented.acting_as("social-worker") as by:
        members = [invented.user("detective-sergeant")]
        episode = response.open_episode(
            person=child, basis="section-47", reason="Each holds a part", household=[], members=members, by=by, at=at
        )
    where = {"person": child, "episode": episode}
    page(signed_in("detective-sergeant"), "desk:participants", status=404, **where)
    page(signed_in("detective-sergeant"), "desk:close_response", status=404, **where)
    assert "What was decided stays" in page(social_worker, "desk:close_response", **where)
    assert social_worker.post(reverse("desk:close_response", kwargs=where)).status_code == 302
    page(social_worker, "desk:close_response", status=404, **where)


def test_a_participant_is_named_and_their_part_ends(social_worker: Client, child: UUID, at: datetime) -> None:
    with invented.acting_as("social-worker") as by:
        members = [invented.user("detective-sergeant")]
        episode = response.open_episode(
            person=child, basis="section-47", reason="Each holds a part", household=[], members=members, by=by, at=at
        )
    where, nurse = {"person": child, "episode": episode}, invented.user("named-nurse")
    page(signed_in("named-nurse"), "desk:child", status=404, person=child)
    for act, status in (("name", 200), ("end", 404)):
        assert social_worker.post(reverse("desk:participants", kwargs=where), {"act": act, "user": nurse}).status_code == 302
        page(signed_in("named-nurse"), "desk:child", status=status, person=child)
    assert social_worker.post(reverse("desk:participants", kwargs=where), {"act": ""}).status_code == 422


def test_a_record_is_restricted_to_the_named_and_opened_again_by_one_of_them(social_worker: Client, child: UUID) -> None:
    senior, address = signed_in("team-manager"), reverse("desk:restrict", kwargs={"person": child})
    manager = invented.user("team-manager")
    assert senior.post(address, {"act": "restrict", "users": [], "reason": "A colleague is named"}).status_code == 403
    assert senior.post(address, {"act": "restrict", "users": [manager], "reason": "A colleague is named"}).status_code == 302
    page(social_worker, "desk:child", status=404, person=child)
    assert "A colleague is named" in page(senior, "desk:restrict", person=child)
    assert senior.post(address, {"act": "lift", "reason": "It was a mistake"}).status_code == 302
    page(social_worker, "desk:child", person=child)


def test_deputies_are_named_by_the_holder_of_a_post(social_worker: Client) -> None:
    assert "No post of your agency is given to a deputy" in page(social_worker, "desk:deputies")
    assert "Give your post for some days" in page(signed_in("team-manager"), "desk:deputies")


def test_the_policy_stands_in_plain_words(social_worker: Client) -> None:
    text = page(social_worker, "desk:policy")
    assert "One senior of each:" in text
    assert "No further police action at this time" in text


def test_a_condition_and_an_addition_are_entered_on_the_decision_s_page(social_worker: Client, decision: UUID) -> None:
    senior, address = signed_in("team-manager"), reverse("desk:decision", kwargs={"decision": decision})
    with invented.acting_as("team-manager"):
        card = decision_queries.one(viewer=invented.viewer("team-manager"), decision=decision, at=datetime.now(UTC))
    assert card
    given = {"act": "sign_off", "answer": "conditions", "reasons": "Read the whole", "signed_hash": card.content_hash}
    assert senior.post(address, given).status_code == 422
    day = {"by_1-day": "24", "by_1-month": "11", "by_1-year": "2030"}
    assert senior.post(address, given | day | {"condition_1": "See the brother alone"}).status_code == 302
    assert "See the brother alone, by 24 November 2030" in page(social_worker, "desk:decision", decision=decision)
    for act in ({"act": "addendum", "words": "The school rang"}, {"act": "dissent", "words": "I would go further"}):
        assert social_worker.post(address, act).status_code == 302
    shown = page(social_worker, "desk:decision", decision=decision)
    assert "The school rang" in shown
    with invented.acting_as("team-manager"):
        card = decision_queries.one(viewer=invented.viewer("team-manager"), decision=decision, at=datetime.now(UTC))
    assert card
    [condition] = card.open_conditions
    met = {"act": "condition", "condition": condition.id, "words": "Seen at school"}
    assert social_worker.post(address, met).status_code == 302
    assert "Seen at school" in page(social_worker, "desk:decision", decision=decision)


def test_recognition_before_and_after_training_is_counted_without_names() -> None:
    text = page(signed_in("team-manager"), "desk:recognition")
    assert "0 (likely 0.0 to 3.7)" in text
    assert "Ruth" not in text
