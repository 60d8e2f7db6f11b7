"""A decision's rows compared with what the log sealed: one changed letter is found, wherever the server's holder changed it."""

from datetime import datetime, timedelta
from uuid import UUID, uuid4

import invented
import pytest
from browsing import page, signed_in
from django.db import connection
from testing_database import Database

from keepsight.apps.decisions import operations, queries
from keepsight.apps.decisions.values import AnswerDraft, SealCheck
from keepsight.apps.ledger.operations import agree_erasure, ask_erasure
from keepsight.engines.oversight import Answer
from keepsight.vocabulary.people import Purpose, Viewer

WHOLE = SealCheck((), (), has_lines=True)
CHANGES = {
    "rationale": "UPDATE decisions_decisionversion SET rationale = rationale || '.'",
    "evidence": "UPDATE decisions_decisionversion SET evidence = jsonb_set(evidence, '{0,2}', '\"Nothing\"')",
    "hash": "UPDATE decisions_decisionversion SET content_hash = repeat('0', 64)",
    "writer": "UPDATE decisions_decisionversion SET written_by_id = written_by_id + 1",
    "moment": "UPDATE decisions_decisionversion SET written_at = written_at - interval '1 hour'",
    "answer": "UPDATE decisions_signoff SET reasons = 'Did not read it'",
    "condition": "UPDATE decisions_condition SET words = 'None'",
    "addendum": "UPDATE decisions_addendum SET words = 'The school did not ring'",
}


@pytest.fixture
def decision(live: Database, at: datetime) -> UUID:
    """Edited, agreed to with a condition, and added to."""
    del live  # the database first
    person = invented.receive(at).placed.person
    with invented.acting_as("social-worker") as by:
        made = operations.decide(
            person=person, draft=invented.decision(), evidence=invented.evidence(at), key=uuid4(), by=by, at=at
        )
        draft = invented.decision(chosen="Act today", urgent="She goes home at 3:30pm")
        later = at + timedelta(hours=1, microseconds=7)
        operations.edit(decision=made, draft=draft, evidence=invented.evidence(later), version=1, by=by, at=later)
        operations.add(decision=made, words="The school rang", by=by, at=later)
        card = queries.one(viewer=Viewer(by, Purpose.SAFEGUARDING), decision=made, at=at)
    assert card
    with invented.acting_as("team-manager") as by:
        conditions = (("See the brother alone", at.date()), ("Ring the school", at.date()))
        draft = AnswerDraft(Answer.CONDITIONS, "Read the whole", card.content_hash, conditions)
        operations.answer(decision=made, draft=draft, by=by, at=later)
    return made


def sealed(decision: UUID) -> SealCheck:
    with invented.acting_as("social-worker"):
        return queries.sealed(viewer=invented.viewer("social-worker"), decision=decision)


def test_what_was_written_is_what_was_sealed(decision: UUID) -> None:
    assert sealed(decision) == WHOLE
    assert "what stands on this page is what was sealed" in page(signed_in("social-worker"), "desk:decision", decision=decision)


@pytest.mark.parametrize("what", sorted(CHANGES))
def test_one_changed_letter_is_named_on_the_page(decision: UUID, live: Database, what: str) -> None:
    with live.connect("bootstrap") as superuser:
        superuser.execute("SET session_replication_role = replica")  # no foreign key looks
        for table in ("decisionversion", "signoff", "condition", "addendum"):
            superuser.execute(f"ALTER TABLE decisions_{table} DISABLE TRIGGER USER")
        superuser.execute(CHANGES[what])
    assert sealed(decision).wrong
    text = page(signed_in("social-worker"), "desk:decision", decision=decision)
    assert "What stands on this page is not what was sealed." in text


def test_what_was_erased_is_not_called_wrong(decision: UUID, at: datetime) -> None:
    with invented.acting_as("social-worker") as by:
        card = queries.one(viewer=Viewer(by, Purpose.SAFEGUARDING), decision=decision, at=at)
    assert card
    index = card.answers[0].ledger_index
    with invented.acting_as("administrator") as by:
        ask_erasure(index=index, reason="Order of the court", by=by, at=at)
    with invented.acting_as("director") as by:
        agree_erasure(index=index, by=by, at=at)
    assert sealed(decision) == SealCheck((), (index,), has_lines=True)
    assert f"cannot be compared: {index}." in page(signed_in("social-worker"), "desk:decision", decision=decision)


def test_nobody_learns_by_it_of_other_entries_nor_without_a_context(decision: UUID) -> None:
    del decision  # entries of several kinds
    with invented.acting_as("social-worker"), connection.cursor() as cursor:
        cursor.execute("SELECT r.kind, public.ledger_fits(n, '{}') FROM generate_series(0, 200) n, public.ledger_receipt(n) r")
        told = dict(cursor.fetchall())
    assert {kind for kind, fit in told.items() if fit is not None} == {
        "decisions.decision.made", "decisions.decision.edited", "decisions.signoff.given", "decisions.addendum.given",
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(public.ledger_fits(n, '{}')) FROM generate_series(0, 200) n")
        assert cursor.fetchone() == (0,)
