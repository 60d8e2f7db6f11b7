"""Changing the oversight policy: proposed by one administrator, answered by another. Each is one transaction and one entry."""

import hashlib
import secrets
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from keepsight.apps.access.operations import hold
from keepsight.apps.decisions import queries, rules
from keepsight.apps.decisions.models import PolicyAnswer, PolicyProposal
from keepsight.apps.decisions.queries.policies import held_policies, in_force
from keepsight.apps.decisions.values import PolicyProposalCard
from keepsight.apps.ledger.operations import record_now
from keepsight.engines.merkle.canonical import canonical_json
from keepsight.engines.oversight import POLICY_CHANGE, Answer, Policy, Sign, compile_policy, transition
from keepsight.vocabulary.answers import InvalidError, Refused, RefusedError, require, require_same
from keepsight.vocabulary.people import Actor, Purpose, Viewer


def propose_policy(*, text: str, from_on: date, reason: str, key: UUID, by: Actor, at: datetime) -> UUID:
    """Propose the next version of the policy, in force from a day to come; the same key and text again return it."""
    require(rules.may_propose_policy(by, in_force(on=timezone.localdate(at))))
    viewer = Viewer(by, Purpose.ADMINISTRATION)
    with transaction.atomic():
        hold(what="policy", names=["proposals"])
        before = PolicyProposal.objects.filter(key=key, proposed_by_id=by.user).first()
        if before:
            require_same((before.text, before.from_on, before.reason), (text, from_on, reason))
            return before.pk
        term = queries.policy_terms(viewer=viewer)[0]
        last = held_policies()[term.version]
        begins = max(term.from_on, timezone.localdate(at) + timedelta(days=1))
        faults = rules.proposal_faults(text, from_on, reason, last, begins)
        if faults:
            raise InvalidError(faults)
        new = rules.policy(text)
        made = _made(new, text, last, from_on, reason, key, by, at)
    return made.pk


def _made(new: Policy, text: str, last: Policy, from_on: date, reason: str, key: UUID, by: Actor, at: datetime) -> PolicyProposal:
    row = PolicyProposal(
        agency_id=by.agency, version=new.version, over_id=last.version, text=text, requirements=compile_policy(new),
        from_on=from_on, reason=reason, proposed_by_id=by.user, proposed_at=at, key=key, secret=secrets.token_bytes(32),
        due_at=at + timedelta(hours=last.requirements[POLICY_CHANGE].hours),
    )  # fmt: skip
    row.content_hash = _digest(row)
    body = {"proposal": str(row.pk), "version": row.version, "over": row.over_id, "content": row.content_hash, "from": from_on}
    marks = rules.marks_of(bytes(row.secret), row.pk, row.content_hash, by.user)
    row.ledger_index = record_now(kind="decisions.policy.proposed", body=body, by=by.user, at=at, marks=marks)
    row.save(force_insert=True)
    return row


def answer_policy(*, proposal: UUID, agrees: bool, reasons: str, signed_hash: str, by: Actor, at: datetime) -> None:
    """Agree to a proposed policy, or send it back. The last agreement needed brings it into force from its day."""
    if not reasons.strip():
        raise InvalidError({"reasons": "Say what you looked at and what you weighed"})
    with transaction.atomic():
        hold(what="policy", names=["proposals"])
        viewer = Viewer(by, Purpose.ADMINISTRATION)
        card = queries.proposal(viewer=viewer, proposal=proposal, at=at)
        if card is None:
            raise RefusedError(Refused("There is no such proposal.", "Oversight policy"))
        row = PolicyProposal.objects.get(pk=proposal)
        _require_answer(card, row, agrees=agrees, signed_hash=signed_hash, viewer=viewer, at=at)
        body = {"proposal": str(row.pk), "version": row.version, "content": signed_hash, "agrees": agrees, "reasons": reasons}
        marks = rules.marks_of(bytes(row.secret), row.pk, signed_hash, by.user)
        index = record_now(kind="decisions.policy.answered", body=body, by=by.user, at=at, marks=marks)
        PolicyAnswer.objects.create(
            proposal=row, agency_id=by.agency, signer_id=by.user, rank=by.rank, reasons=reasons, content_hash=signed_hash, at=at,
            answer=Answer.AGREE if agrees else Answer.SEND_BACK, ledger_index=index,
        )  # fmt: skip


def _require_answer(
    card: PolicyProposalCard, row: PolicyProposal, *, agrees: bool, signed_hash: str, viewer: Viewer, at: datetime
) -> None:
    """RefusedError unless the engine lets this person answer, and the proposal can still come into force as it was written."""
    require(queries.may_answer_proposal(viewer=viewer, card=card, at=at))
    over = held_policies()[card.over]
    act = Sign(queries.proposal_signer(viewer=viewer, at=at), Answer.AGREE if agrees else Answer.SEND_BACK, signed_hash)
    after = transition(card.facts, act, at, over)
    if isinstance(after, Refused):
        raise RefusedError(after)
    if agrees and card.fault:
        raise RefusedError(Refused(card.fault, f"Oversight policy {card.over}"))
    # What is compiled is what the database will go by: compiled again here, from the very text that the signer read.
    if row.requirements != compile_policy(rules.policy(row.text)) or row.content_hash != _digest(row):
        raise RefusedError(Refused("The proposal does not fit its own text. Propose it again.", f"Oversight policy {card.over}"))


def _digest(row: PolicyProposal) -> str:
    """Hex SHA-256 of everything that is agreed to."""
    names = ("version", "over_id", "text", "requirements", "reason")
    held = {name: getattr(row, name) for name in names} | {"from_on": row.from_on.isoformat()}
    return hashlib.sha256(canonical_json(held)).hexdigest()
