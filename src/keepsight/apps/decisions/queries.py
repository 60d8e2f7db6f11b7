"""Decisions as a viewer may see them, the senior's list, and scrutiny's figures without a name."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import connection
from django.db.models import Max

from keepsight.apps.access import queries as access
from keepsight.apps.decisions import rules
from keepsight.apps.decisions.models import Decision, DecisionVersion
from keepsight.apps.decisions.values import (
    AnswerCard,
    DecisionCard,
    DecisionDraft,
    DissentCard,
    Evidence,
    MonitorRow,
)
from keepsight.engines.oversight import (
    Answer,
    DecisionFacts,
    Requirement,
    Signature,
    Signer,
    Standing,
    may_sign,
    standing,
)
from keepsight.vocabulary.answers import Allowed, Refused
from keepsight.vocabulary.people import AgencyKind, Viewer


def one(*, viewer: Viewer, decision: UUID, at: datetime) -> DecisionCard | None:
    """A decision; None when there is none that this viewer may see."""
    return next(iter(_cards(viewer, Decision.objects.filter(pk=decision), at)), None)


def about(*, viewer: Viewer, person: UUID, at: datetime) -> list[DecisionCard]:
    """Decisions about a person, newest first."""
    return _cards(viewer, Decision.objects.filter(scope=person), at)


def waiting_for(*, viewer: Viewer, at: datetime) -> list[DecisionCard]:
    """Decisions of the viewer's agency that this viewer may answer, nearest to the limit first."""
    unanswered = DecisionVersion.objects.filter(sign_off=None, agency_id=viewer.actor.agency).values("decision")
    cards = _cards(viewer, Decision.objects.filter(pk__in=unanswered), at)
    mine = [card for card in cards if isinstance(may_answer(viewer=viewer, card=card), Allowed)]
    return sorted(mine, key=lambda card: card.due_at)


def mine(*, viewer: Viewer, at: datetime) -> list[DecisionCard]:
    """The viewer's own decisions that a senior has not agreed to or overturned, nearest to the limit first."""
    cards = _cards(viewer, Decision.objects.filter(made_by_id=viewer.actor.user), at)
    return sorted(
        (card for card in cards if card.standing not in (Standing.AGREED, Standing.OVERTURNED)),
        key=lambda card: card.due_at,
    )


def may_answer(*, viewer: Viewer, card: DecisionCard) -> Allowed | Refused:
    """Whether this viewer may sign the newest version, and if not, why and who can."""
    actor = viewer.actor
    return may_sign(card.facts, Signer(actor.user, actor.agency, actor.rank), card.content_hash, rules.policy())


def may_edit(*, viewer: Viewer, card: DecisionCard) -> Allowed | Refused:
    """Whether this viewer may write a new version, and if not, why."""
    return rules.may_edit(viewer.actor, agency=card.agency, standing=card.standing)


def kinds(*, viewer: Viewer) -> tuple[Requirement, ...]:
    """The kinds of decision that the viewer's agency makes."""
    return rules.policy().kinds_for(viewer.actor.agency_kind)


def monitor(*, viewer: Viewer) -> list[MonitorRow]:
    """Every decision without a name; empty unless the viewer is a scrutineer looking for scrutiny."""
    del viewer  # the function reads the signed context
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT reference, kind, agency_kind, decided_on, due_at, suspected, answer, answered_at, rank, versions"
            " FROM sec.decision_monitor() ORDER BY decided_on DESC, reference"
        )
        titles = {kind: need.title for kind, need in rules.policy().requirements.items()}
        return [MonitorRow(row[0], row[1], titles.get(row[1], row[1]), *row[2:]) for row in cursor.fetchall()]


def _cards(viewer: Viewer, decisions: Iterable[Decision], at: datetime) -> list[DecisionCard]:
    kinds_of_agency = {card.id: card.kind for card in access.agencies(viewer=viewer).values()}
    rows = decisions.prefetch_related("versions__sign_off", "dissents").order_by("-made_at")  # type: ignore[attr-defined]  # a queryset
    return [_card(row, kinds_of_agency[row.agency_id], at) for row in rows]


def _card(row: Decision, agency_kind: AgencyKind, at: datetime) -> DecisionCard:
    versions = sorted(row.versions.all(), key=lambda version: version.number)
    newest = versions[-1]
    answers = tuple(_answer(version) for version in versions if hasattr(version, "sign_off"))
    need = rules.policy().requirements[row.kind]
    facts = DecisionFacts(
        kind=row.kind, agency=row.agency_id, agency_kind=agency_kind, due_at=row.due_at,
        authors=frozenset(one.written_by_id for one in versions), hashes=tuple(one.content_hash for one in versions),
        signatures=tuple(_signature(one) for one in versions if hasattr(one, "sign_off")),
    )  # fmt: skip
    return DecisionCard(
        id=row.pk, person=row.scope, agency=row.agency_id, kind=row.kind, title=need.title, policy=row.policy,
        ranks=rules.policy().lines[agency_kind], made_by=row.made_by_id, made_at=row.made_at, due_at=row.due_at,
        version=newest.number, draft=_draft(row.kind, newest),
        evidence=Evidence(newest.evidence_hash, newest.as_known_at, tuple(tuple(line) for line in newest.evidence)),
        content_hash=newest.content_hash, written_by=newest.written_by_id, written_at=newest.written_at,
        ledger_index=newest.ledger_index, facts=facts, standing=standing(facts, at), answers=answers,
        dissents=tuple(DissentCard(one.made_by_id, one.agency_id, one.words, one.at) for one in row.dissents.all()),
    )  # fmt: skip


def _draft(kind: str, version: DecisionVersion) -> DecisionDraft:
    options = tuple((one[0], one[1], one[2]) for one in version.options)
    return DecisionDraft(
        kind,
        version.chosen,
        options,
        version.rationale,
        version.voice,
        version.suspected,
        version.answer_to_questions,
    )


def _answer(version: DecisionVersion) -> AnswerCard:
    signed = version.sign_off
    return AnswerCard(
        version.number,
        signed.answer,
        signed.reasons,
        signed.signer_id,
        signed.rank,
        signed.at,
        signed.ledger_index,
    )


def _signature(version: DecisionVersion) -> Signature:
    signed = version.sign_off
    return Signature(version.number, signed.signer_id, Answer(signed.answer), signed.content_hash, signed.at)


def last_decided(*, viewer: Viewer, persons: Iterable[UUID]) -> dict[UUID, datetime]:
    """Person → when the viewer's agency last decided something about them; those with no decision are left out."""
    rows = Decision.objects.filter(agency_id=viewer.actor.agency, scope__in=list(persons))
    return dict(rows.values_list("scope").annotate(last=Max("made_at")))
