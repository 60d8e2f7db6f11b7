"""Decisions as a viewer may see them, with their standing at a moment."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Max
from django.utils import timezone

from keepsight.apps.access import queries as access
from keepsight.apps.decisions.models import Decision, DecisionVersion, SignOff
from keepsight.apps.decisions.queries.policies import held_policies
from keepsight.apps.decisions.values import (
    AddendumCard,
    AnswerCard,
    ConditionCard,
    DecisionCard,
    DecisionDraft,
    DissentCard,
    EscalationCard,
    Evidence,
    VersionCard,
)
from keepsight.engines.oversight import (
    Answer,
    DecisionFacts,
    Policy,
    Signature,
    Standing,
    effect,
    escalated_to,
    missing,
    standing,
)
from keepsight.vocabulary.people import AgencyKind, Viewer


def one(*, viewer: Viewer, decision: UUID, at: datetime) -> DecisionCard | None:
    """A decision; None when there is none that this viewer may see."""
    return next(iter(cards_of(viewer=viewer, decisions=Decision.objects.filter(pk=decision), at=at)), None)


def about(*, viewer: Viewer, persons: Iterable[UUID], at: datetime) -> list[DecisionCard]:
    """Decisions about a person, under any of their ids, newest first."""
    return cards_of(viewer=viewer, decisions=Decision.objects.filter(scope__in=list(persons)), at=at)


def mine(*, viewer: Viewer, at: datetime) -> list[DecisionCard]:
    """The viewer's own decisions that a senior has not agreed to or overturned, nearest to the limit first."""
    cards = cards_of(viewer=viewer, decisions=Decision.objects.filter(made_by_id=viewer.actor.user), at=at)
    return sorted(
        (card for card in cards if card.standing not in (Standing.AGREED, Standing.OVERTURNED)),
        key=lambda card: card.due_at,
    )


def left_behind(*, viewer: Viewer, at: datetime) -> list[DecisionCard]:
    """Decisions of the viewer's agency that seniors sent back or differ about, whose author is no longer there to answer."""
    present = access.present(viewer=viewer, on=timezone.localdate(at))
    back = Decision.objects.filter(
        agency_id=viewer.actor.agency, versions__sign_offs__answer__in=(Answer.SEND_BACK, Answer.OVERTURN)
    ).distinct()
    cards = cards_of(viewer=viewer, decisions=back.exclude(made_by_id__in=present), at=at)
    return [card for card in cards if card.standing in (Standing.SENT_BACK, Standing.DISAGREED)]


def cards_of(*, viewer: Viewer, decisions: Iterable[Decision], at: datetime) -> list[DecisionCard]:
    """Rows as cards; row security has left only what the viewer may see, blind answers included."""
    kinds_of_agency = {card.id: card.kind for card in access.agencies(viewer=viewer).values()}
    rows = decisions.prefetch_related(  # type: ignore[attr-defined]  # a queryset
        "versions__sign_offs__conditions", "versions__escalations", "dissents", "addenda"
    ).order_by("-made_at")
    held = held_policies()
    return [_card(row, held[row.policy], kinds_of_agency, at) for row in rows]


def _card(row: Decision, policy: Policy, kinds_of_agency: dict[int, AgencyKind], at: datetime) -> DecisionCard:
    versions = sorted(row.versions.all(), key=lambda version: version.number)
    newest = versions[-1]
    signed = [(version, one) for version in versions for one in sorted(version.sign_offs.all(), key=lambda one: one.pk)]
    agency_kind, need = kinds_of_agency[row.agency_id], policy.requirements[row.kind]
    facts = DecisionFacts(
        kind=row.kind, agency=row.agency_id, agency_kind=agency_kind, due_at=row.due_at, is_urgent=bool(newest.urgent),
        authors=frozenset(one.written_by_id for one in versions), hashes=tuple(one.content_hash for one in versions),
        signatures=tuple(_signature(version, one, kinds_of_agency[one.agency_id]) for version, one in signed),
    )  # fmt: skip
    return DecisionCard(
        id=row.pk, person=row.scope, agency=row.agency_id, kind=row.kind, title=need.title, policy=policy,
        ranks=policy.ranks(row.kind, agency_kind), made_by=row.made_by_id, made_at=row.made_at, due_at=row.due_at,
        version=newest.number, draft=_draft(row.kind, newest), evidence=_evidence(newest),
        content_hash=newest.content_hash, written_by=newest.written_by_id, written_at=newest.written_at,
        ledger_index=newest.ledger_index, facts=facts, standing=standing(facts, at, policy), effect=effect(facts, at, policy),
        escalated_to=escalated_to(facts, at, policy), missing=missing(facts, policy), is_blind=need.blind,
        answers=tuple(_answer(version, one) for version, one in signed),
        dissents=tuple(DissentCard(one.made_by_id, one.agency_id, one.words, one.at) for one in _in_order(row.dissents)),
        addenda=tuple(
            AddendumCard(one.written_by_id, one.words, one.version, one.at, one.ledger_index) for one in _in_order(row.addenda)
        ),
        escalations=tuple(
            EscalationCard(version.number, one.rank, one.at, one.ledger_index)
            for version in versions for one in sorted(version.escalations.all(), key=lambda one: one.pk)
        ),
        earlier=tuple(
            VersionCard(
                one.number, _draft(row.kind, one), _evidence(one), one.written_by_id, one.written_at, one.ledger_index
            )
            for one in versions[:-1]
        ),
    )  # fmt: skip


def _in_order(held: Any) -> list[Any]:
    """Rows fetched already, in the order in which they were written."""
    return sorted(held.all(), key=lambda one: int(one.pk))


def _evidence(version: DecisionVersion) -> Evidence:
    lines = tuple((line[0], line[1], line[2]) for line in version.evidence)
    return Evidence(version.evidence_hash, version.as_known_at, lines, tuple("".join(line[3:]) for line in version.evidence))


def _draft(kind: str, version: DecisionVersion) -> DecisionDraft:
    options = tuple((one[0], one[1], one[2]) for one in version.options)
    return DecisionDraft(
        kind, version.chosen, options, version.rationale, version.voice, version.suspected, version.answer_to_questions,
        version.urgent,
    )  # fmt: skip


def _answer(version: DecisionVersion, signed: SignOff) -> AnswerCard:
    conditions = sorted(signed.conditions.all(), key=lambda one: one.pk)
    return AnswerCard(
        version.number, signed.agency_id, signed.answer, signed.reasons, signed.follows, signed.signer_id,
        signed.behalf_of_id or 0, signed.rank, signed.opened_at, tuple(signed.looked), signed.at, signed.ledger_index,
        tuple(
            ConditionCard(one.pk, one.agency_id, one.words, one.due_on, one.met_at, one.met_words, one.met_by_id or 0)
            for one in conditions
        ),
    )  # fmt: skip


def _signature(version: DecisionVersion, signed: SignOff, kind: AgencyKind) -> Signature:
    return Signature(
        version.number, signed.signer_id, Answer(signed.answer), signed.content_hash, signed.at, kind, signed.behalf_of_id or 0
    )


def last_decided(*, viewer: Viewer, persons: Iterable[UUID]) -> dict[UUID, datetime]:
    """Person → when the viewer's agency last decided something about them; those with no decision are left out."""
    rows = Decision.objects.filter(agency_id=viewer.actor.agency, scope__in=list(persons))
    return dict(rows.values_list("scope").annotate(last=Max("made_at")))
