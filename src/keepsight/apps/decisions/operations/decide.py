"""Deciding, editing and adding to a decision. Each is one transaction and one ledger entry."""

import secrets
from datetime import datetime, timedelta
from uuid import UUID

from django.db import connection, transaction

from keepsight.apps.access.operations import hold
from keepsight.apps.decisions import rules
from keepsight.apps.decisions.models import Addendum, Decision, DecisionVersion
from keepsight.apps.decisions.operations.held import held
from keepsight.apps.decisions.queries.policies import in_force
from keepsight.apps.decisions.values import DecisionDraft, Evidence
from keepsight.apps.ledger.operations import index_of
from keepsight.apps.training.operations import note_currency
from keepsight.engines.oversight import Content, Edit, content_hash, transition
from keepsight.vocabulary.answers import InvalidError, Refused, RefusedError, require
from keepsight.vocabulary.people import Actor


def decide(*, person: UUID, draft: DecisionDraft, evidence: Evidence, key: UUID, by: Actor, at: datetime) -> UUID:
    """Record a decision about a person. The same key again returns the decision made before. Returns its id."""
    policy = in_force(on=at.date())
    require(rules.may_decide(by, draft.kind, policy))
    _check(draft)
    need = policy.requirements[draft.kind]
    with transaction.atomic(savepoint=False):  # only a fault of the database ends it from here on, which ends the page as well
        hold(what="decision-key", names=[str(key)])
        before = _decided(key, by)
        if before:
            return before
        decision = Decision.objects.create(
            agency_id=by.agency, scope=person, kind=draft.kind, policy=policy.version, made_by_id=by.user,
            made_at=at, due_at=at + timedelta(hours=need.hours), key=key, secret=secrets.token_bytes(32),
        )  # fmt: skip
        _write(decision, 1, draft, evidence, by, at, "decisions.decision.made")
    return decision.pk


def edit(*, decision: UUID, draft: DecisionDraft, evidence: Evidence, version: int, by: Actor, at: datetime) -> None:
    """Write a new version over `version`; what was signed before no longer counts. Refuses when someone else was first."""
    _check(draft)
    with transaction.atomic():
        card = held(decision=decision, by=by, at=at)
        row = Decision.objects.get(pk=decision)
        digest = content_hash(_content(row, draft, evidence))
        act = Edit(by.user, by.agency, version, digest, card.due_at, bool(draft.urgent))
        after = transition(card.facts, act, at, card.policy)
        if isinstance(after, Refused):
            raise RefusedError(after)
        _write(row, version + 1, draft, evidence, by, at, "decisions.decision.edited")


def add(*, decision: UUID, words: str, by: Actor, at: datetime) -> None:
    """Add what was learned later. It voids nothing; the same words by the same person again change nothing."""
    if not words.strip():
        raise InvalidError({"words": "Say what was learned, and from whom"})
    with transaction.atomic():
        card = held(decision=decision, by=by, at=at)
        if by.agency != card.agency:
            raise RefusedError(Refused("Only the agency that made a decision adds to it. You can record your dissent.", "Line"))
        if any(one.user == by.user and one.words == words for one in card.addenda):
            return
        body = {"decision": str(decision), "version": card.version, "words": words}
        index = index_of(kind="decisions.addendum.given", body=body, by=by.user, at=at)
        Addendum.objects.create(
            decision_id=decision, agency_id=by.agency, scope=card.person, words=words, version=card.version,
            written_by_id=by.user, at=at, ledger_index=index,
        )  # fmt: skip


def _decided(key: UUID, by: Actor) -> UUID | None:
    """The decision that this person made with this key before."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT id FROM decisions_decision WHERE key = %s AND made_by_id = %s", [key, by.user])
        found: tuple[UUID] | None = cursor.fetchone()
    return found[0] if found else None


def _check(draft: DecisionDraft) -> None:
    faults = rules.faults(draft)
    if faults:
        raise InvalidError(faults)


def _content(decision: Decision, draft: DecisionDraft, evidence: Evidence) -> Content:
    return Content(
        kind=decision.kind, subject=str(decision.scope), chosen=draft.chosen, options=draft.options,
        rationale=draft.rationale, voice=draft.voice, suspected=draft.suspected, evidence_hash=evidence.hash,
        as_known_at=evidence.as_known_at.isoformat(), answer_to_questions=draft.answer_to_questions, urgent=draft.urgent,
    )  # fmt: skip


def _write(
    decision: Decision,
    number: int,
    draft: DecisionDraft,
    evidence: Evidence,
    by: Actor,
    at: datetime,
    kind: str,
) -> None:
    digest = content_hash(_content(decision, draft, evidence))
    body = {
        "decision": str(decision.pk),
        "version": number,
        "content": digest,
        "evidence": evidence.hash,
        "policy": decision.policy,
    }
    secret = bytes(decision.secret) if decision.secret else None
    marks = rules.marks_of(secret, decision.pk, digest, by.user)
    note_currency(decision=decision.pk, version=number, act="decided", person=decision.scope, by=by, at=at)
    index = index_of(kind=kind, body=body, by=by.user, at=at, marks=marks)
    DecisionVersion.objects.create(
        decision=decision, agency_id=by.agency, scope=decision.scope, number=number, chosen=draft.chosen,
        options=[list(option) for option in draft.options], rationale=draft.rationale, voice=draft.voice,
        suspected=draft.suspected, evidence=[list(line) for line in evidence.lines], evidence_hash=evidence.hash,
        as_known_at=evidence.as_known_at, answer_to_questions=draft.answer_to_questions, urgent=draft.urgent,
        content_hash=digest, written_by_id=by.user, written_at=at, ledger_index=index,
    )  # fmt: skip
