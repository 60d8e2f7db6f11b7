"""A decision as a court or the child reads it years later: whose words they are, for which agency, what stood before."""

from datetime import datetime, timedelta
from uuid import UUID, uuid4

import invented
import pytest
from browsing import page, signed_in
from moving import moves_to
from testing_database import Database

from keepsight.apps.decisions import operations, queries
from keepsight.apps.decisions.values import AnswerDraft
from keepsight.engines.oversight import Answer
from keepsight.vocabulary.people import Purpose, Viewer


@pytest.fixture
def decision(live: Database, at: datetime) -> UUID:
    """Of the social worker, sent back by her manager; both the manager and a colleague disagree."""
    del live  # the database first
    person = invented.receive(at).placed.person
    with invented.acting_as("social-worker") as by:
        made = operations.decide(
            person=person, draft=invented.decision(chosen="Wait for the school", urgent="She goes home at 3:30pm"),
            evidence=invented.evidence(at), key=uuid4(), by=by, at=at,
        )  # fmt: skip
        operations.dissent(decision=made, words="I would go further", by=by, at=at)
        card = queries.one(viewer=Viewer(by, Purpose.SAFEGUARDING), decision=made, at=at)
    assert card
    with invented.acting_as("team-manager") as by:
        draft = AnswerDraft(Answer.SEND_BACK, "Who tells the mother?", card.content_hash)
        operations.answer(decision=made, draft=draft, by=by, at=at)
    return made


def test_who_left_for_another_agency_decided_for_the_one_they_left(decision: UUID, live: Database) -> None:
    moves_to(live, "social-worker", invented.SCHOOL)
    text = page(signed_in("team-manager"), "desk:decision", decision=decision)
    assert "Decided by Ruth Adeyemi, Northmere Children" in text
    assert "<strong>Ruth Adeyemi, Northmere Children" in text.split("Dissent")[1]


def test_who_left_for_another_agency_answered_in_the_post_they_had(decision: UUID, live: Database) -> None:
    moves_to(live, "team-manager", invented.SCHOOL)
    answers = page(signed_in("social-worker"), "desk:decision", decision=decision).split("Answers by seniors")[1]
    assert "Helen Marsh, team manager, Northmere Children" in answers


def test_an_edit_is_told_as_its_writer_s_and_what_stood_before_stays_readable(decision: UUID, at: datetime) -> None:
    later = at + timedelta(hours=2)
    with invented.acting_as("team-manager") as by:
        draft = invented.decision(chosen="Act together today", answer_to_questions="The head teacher")
        operations.edit(decision=decision, draft=draft, evidence=invented.evidence(later), version=1, by=by, at=later)
    text = page(signed_in("social-worker"), "desk:decision", decision=decision)
    assert "What stands here is version 2, written by Helen Marsh at 6:50pm on 20 November 2026." in text
    before = text.split("Earlier versions")[1]
    assert "Version 1, written by Ruth Adeyemi" in before
    assert "Wait for the school" in before
    assert "She goes home at 3:30pm" in before, "why it acted before anybody had signed"
