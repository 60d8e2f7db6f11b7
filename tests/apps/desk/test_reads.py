"""Each look at a child leaves a row before the page is shown; who may not see gets nothing, and leaves none."""

from datetime import UTC, datetime
from uuid import UUID, uuid4

import invented
import pytest
from browsing import sign_in

from keepsight.apps.access import operations as access
from keepsight.apps.access.models import Read
from keepsight.apps.decisions import operations as decisions
from keepsight.apps.decisions import queries
from keepsight.apps.response import operations as response
from keepsight.vocabulary.people import Purpose, Viewer

pytestmark = pytest.mark.django_db
TAILS = {
    "child": "",
    "open_response": "open-response",
    "write_decision": "decide",
    "lock_out": "lock-out",
    "restrict": "restrict",
}
WRITTEN = {
    "key": str(uuid4()), "version": "0", "kind": "referral", "suspected": "no", "chosen": "Assess", "rationale": "It adds up",
    "voice": "She likes to draw", "option_1": "Act", "option_2": "Wait",
}  # fmt: skip


@pytest.fixture
def person(at: datetime) -> UUID:
    return invented.receive(at).placed.person


@pytest.fixture
def decision(person: UUID, at: datetime) -> UUID:
    with invented.acting_as("social-worker") as by:
        return decisions.decide(
            person=person, draft=invented.decision(), evidence=invented.evidence(at), key=uuid4(), by=by, at=at
        )


def reads(persona: str) -> list[tuple[str, str, UUID, str]]:
    with invented.acting_as(persona) as by:
        rows = Read.objects.filter(user_id=by.user).order_by("pk")
        return [(row.page, row.subject_kind, row.subject_id, row.purpose) for row in rows]


@pytest.mark.parametrize("page", sorted(TAILS))
def test_a_child_s_pages_are_noted(page: str, person: UUID) -> None:
    tail = TAILS[page]
    assert sign_in("team-manager").get(f"/app/children/{person}/{tail}").status_code == 200
    assert reads("team-manager") == [(page, "person", person, "safeguarding")]


@pytest.mark.parametrize(("page", "tail"), [("close_response", "close"), ("participants", "participants")])
def test_the_pages_of_a_response_are_noted(page: str, tail: str, person: UUID, at: datetime) -> None:
    with invented.acting_as("team-manager") as by:
        members = [invented.user("detective-sergeant")]
        episode = response.open_episode(
            person=person, basis="section-47", reason="Each holds a part", household=[], members=members, by=by, at=at
        )
    assert sign_in("team-manager").get(f"/app/children/{person}/responses/{episode}/{tail}").status_code == 200
    assert reads("team-manager") == [(page, "person", person, "safeguarding")]


def test_a_decision_is_noted_and_another_agency_finds_none(decision: UUID) -> None:
    assert sign_in("team-manager").get(f"/app/decisions/{decision}/").status_code == 200
    assert reads("team-manager") == [("decision", "decision", decision, "safeguarding")]
    assert sign_in("detective-inspector").get(f"/app/decisions/{decision}/").status_code == 404
    assert reads("detective-inspector") == []


def test_whoever_is_not_to_see_finds_nothing(person: UUID, decision: UUID, at: datetime) -> None:
    with invented.acting_as("team-manager") as by:
        access.lock_out(scope=person, user=invented.user("social-worker"), reason="A relative", by=by, at=at)
    for persona in ("social-worker", "detective-sergeant", "named-nurse"):
        browser = sign_in(persona)
        for address in (
            f"children/{person}/",
            f"children/{person}/decide",
            f"decisions/{decision}/",
            f"decisions/{decision}/edit",
        ):
            response = browser.get(f"/app/{address}")
            assert response.status_code == 404, (persona, address)
            assert b"Zosia" not in response.content
        assert browser.post(f"/app/children/{person}/decide", WRITTEN).status_code == 404
        assert reads(persona) == []


def test_a_decision_written_is_noted_with_what_was_known_and_a_stranger_writes_none(person: UUID) -> None:
    assert sign_in("named-nurse").post(f"/app/children/{person}/decide", WRITTEN).status_code == 404
    assert reads("named-nurse") == []
    assert sign_in("social-worker").post(f"/app/children/{person}/decide", WRITTEN).status_code == 302
    assert reads("social-worker") == [("write_decision", "person", person, "safeguarding")]
    with invented.acting_as("social-worker") as by:
        [made] = queries.about(viewer=Viewer(by, Purpose.SAFEGUARDING), persons=[person], at=datetime.now(UTC))
    assert len(made.evidence.lines) == 1


def test_a_form_sent_again_with_other_words_is_not_said_to_be_recorded(person: UUID) -> None:
    browser = sign_in("social-worker")
    assert browser.post(f"/app/children/{person}/decide", WRITTEN).status_code == 302
    changed = browser.post(f"/app/children/{person}/decide", WRITTEN | {"rationale": "After going back"})
    assert changed.status_code == 422
    assert "This was recorded before with other words" in changed.content.decode()
    assert "After going back" in changed.content.decode(), "what was written is still there to be copied"


def test_what_is_refused_on_a_page_is_shown_with_its_reason_and_undone(decision: UUID) -> None:
    given = {"answer": "agree", "reasons": "x", "signed_hash": "0" * 64, "opened_at": datetime.now(UTC).isoformat()}
    response = sign_in("team-manager").post(f"/app/decisions/{decision}/", given)
    assert response.status_code == 403
    assert "The decision was edited after you opened it" in response.content.decode()
