"""Who a viewer is to a decision: with which post they may sign it, in whose place, and what waits for them."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from django.utils import timezone

from keepsight.apps.access import queries as access
from keepsight.apps.decisions.models import Decision, DecisionVersion
from keepsight.apps.decisions.queries.cards import cards_of
from keepsight.apps.decisions.queries.policies import delegations, held_policies
from keepsight.apps.decisions.values import DecisionCard
from keepsight.engines.oversight import Answer, Signer, Standing, is_settled
from keepsight.engines.oversight import may_answer_with as answer_allowed
from keepsight.engines.oversight import may_edit as edit_allowed
from keepsight.engines.oversight import may_sign as sign_allowed
from keepsight.vocabulary.answers import Allowed, Refused
from keepsight.vocabulary.people import Viewer


def signer_for(*, viewer: Viewer, card: DecisionCard, at: datetime) -> Signer:
    """The viewer as the rules see them: their own post where it signs this, else of those given to them one that may, if any."""
    actor, authors = viewer.actor, card.facts.authors
    own = Signer(
        user=actor.user, agency=actor.agency, agency_kind=actor.agency_kind, rank=actor.rank,
        reports_to=access.managers_of(viewer=viewer, user=actor.user, on=timezone.localdate(at)),
        manages=frozenset(
            one for one in authors if actor.user in access.managers_of(viewer=viewer, user=one, on=timezone.localdate(at))
        ),
        worked_on_case=DecisionVersion.objects.filter(scope=card.person, written_by_id=actor.user)
        .exclude(decision_id=card.id)
        .exists(),
    )  # fmt: skip
    allowed = card.policy.ranks(card.kind, actor.agency_kind)
    if actor.rank in allowed:
        return own
    given = [
        replace(own, rank=one.rank, behalf_of=one.holder)
        for one in delegations(viewer=viewer, on=timezone.localdate(at))
        if one.deputy == actor.user and one.from_on <= timezone.localdate(at) and one.rank in allowed
    ]
    able = (one for one in given if isinstance(sign_allowed(card.facts, one, card.content_hash, card.policy), Allowed))
    return next(able, given[0] if given else own)


def may_answer(*, viewer: Viewer, card: DecisionCard, at: datetime) -> Allowed | Refused:
    """Whether this viewer may sign the newest version, and if not, why and who can."""
    signer = signer_for(viewer=viewer, card=card, at=at)
    return sign_allowed(card.facts, signer, card.content_hash, card.policy)


def answers_for(*, viewer: Viewer, card: DecisionCard, at: datetime) -> tuple[Answer, ...]:
    """The answers this viewer may give, of those there are."""
    signer = signer_for(viewer=viewer, card=card, at=at)
    return tuple(one for one in Answer if isinstance(answer_allowed(card.facts, signer, one, card.policy), Allowed))


def may_edit(*, viewer: Viewer, card: DecisionCard, at: datetime) -> Allowed | Refused:
    """Whether this viewer may write a new version, and if not, why."""
    return edit_allowed(card.facts, viewer.actor.agency, at, card.policy)


def waiting_for(*, viewer: Viewer, at: datetime) -> list[DecisionCard]:
    """Decisions that this viewer may answer: what rose to their own rank first, then the oldest and nearest to its limit."""
    cards = cards_of(viewer=viewer, decisions=_unanswered(viewer), at=at)
    mine = [
        card
        for card in cards
        if not is_settled(card.facts, card.policy) and isinstance(may_answer(viewer=viewer, card=card, at=at), Allowed)
    ]
    return sorted(mine, key=lambda card: (card.standing is not Standing.LATE, card.due_at, card.made_at))


def _unanswered(viewer: Viewer) -> Iterable[Decision]:
    """Decisions whose newest version has fewer answers than its policy wants; joint ones of other agencies too."""
    actor = viewer.actor
    needs = [need for policy in held_policies().values() for need in policy.requirements.values()]
    joint = {need.kind for need in needs if actor.agency_kind in need.joint}
    several = {need.kind for need in needs if need.signers > 1 or need.joint}
    unsigned = DecisionVersion.objects.filter(sign_offs=None).values("decision")
    own = Decision.objects.filter(agency_id=actor.agency)
    return own.filter(pk__in=unsigned) | own.filter(kind__in=several) | Decision.objects.filter(kind__in=joint)
