"""What a decision fixed about somebody of the household is not told to whoever may not open that person's record."""

from datetime import UTC, datetime
from uuid import UUID, uuid4

import invented
import pytest
import small_area
from browsing import page, signed_in
from django.urls import reverse

from keepsight.apps.access import operations as access
from keepsight.apps.decisions import queries
from keepsight.apps.people import queries as people
from keepsight.apps.response import operations as response

pytestmark = pytest.mark.django_db
SUPERVISED = "Under supervision"


@pytest.fixture
def child(at: datetime) -> UUID:
    """Social care knows that a man of her home is under supervision."""
    person = invented.receive(at).placed.person
    invented.household(person, at)
    return person


def partner_of(child: UUID) -> UUID:
    with invented.acting_as("team-manager"):
        home = people.household(viewer=invented.viewer("team-manager"), person=child)
    return next(one.person for one in home if one.person and "mother’s partner" in one.parts)


def decided(child: UUID, persona: str = "team-manager") -> UUID:
    given = {
        "key": str(uuid4()), "version": "0", "kind": "referral", "suspected": "no", "chosen": "Assess", "rationale": "It adds up",
        "voice": "She likes to draw", "option_1": "Act", "option_2": "Wait",
    }  # fmt: skip
    assert signed_in(persona).post(reverse("desk:write_decision", kwargs={"person": child}), given).status_code == 302
    with invented.acting_as(persona):
        [made] = queries.about(viewer=invented.viewer(persona), persons=[child], at=datetime.now(UTC))
    assert any(SUPERVISED in line for line in made.evidence.lines)
    return made.id


def evidence(persona: str, decision: UUID) -> str:
    return page(signed_in(persona), "desk:decision", decision=decision).split("Evidence as known")[1]


def test_what_is_restricted_from_a_colleague_is_not_told_by_a_decision(child: UUID, at: datetime) -> None:
    made = decided(child)
    assert SUPERVISED in evidence("social-worker", made)
    with invented.acting_as("team-manager") as by:
        access.restrict(scope=partner_of(child), users=[by.user], reason="A relative of staff", by=by, at=at)
    assert SUPERVISED in evidence("team-manager", made)
    shown = evidence("social-worker", made)
    assert SUPERVISED not in shown
    assert "1 entry is not open to you and left out." in shown
    assert "Contact received" in shown, "the rest stands as it was fixed"


def test_a_partner_is_told_nothing_of_who_is_not_part_of_the_response(child: UUID, at: datetime) -> None:
    made = decided(child)
    with invented.acting_as("social-worker") as by:
        response.open_episode(
            person=child, basis="section-47", reason="Each holds a part", household=[],
            members=[invented.user("detective-sergeant")], by=by, at=at,
        )  # fmt: skip
    assert SUPERVISED not in evidence("detective-sergeant", made)
    assert SUPERVISED in evidence("social-worker", made)


def test_what_a_partner_brought_stays_in_the_decision_once_the_response_has_closed(child: UUID, at: datetime) -> None:
    seen = small_area.keep(invented.POLICE, invented.ZOSIA, at)
    with invented.acting_as("detective-sergeant") as by:
        episode = response.open_episode(
            person=seen.person, basis="section-47", reason="Each holds a part", household=[],
            members=[invented.user("team-manager")], by=by, at=at,
        )  # fmt: skip
    made = decided(child)
    assert "A visit" in evidence("team-manager", made)
    with invented.acting_as("detective-sergeant") as by:
        access.close_scope(scope=episode, by=by, at=at)
    assert "A visit" in evidence("social-worker", made), "what was decided on is not lost to those who answer for it"
