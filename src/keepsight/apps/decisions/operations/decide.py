"""Deciding, editing and adding to a decision. Each is one transaction and one ledger entry."""

import json
import secrets
from dataclasses import astuple
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.db import connection, transaction
from django.utils import timezone

from keepsight.apps.decisions import rules
from keepsight.apps.decisions.models import Addendum, Decision, DecisionVersion
from keepsight.apps.decisions.operations.held import held
from keepsight.apps.decisions.queries.policies import in_force
from keepsight.apps.decisions.values import DecisionDraft, Evidence
from keepsight.apps.ledger.operations import index_of, seal
from keepsight.apps.training.operations import currency_note, note_currency
from keepsight.engines.oversight import Content, Edit, content_hash, transition
from keepsight.vocabulary.answers import RECORDED_BEFORE, InvalidError, Refused, RefusedError, require
from keepsight.vocabulary.people import Actor

_DECIDE = "SELECT sec.decide(%s, %s, %s, %s, %s, %s, %s, %s)"


def decide(*, person: UUID, draft: DecisionDraft, evidence: Evidence, key: UUID, by: Actor, at: datetime) -> UUID:
    """Record a decision about a person. Returns its id; the same key again, with the same words, the one made before.

    InvalidError where the key came with other words before: they stand, and these are not kept.
    """
    policy = in_force(on=timezone.localdate(at))
    require(rules.may_decide(by, draft.kind, policy))
    _check(draft)
    due = at + timedelta(hours=policy.requirements[draft.kind].hours)
    identity, secret = uuid4(), secrets.token_bytes(32)
    decision = {
        "id": identity, "agency_id": by.agency, "scope": person, "kind": draft.kind, "policy": policy.version,
        "made_by_id": by.user, "made_at": at, "due_at": due, "key": key, "secret": f"\\x{secret.hex()}",
    }  # fmt: skip
    with transaction.atomic(savepoint=False):  # only a fault of the database ends it from here on, which ends the page as well
        learned = currency_note(decision=identity, version=1, act="decided", person=person, by=by, at=at)
        version = _version(identity, 1, _content(draft.kind, person, draft, evidence), evidence, by, at)
        entry = seal(kind="decisions.decision.made", body=rules.version_body(version, policy.version), by=by.user, at=at)
        marks = rules.marks_of(secret, identity, version["content_hash"], by.user)
        rows = [json.dumps(row, default=str) for row in (decision, learned, version)]
        with connection.cursor() as cursor:
            cursor.execute(_DECIDE, [*rows, *astuple(entry), marks])
            made: UUID | None = cursor.fetchone()[0]
    if made is None:
        raise InvalidError(RECORDED_BEFORE)
    return made


def edit(*, decision: UUID, draft: DecisionDraft, evidence: Evidence, version: int, by: Actor, at: datetime) -> None:
    """Write a new version over `version`; what was signed before no longer counts. Refuses when someone else was first."""
    _check(draft)
    with transaction.atomic():
        card = held(decision=decision, by=by, at=at)
        row = Decision.objects.get(pk=decision)
        new = _version(decision, version + 1, _content(row.kind, row.scope, draft, evidence), evidence, by, at)
        digest = new["content_hash"]
        act = Edit(by.user, by.agency, version, digest, card.due_at, bool(draft.urgent))
        after = transition(card.facts, act, at, card.policy)
        if isinstance(after, Refused):
            raise RefusedError(after)
        note_currency(decision=decision, version=version + 1, act="decided", person=row.scope, by=by, at=at)
        marks = rules.marks_of(bytes(row.secret) if row.secret else None, decision, digest, by.user)
        body = rules.version_body(new, row.policy)
        index = index_of(kind="decisions.decision.edited", body=body, by=by.user, at=at, marks=marks)
        DecisionVersion(**new, ledger_index=index).save(force_insert=True)


def add(*, decision: UUID, words: str, by: Actor, at: datetime) -> None:
    """Add what was learned later. It voids nothing; the same words by the same person to the same version change nothing."""
    if not words.strip():
        raise InvalidError({"words": "Say what was learned, and from whom"})
    with transaction.atomic():
        card = held(decision=decision, by=by, at=at)
        if by.agency != card.agency:
            raise RefusedError(Refused("Only the agency that made a decision adds to it. You can record your dissent.", "Line"))
        if any((one.user, one.words, one.version) == (by.user, words, card.version) for one in card.addenda):
            return
        body = rules.addendum_body(decision, card.version, words)
        index = index_of(kind="decisions.addendum.given", body=body, by=by.user, at=at)
        Addendum.objects.create(
            decision_id=decision, agency_id=by.agency, scope=card.person, words=words, version=card.version,
            written_by_id=by.user, at=at, ledger_index=index,
        )  # fmt: skip


def _check(draft: DecisionDraft) -> None:
    faults = rules.faults(draft)
    if faults:
        raise InvalidError(faults)


def _content(kind: str, person: UUID, draft: DecisionDraft, evidence: Evidence) -> Content:
    return Content(
        kind=kind, subject=str(person), chosen=draft.chosen, options=draft.options,
        rationale=draft.rationale, voice=draft.voice, suspected=draft.suspected, evidence_hash=evidence.hash,
        as_known_at=evidence.as_known_at.astimezone(UTC).isoformat(), answer_to_questions=draft.answer_to_questions,
        urgent=draft.urgent,
    )  # fmt: skip


def _version(decision: UUID, number: int, content: Content, evidence: Evidence, by: Actor, at: datetime) -> dict[str, Any]:
    """The columns of a version not yet written: its place in the log comes with the writing."""
    return {
        "decision_id": decision, "agency_id": by.agency, "scope": content.subject, "number": number, "chosen": content.chosen,
        "options": content.options, "rationale": content.rationale, "voice": content.voice, "suspected": content.suspected,
        "evidence": evidence.rows, "evidence_hash": evidence.hash, "as_known_at": evidence.as_known_at,
        "answer_to_questions": content.answer_to_questions, "urgent": content.urgent, "content_hash": content_hash(content),
        "written_by_id": by.user, "written_at": at,
    }  # fmt: skip
