"""What nobody answered in time is noted by the worker: once for each rank, in the log, and never after an answer."""

from datetime import datetime, timedelta
from uuid import UUID, uuid4

import invented
import pytest
import worker_acts
from django.db import ProgrammingError, connection, transaction
from testing_database import Database

from keepsight.apps.decisions import operations, queries
from keepsight.apps.decisions.models import Decision
from keepsight.apps.decisions.values import AnswerDraft, DecisionCard
from keepsight.engines.oversight import Answer
from keepsight.vocabulary.people import Purpose, Viewer

LATE = timedelta(hours=25)


@pytest.fixture
def decisions(live: Database, at: datetime) -> list[UUID]:
    """Two of the same hour; the first is answered in time."""
    del live  # the database first
    made = []
    for number in (1, 2):
        person = invented.receive(at, child=invented.other_child(number)).placed.person
        with invented.acting_as("social-worker") as by:
            given = {"draft": invented.decision(), "evidence": invented.evidence(at), "key": uuid4()}
            made.append(operations.decide(person=person, **given, by=by, at=at))  # type: ignore[arg-type]  # by name
    with invented.acting_as("team-manager") as by:
        card = queries.one(viewer=Viewer(by, Purpose.SAFEGUARDING), decision=made[0], at=at)
        assert card
        operations.answer(decision=made[0], draft=AnswerDraft(Answer.AGREE, "Read it", card.content_hash), by=by, at=at)
    return made


def card_of(decision: UUID, at: datetime) -> DecisionCard:
    with invented.acting_as("social-worker") as by:
        found = queries.one(viewer=Viewer(by, Purpose.SAFEGUARDING), decision=decision, at=at)
    assert found
    return found


def test_the_unanswered_one_rises_rank_by_rank_each_once(decisions: list[UUID], live: Database, at: datetime) -> None:
    worker_acts.become_worker(live)
    assert Decision.objects.count() == 0  # the worker sees nobody's rows
    did = [operations.escalate(by=None, at=at + hours) for hours in (timedelta(hours=23), LATE, LATE, 2 * LATE, 9 * LATE)]
    assert did == [0, 1, 0, 1, 0]
    late = card_of(decisions[1], at + 2 * LATE)
    assert [(one.version, one.rank, one.at) for one in late.escalations] == [
        (1, "service-manager", at + LATE), (1, "head-of-service", at + 2 * LATE),
    ]  # fmt: skip
    assert card_of(decisions[0], at + LATE).escalations == ()
    with connection.cursor() as cursor:
        cursor.execute("SELECT kind FROM public.ledger_receipt(%s)", [late.escalations[0].ledger_index])
        assert cursor.fetchone() == ("decisions.decision.escalated",)


def test_nobody_else_notes_it(decisions: list[UUID], at: datetime) -> None:
    del decisions  # something to note
    with pytest.raises(ProgrammingError, match="permission denied"):
        operations.escalate(by=None, at=at + LATE)
    with (
        invented.acting_as("social-worker"),
        pytest.raises(ProgrammingError, match="permission denied"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("INSERT INTO decisions_escalation (rank) VALUES ('x')")
