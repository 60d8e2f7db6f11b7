"""Deciding, editing, answering as the senior, dissenting. Each is one transaction and one ledger entry."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from keepsight.apps.access.operations import hold
from keepsight.apps.decisions import queries, rules
from keepsight.apps.decisions.models import Decision, DecisionVersion, Dissent, SignOff
from keepsight.apps.decisions.values import DecisionCard, DecisionDraft, Evidence
from keepsight.apps.ledger.operations import record_now
from keepsight.engines.oversight import Answer, Content, Signer, content_hash, may_sign
from keepsight.vocabulary.answers import InvalidError, Refused, RefusedError, require
from keepsight.vocabulary.people import Actor, Purpose, Viewer


def decide(*, person: UUID, draft: DecisionDraft, evidence: Evidence, key: UUID, by: Actor, at: datetime) -> UUID:
    """Record a decision about a person. The same key again returns the decision made before. Returns its id."""
    require(rules.may_decide(by, draft.kind))
    _check(draft)
    need = rules.policy().requirements[draft.kind]
    with transaction.atomic():
        hold(what="decision-key", names=[str(key)])
        before = Decision.objects.filter(key=key, made_by_id=by.user).first()
        if before:
            return before.pk
        decision = Decision.objects.create(
            agency_id=by.agency, scope=person, kind=draft.kind, policy=rules.policy().version, made_by_id=by.user,
            made_at=at, due_at=at + timedelta(hours=need.hours), key=key,
        )  # fmt: skip
        _write(decision, 1, draft, evidence, by, at, "decisions.decision.made")
    return decision.pk


def edit(*, decision: UUID, draft: DecisionDraft, evidence: Evidence, version: int, by: Actor, at: datetime) -> None:
    """Write a new version over `version`; what was signed before no longer counts. Refuses when someone else was first."""
    _check(draft)
    with transaction.atomic():
        card = _held(decision, by, at)
        require(rules.may_edit(by, agency=card.agency, standing=card.standing))
        if card.version != version:
            raise RefusedError(
                Refused(
                    "Someone else changed this decision while you wrote. Read the new version first.",
                    "Keepsight: two people, one record",
                )
            )
        row = Decision.objects.get(pk=decision)
        _write(row, version + 1, draft, evidence, by, at, "decisions.decision.edited")


def answer(
    *,
    decision: UUID,
    answer: Answer,
    reasons: str,
    signed_hash: str,
    opened_at: datetime,
    by: Actor,
    at: datetime,
) -> None:
    """A senior of the agency agrees, sends back with questions, or overturns; always with reasons."""
    if not reasons.strip():
        raise InvalidError({"reasons": "Say what you looked at and what you weighed"})
    with transaction.atomic():
        card = _held(decision, by, at)
        require(may_sign(card.facts, Signer(by.user, by.agency, by.rank), signed_hash, rules.policy()))
        version = DecisionVersion.objects.get(decision_id=decision, number=card.version)
        body = {
            "decision": str(decision),
            "version": card.version,
            "content": signed_hash,
            "answer": answer,
            "rank": by.rank,
            "reasons": reasons,
        }
        index = record_now(kind="decisions.signoff.given", body=body, by=by.user, at=at)
        SignOff.objects.create(
            version=version, agency_id=by.agency, scope=card.person, signer_id=by.user, rank=by.rank, answer=answer,
            reasons=reasons, content_hash=signed_hash, opened_at=min(opened_at, at), at=at, ledger_index=index,
        )  # fmt: skip


def dissent(*, decision: UUID, words: str, by: Actor, at: datetime) -> None:
    """Disagree on the record. Anyone who may see the decision may; it signs and overturns nothing."""
    if not words.strip():
        raise InvalidError({"words": "Say what you disagree with and why"})
    with transaction.atomic():
        card = _held(decision, by, at)
        if any(one.user == by.user and one.words == words for one in card.dissents):
            return
        Dissent.objects.create(
            decision_id=decision,
            agency_id=by.agency,
            scope=card.person,
            words=words,
            made_by_id=by.user,
            at=at,
        )
        body = {"decision": str(decision), "version": card.version, "words": words}
        record_now(kind="decisions.dissent.given", body=body, by=by.user, at=at)


def _check(draft: DecisionDraft) -> None:
    faults = rules.faults(draft)
    if faults:
        raise InvalidError(faults)


def _held(decision: UUID, by: Actor, at: datetime) -> DecisionCard:
    """The decision, held so that two answers or edits wait for each other."""
    hold(what="decision", names=[str(decision)])
    card = queries.one(viewer=Viewer(by, Purpose.SAFEGUARDING), decision=decision, at=at)
    if card is None:
        raise RefusedError(Refused("There is no such decision, or it is not open to you.", "Row security"))
    return card


def _write(
    decision: Decision,
    number: int,
    draft: DecisionDraft,
    evidence: Evidence,
    by: Actor,
    at: datetime,
    kind: str,
) -> None:
    content = Content(
        kind=decision.kind, subject=str(decision.scope), chosen=draft.chosen, options=draft.options,
        rationale=draft.rationale, voice=draft.voice, suspected=draft.suspected, evidence_hash=evidence.hash,
        as_known_at=evidence.as_known_at.isoformat(), answer_to_questions=draft.answer_to_questions,
    )  # fmt: skip
    digest = content_hash(content)
    body = {
        "decision": str(decision.pk),
        "version": number,
        "content": digest,
        "evidence": evidence.hash,
        "policy": decision.policy,
    }
    index = record_now(kind=kind, body=body, by=by.user, at=at)
    DecisionVersion.objects.create(
        decision=decision, agency_id=by.agency, scope=decision.scope, number=number, chosen=draft.chosen,
        options=[list(option) for option in draft.options], rationale=draft.rationale, voice=draft.voice,
        suspected=draft.suspected, evidence=[list(line) for line in evidence.lines], evidence_hash=evidence.hash,
        as_known_at=evidence.as_known_at, answer_to_questions=draft.answer_to_questions, content_hash=digest,
        written_by_id=by.user, written_at=at, ledger_index=index,
    )  # fmt: skip
