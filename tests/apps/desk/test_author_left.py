"""A decision that was sent back does not wait for an author who is no longer there."""

from datetime import datetime, timedelta
from uuid import UUID, uuid4

import invented
import pytest
from testing_database import Database

from keepsight.apps.decisions import operations, queries
from keepsight.apps.decisions.values import AnswerDraft
from keepsight.apps.desk.queries import needs
from keepsight.apps.desk.values import Need
from keepsight.engines.oversight import Answer
from keepsight.vocabulary.people import Purpose, Viewer


@pytest.fixture
def sent_back(live: Database, at: datetime) -> UUID:
    """By the team manager, with a question to the social worker."""
    del live  # the database first
    person = invented.receive(at).placed.person
    with invented.acting_as("social-worker") as by:
        made = operations.decide(
            person=person, draft=invented.decision(), evidence=invented.evidence(at), key=uuid4(), by=by, at=at
        )
        card = queries.one(viewer=Viewer(by, Purpose.SAFEGUARDING), decision=made, at=at)
    assert card
    with invented.acting_as("team-manager") as by:
        draft = AnswerDraft(Answer.SEND_BACK, "Who tells the mother?", card.content_hash)
        operations.answer(decision=made, draft=draft, by=by, at=at)
    return made


def asked(decision: UUID, persona: str, at: datetime) -> list[Need]:
    with invented.acting_as(persona) as by:
        return [one for one in needs(viewer=Viewer(by, Purpose.SAFEGUARDING), at=at) if str(decision) in one.act_url]


def test_its_author_answers_and_nobody_else_is_asked(sent_back: UUID, at: datetime) -> None:
    assert [one.act for one in asked(sent_back, "social-worker", at)] == ["Answer the questions"]
    assert asked(sent_back, "team-manager", at) == []


def test_once_the_author_has_left_it_waits_for_their_agency(sent_back: UUID, live: Database, at: datetime) -> None:
    left = (at + timedelta(days=2)).date()
    with live.connect("migrator") as owner:
        owner.execute("UPDATE access_appointment SET until_on = %s WHERE user_id = %s", [left, invented.user("social-worker")])
    assert asked(sent_back, "team-manager", at + timedelta(days=2)) == []
    [waits] = asked(sent_back, "team-manager", at + timedelta(days=3))
    assert (waits.act, waits.by, waits.status) == ("Answer the questions", 0, "late")
