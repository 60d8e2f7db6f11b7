"""Proposals to change the oversight policy: what they would change, who answered, and who may."""

from datetime import datetime
from uuid import UUID

from django.utils import timezone

from keepsight.apps.access import queries as access
from keepsight.apps.decisions import rules
from keepsight.apps.decisions.models import PolicyProposal
from keepsight.apps.decisions.queries.policies import held_policies, in_force, policy_terms
from keepsight.apps.decisions.values import PolicyAnswerCard, PolicyProposalCard, PolicyTerm
from keepsight.engines.oversight import (
    POLICY_CHANGE,
    Answer,
    DecisionFacts,
    Policy,
    Signature,
    Signer,
    differences,
    may_sign,
    standing,
)
from keepsight.vocabulary.answers import Allowed, Refused
from keepsight.vocabulary.people import AgencyKind, Role, Viewer


def proposals(*, viewer: Viewer, at: datetime) -> list[PolicyProposalCard]:
    """Every proposal, newest first."""
    held, last = held_policies(), policy_terms(viewer=viewer)[0]
    kinds = {card.id: card.kind for card in access.agencies(viewer=viewer).values()}
    rows = PolicyProposal.objects.prefetch_related("answers").order_by("-proposed_at", "pk")
    return [_card(row, kinds[row.agency_id], held[row.over_id], last, at) for row in rows]


def proposal(*, viewer: Viewer, proposal: UUID, at: datetime) -> PolicyProposalCard | None:
    """One of them; None where there is none."""
    return next((one for one in proposals(viewer=viewer, at=at) if one.id == proposal), None)


def may_propose(*, viewer: Viewer, at: datetime) -> Allowed | Refused:
    """Whether this viewer may propose another policy, and if not, who does."""
    return rules.may_propose_policy(viewer.actor, in_force(on=timezone.localdate(at)))


def may_answer_proposal(*, viewer: Viewer, card: PolicyProposalCard, at: datetime) -> Allowed | Refused:
    """Whether this viewer may answer the proposal: by the policy it would follow, as it is written there."""
    over = held_policies()[card.over]
    if not viewer.actor.has(Role.ADMINISTRATOR):
        return Refused("Only an administrator of the body that runs Keepsight here answers.", f"Oversight policy {card.over}")
    return may_sign(card.facts, proposal_signer(viewer=viewer, at=at), card.content_hash, over)


def proposal_signer(*, viewer: Viewer, at: datetime) -> Signer:
    """The viewer as the rules see them. Posts that sign a policy are not given to deputies: it can wait for their holder."""
    actor = viewer.actor
    above = access.managers_of(viewer=viewer, user=actor.user, on=timezone.localdate(at))
    return Signer(actor.user, actor.agency, actor.agency_kind, actor.rank, reports_to=above)


def _card(row: PolicyProposal, kind: AgencyKind, over: Policy, last: PolicyTerm, at: datetime) -> PolicyProposalCard:
    given = sorted(row.answers.all(), key=lambda one: one.pk)
    facts = DecisionFacts(
        kind=POLICY_CHANGE, agency=row.agency_id, agency_kind=kind, authors=frozenset((row.proposed_by_id,)),
        hashes=(row.content_hash,), due_at=row.due_at,
        signatures=tuple(Signature(1, one.signer_id, Answer(one.answer), one.content_hash, one.at, kind) for one in given),
    )  # fmt: skip
    answers = tuple(
        PolicyAnswerCard(one.signer_id, one.rank, Answer(one.answer).agrees, one.reasons, one.at, one.ledger_index)
        for one in given
    )
    return PolicyProposalCard(
        id=row.pk, version=row.version, over=row.over_id, text=row.text, from_on=row.from_on, reason=row.reason,
        content_hash=row.content_hash, proposed_by=row.proposed_by_id, proposed_at=row.proposed_at, due_at=row.due_at,
        ledger_index=row.ledger_index, facts=facts, standing=standing(facts, at, over), ranks=over.ranks(POLICY_CHANGE, kind),
        changes=differences(over, rules.policy(row.text)), answers=answers, fault=_fault(row, last, at),
    )  # fmt: skip


def _fault(row: PolicyProposal, last: PolicyTerm, at: datetime) -> str:
    if last.proposal == row.pk:
        return ""
    if last.version != row.over_id:  # two proposals may bear one name: only one of them is the policy of that name
        return f"Policy {last.version} was agreed to meanwhile. Propose this one again over it."
    if row.from_on <= timezone.localdate(at):
        return "The day from which it should hold has come without an agreement. Propose it again from a later one."
    return ""
