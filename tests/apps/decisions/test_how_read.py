"""How answers were read before signing: by team, from three signers and five answers on, for seniors of the agency only."""

from datetime import datetime, timedelta
from uuid import uuid4

import invented
import pytest
from testing_database import Database

from keepsight.apps.access import operations as access
from keepsight.apps.access import queries as who
from keepsight.apps.decisions import operations, queries
from keepsight.apps.decisions.values import AnswerDraft, ReadFigures
from keepsight.engines.oversight import Answer
from keepsight.vocabulary.people import Actor, Purpose, Viewer
from keepsight.vocabulary.subjects import Subject


@pytest.fixture
def managers(live: Database, at: datetime) -> list[Actor]:
    """Three managers of one team."""
    with live.connect("migrator") as owner:
        care = owner.execute("SELECT id FROM access_agency WHERE code = %s", [invented.SOCIAL_CARE]).fetchone()
        assert care
        team = owner.execute("INSERT INTO access_team (agency_id, name) VALUES (%s, 'East') RETURNING id", care).fetchone()
        assert team
        for name in ("one", "two", "three"):
            owner.execute("INSERT INTO access_user (email, name, is_active, password) VALUES (%s, %s, true, '')", [name, name])
            owner.execute(
                "INSERT INTO access_appointment (user_id, agency_id, team_id, role, rank, from_on)"
                " SELECT id, %s, %s, 'manager', 'team-manager', '2020-01-01' FROM access_user WHERE email = %s",
                [care[0], team[0], name],
            )
    users = [who.user_by_email(name) for name in ("one", "two", "three")]
    actors = [who.actor_of(user=user, on=at.date()) for user in users if user]
    return [actor for actor in actors if actor]


def sign(by: Actor, at: datetime, number: int, *, opened: bool) -> None:
    person = invented.receive(at, child=invented.other_child(number)).placed.person
    with invented.acting_as("social-worker") as author:
        decision = operations.decide(
            person=person, draft=invented.decision(), evidence=invented.evidence(at), key=uuid4(), by=author, at=at
        )
    viewer = Viewer(by, Purpose.SAFEGUARDING)
    with access.viewing(viewer):
        if opened:
            access.log_read(by=viewer, subject=Subject("decision", decision), page="decision", at=at)
        card = queries.one(viewer=viewer, decision=decision, at=at)
        assert card
        draft = AnswerDraft(Answer.AGREE, "Read the whole", card.content_hash)
        operations.answer(decision=decision, draft=draft, by=by, at=at + timedelta(minutes=10))


def figures(persona: str, at: datetime) -> list[ReadFigures]:
    with invented.acting_as(persona):
        return queries.how_read(viewer=invented.viewer(persona), since=at - timedelta(days=1))


def test_a_team_is_shown_once_it_can_hide_a_person(managers: list[Actor], at: datetime) -> None:
    assert figures("team-manager", at) == []
    for number, by in enumerate((managers[0], managers[0], managers[1], managers[1])):
        sign(by, at, number, opened=number % 2 == 0)
    assert figures("team-manager", at) == [ReadFigures("East", None, None, None, None)]
    sign(managers[2], at, 4, opened=True)
    sign(invented.actor("team-manager"), at, 5, opened=True)
    few = ReadFigures("Duty and assessment", None, None, None, None)
    assert figures("team-manager", at) == [few, ReadFigures("East", 5, 3, 0, 10)]
    assert figures("social-worker", at) == []
    assert figures("detective-inspector", at) == []
