"""Who a viewer is to a decision: with which post they may sign it, in whose place, and what waits for them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Exists, OuterRef
from django.utils import timezone

from keepsight.apps.access import queries as access
from keepsight.apps.decisions.models import Decision, DecisionVersion
from keepsight.apps.decisions.queries.cards import cards_of
from keepsight.apps.decisions.queries.policies import delegations, held_policies
from keepsight.apps.decisions.values import DecisionCard, DelegationCard
from keepsight.engines.oversight import Answer, Signer, Standing, is_settled
from keepsight.engines.oversight import may_answer_with as answer_allowed
from keepsight.engines.oversight import may_edit as edit_allowed
from keepsight.engines.oversight import may_sign as sign_allowed
from keepsight.vocabulary.answers import Allowed, Refused
from keepsight.vocabulary.people import Viewer


@dataclass(frozen=True, slots=True)
class _Line:
    """What is asked once for a viewer and some decisions: their line up and down, their own cases, the posts given to them."""

    above: frozenset[int]
    below: frozenset[int]
    written: Mapping[UUID, frozenset[UUID]]  # person → decisions about them that the viewer wrote a version of
    given: Sequence[DelegationCard]


def _line(viewer: Viewer, cards: Sequence[DecisionCard], at: datetime) -> _Line:
    me, on = viewer.actor.user, timezone.localdate(at)
    written: dict[UUID, set[UUID]] = defaultdict(set)
    rows = DecisionVersion.objects.filter(scope__in={card.person for card in cards}, written_by_id=me)
    for person, decision in rows.values_list("scope", "decision_id"):
        written[person].add(decision)
    return _Line(
        above=access.managers_of(viewer=viewer, user=me, on=on),
        below=access.managed_by(viewer=viewer, users={one for card in cards for one in card.facts.authors}, on=on),
        written={person: frozenset(held) for person, held in written.items()},
        given=[one for one in delegations(viewer=viewer, on=on) if one.deputy == me and one.from_on <= on],
    )


def _signer(viewer: Viewer, card: DecisionCard, line: _Line) -> Signer:
    actor = viewer.actor
    own = Signer(
        user=actor.user, agency=actor.agency, agency_kind=actor.agency_kind, rank=actor.rank, reports_to=line.above,
        manages=line.below & card.facts.authors, worked_on_case=bool(line.written.get(card.person, frozenset()) - {card.id}),
    )  # fmt: skip
    allowed = card.policy.ranks(card.kind, actor.agency_kind)
    if actor.rank in allowed:
        return own
    given = [replace(own, rank=one.rank, behalf_of=one.holder) for one in line.given if one.rank in allowed]
    able = (one for one in given if isinstance(sign_allowed(card.facts, one, card.content_hash, card.policy), Allowed))
    return next(able, given[0] if given else own)


def signer_for(*, viewer: Viewer, card: DecisionCard, at: datetime) -> Signer:
    """The viewer as the rules see them: their own post where it signs this, else of those given to them one that may, if any."""
    return _signer(viewer, card, _line(viewer, [card], at))


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
    cards = [
        card for card in cards_of(viewer=viewer, decisions=_unanswered(viewer), at=at) if not is_settled(card.facts, card.policy)
    ]
    line = _line(viewer, cards, at)
    mine = [
        card
        for card in cards
        if isinstance(sign_allowed(card.facts, _signer(viewer, card, line), card.content_hash, card.policy), Allowed)
    ]
    return sorted(mine, key=lambda card: (card.standing is not Standing.LATE, card.due_at, card.made_at))


def _unanswered(viewer: Viewer) -> Iterable[Decision]:
    """Decisions whose newest version has fewer answers than its policy wants; joint ones of other agencies too."""
    actor = viewer.actor
    needs = [need for policy in held_policies().values() for need in policy.requirements.values()]
    joint = {need.kind for need in needs if actor.agency_kind in need.joint}
    several = {need.kind for need in needs if need.signers > 1 or need.joint}
    most = max(max(need.signers, len(need.joint)) for need in needs)
    later = DecisionVersion.objects.filter(decision=OuterRef("decision"), number__gt=OuterRef("number"))
    newest = DecisionVersion.objects.exclude(Exists(later))
    unsigned = newest.filter(sign_offs=None).values("decision")
    # With as many answers as any kind wants, nothing is awaited: what was settled years ago is not looked at again.
    partly = newest.alias(given=Count("sign_offs")).filter(given__lt=most).values("decision")
    own = Decision.objects.filter(agency_id=actor.agency)
    wanted = own.filter(kind__in=several) | Decision.objects.filter(kind__in=joint)
    return own.filter(pk__in=unsigned) | wanted.filter(pk__in=partly)
