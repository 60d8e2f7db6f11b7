"""A senior's answer, its conditions, and dissent. Each is one transaction and one ledger entry."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from keepsight.apps.access import queries as access
from keepsight.apps.decisions import queries, rules
from keepsight.apps.decisions.models import Condition, DecisionVersion, Dissent, SignOff
from keepsight.apps.decisions.operations.held import held
from keepsight.apps.decisions.values import AnswerDraft, DecisionCard
from keepsight.apps.ledger.operations import index_of, record_now
from keepsight.apps.training.operations import note_currency
from keepsight.engines.oversight import Sign, Signer, transition
from keepsight.vocabulary.answers import InvalidError, Refused, RefusedError, require_same
from keepsight.vocabulary.people import Actor, Purpose, Viewer


def answer(*, decision: UUID, draft: AnswerDraft, by: Actor, at: datetime) -> None:
    """A senior agrees, with conditions or without, sends back with questions, or overturns; always with reasons."""
    faults = rules.answer_faults(draft)
    if faults:
        raise InvalidError(faults)
    with transaction.atomic():
        card = held(decision=decision, by=by, at=at)
        viewer = Viewer(by, Purpose.SAFEGUARDING)
        signer = queries.signer_for(viewer=viewer, card=card, at=at)
        act = Sign(signer, draft.answer, draft.signed_hash)
        after = transition(card.facts, act, at, card.policy)
        if isinstance(after, Refused):
            raise RefusedError(after)
        note_currency(decision=card.id, version=card.version, act="answered", person=card.person, by=by, at=at)
        signed = _sign(card, signer, draft, viewer, at)
        Condition.objects.bulk_create(
            Condition(sign_off=signed, agency_id=by.agency, scope=card.person, words=words, due_on=due_on)
            for words, due_on in draft.conditions
        )


def _sign(card: DecisionCard, signer: Signer, draft: AnswerDraft, viewer: Viewer, at: datetime) -> SignOff:
    version = DecisionVersion.objects.get(decision_id=card.id, number=card.version)
    looks = access.own_reads(viewer=viewer, subjects=[card.id, card.person], since=card.written_at)
    opened_at = min([look.at for look in looks if look.page == "decision"], default=at)
    looked = sorted({look.page for look in looks})
    body = rules.answer_body(card.id, card.version, draft, signer.rank, signer.behalf_of or None, looked)
    names = (signer.user, signer.behalf_of) if signer.behalf_of else (signer.user,)
    secret = version.decision.secret
    marks = rules.marks_of(bytes(secret) if secret else None, card.id, draft.signed_hash, *names)
    index = index_of(kind="decisions.signoff.given", body=body, by=signer.user, at=at, marks=marks)
    return SignOff.objects.create(
        version=version, agency_id=signer.agency, scope=card.person, signer_id=signer.user, behalf_of_id=signer.behalf_of or None,
        rank=signer.rank, answer=draft.answer, reasons=draft.reasons, follows=draft.follows, content_hash=draft.signed_hash,
        opened_at=min(opened_at, at), looked=looked, at=at, ledger_index=index,
    )  # fmt: skip


def meet_condition(*, condition: int, words: str, by: Actor, at: datetime) -> None:
    """Say how a condition was met. Anyone of the agency whose senior set it may; once met, it stays met."""
    if not words.strip():
        raise InvalidError({"words": "Say how the condition was met"})
    with transaction.atomic():
        row = Condition.objects.filter(pk=condition, agency_id=by.agency).first()
        if row is None:
            raise RefusedError(Refused("There is no such condition, or your agency did not set it.", "Row security"))
        if not Condition.objects.filter(pk=condition, met_at=None).update(met_at=at, met_words=words, met_by_id=by.user):
            row.refresh_from_db()
            require_same(row.met_words, words)
            return
        body = {"decision": str(row.sign_off.version.decision_id), "condition": condition, "words": words}
        record_now(kind="decisions.condition.met", body=body, by=by.user, at=at)


def dissent(*, decision: UUID, words: str, by: Actor, at: datetime) -> None:
    """Disagree on the record. Anyone who may see the decision may; it signs and overturns nothing."""
    if not words.strip():
        raise InvalidError({"words": "Say what you disagree with and why"})
    with transaction.atomic():
        card = held(decision=decision, by=by, at=at)
        # Sent twice it is one; after a new version it is another, for who still disagrees may say it in the words of last time.
        if any(one.user == by.user and one.words == words and one.at >= card.written_at for one in card.dissents):
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
