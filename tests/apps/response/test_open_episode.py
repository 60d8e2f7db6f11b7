"""Opening a response: who may, on which basis, about whom; and that it is in the log."""

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

import invented
import pytest
from logged import Logged

from keepsight.apps.access import queries as access
from keepsight.apps.response import operations
from keepsight.vocabulary.answers import InvalidError, RefusedError
from keepsight.vocabulary.people import Purpose, Viewer

pytestmark = pytest.mark.django_db


def open_episode(person: UUID, at: datetime, *, by: str = "social-worker", **changes: Any) -> UUID:
    given: dict[str, Any] = {
        "basis": "section-47", "reason": "Each holds a part", "household": [],
        "members": [invented.user("detective-sergeant"), invented.user("team-manager")],
    }  # fmt: skip
    with invented.acting_as(by) as actor:
        return operations.open_episode(person=person, by=actor, at=at, **(given | changes))


def test_it_opens_closes_and_is_logged(logged: Logged, at: datetime) -> None:
    person = invented.receive(at).placed.person
    before = logged.kinds()
    episode = open_episode(person, at)
    with invented.acting_as("detective-sergeant") as by:
        viewer = Viewer(by, Purpose.SAFEGUARDING)
        [card] = access.open_scopes(viewer=viewer, person=person)
        assert (card.id, card.opened_at) == (episode, at)
        assert card.basis == "Reasonable cause to suspect significant harm: Children Act 1989, section 47. Each holds a part"
        named = {invented.user(persona) for persona in ("detective-sergeant", "social-worker", "team-manager")}
        assert set(access.participants(viewer=viewer, scope=episode)) == named
    with invented.acting_as("social-worker") as by:
        operations.close_episode(episode=episode, by=by, at=at)
        operations.close_episode(episode=episode, by=by, at=at)
        assert access.open_scopes(viewer=Viewer(by, Purpose.SAFEGUARDING), person=person) == []
    assert logged.kinds() == [*before, "access.scope.opened", "access.scope.closed"]


def test_whose_role_changes_no_response_is_refused(at: datetime) -> None:
    episode = open_episode(invented.receive(at).placed.person, at)
    whom = {"user": invented.user("named-nurse")}
    for act, given in (
        (operations.close_episode, {}), (operations.name_participant, whom), (operations.end_participation, whom),
    ):  # fmt: skip
        with invented.acting_as(invented.SOCIAL_CARE) as by, pytest.raises(RefusedError, match="Your role changes no response"):
            act(episode=episode, by=by, at=at, **given)


@pytest.mark.parametrize(
    ("by", "changes", "reason"),
    [
        ("school-dsl", {}, "Children's social care or police open the response. Send them a concern."),
        ("named-nurse", {}, "Children's social care or police open the response. Send them a concern."),
        (invented.SOCIAL_CARE, {}, "Your role opens no response."),
        ("social-worker", {"basis": ""}, "Choose the lawful basis."),
        ("social-worker", {"basis": "curiosity"}, "Choose the lawful basis."),
        ("social-worker", {"reason": "  "}, "Say why the agencies need to share what they hold."),
        ("detective-sergeant", {}, "You can only open a response about people your agency holds a record of."),
        ("social-worker", {"household": [uuid4()]}, "You can only open a response about people your agency holds a record of."),
    ],
)
def test_it_is_refused_with_this_reason(by: str, changes: dict[str, Any], reason: str, logged: Logged, at: datetime) -> None:
    person = invented.receive(at).placed.person
    before = logged.kinds()
    with pytest.raises(RefusedError) as caught:
        open_episode(person, at, by=by, **changes)
    assert caught.value.refused.reason == reason
    assert logged.kinds() == before


def test_somebody_else_is_named(logged: Logged, at: datetime) -> None:
    person = invented.receive(at).placed.person
    for members in ([], [invented.user("social-worker")]):
        with pytest.raises(InvalidError) as caught:
            open_episode(person, at, members=members)
        assert set(caught.value.errors) == {"members"}
    assert "access.scope.opened" not in logged.kinds()
