"""Possible links for a person to look at, narrowed to what the viewer may see, and what people answered."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import fields
from uuid import UUID

from django.db import connection

from keepsight.apps.access.operations import sign
from keepsight.apps.linkage import rules
from keepsight.apps.linkage.models import Answer, Likeness, Looker, Split
from keepsight.apps.linkage.values import (
    Agreement,
    Calibration,
    LikenessCard,
    Line,
    PairNow,
    Parting,
    Reason,
    SideBySide,
    ToBeTold,
)
from keepsight.apps.people import queries as people
from keepsight.apps.people.values import Facts
from keepsight.vocabulary.answers import Allowed, Refused
from keepsight.vocabulary.paging import Page, page_of
from keepsight.vocabulary.people import Purpose, Viewer

_PAGE = 25
_FACTS = tuple(field.name for field in fields(Facts))


def possible_links(*, viewer: Viewer, page: int) -> Page[LikenessCard]:
    """One page of the agency's open likenesses, heaviest first; open are those unanswered, and still two persons."""
    rows = Likeness.objects.filter(agency_id=viewer.actor.agency).order_by("-bits", "pk")
    answered = {
        frozenset(pair)
        for pair in Answer.objects.filter(agency_id=viewer.actor.agency, is_settled=True).values_list("scope", "other")
    }
    newest = {frozenset((row.scope, row.other)): row for row in rows.order_by("pk") if {row.scope, row.other} not in answered}
    cards = sorted((_card(row) for row in newest.values()), key=lambda card: (-card.bits, card.id))
    joined = _joined(viewer, cards)
    open_ = [card for card in cards if (card.record, card.other) not in joined]
    return page_of(page, total=len(open_), size=_PAGE, take=open_.__getitem__)


def likeness(*, viewer: Viewer, link: int) -> LikenessCard | None:
    """One of the agency's own likenesses by its id."""
    row = Likeness.objects.filter(agency_id=viewer.actor.agency, pk=link).first()
    return _card(row) if row else None


def _card(row: Likeness) -> LikenessCard:
    reasons = tuple(Reason(step["field"], step["words"], step["bits"]) for step in row.steps)
    return LikenessCard(row.pk, row.scope, row.other, row.bits, reasons, tuple(row.guards), row.model, row.at)


def _joined(viewer: Viewer, cards: Iterable[LikenessCard]) -> set[tuple[UUID, UUID]]:
    """Pairs that have become one person since."""
    pairs = [(card.record, card.other) for card in cards]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT first, second FROM sec.joined(%s, %s, %s)",
            [sign(Viewer(viewer.actor, Purpose.MATCHING)), [one for one, _ in pairs], [other for _, other in pairs]],
        )
        return set(cursor.fetchall())


def pair_now(*, viewer: Viewer, record: UUID, other: UUID) -> PairNow:
    """How two records stand to each other: ids and counts only."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT person, other_person, records, other_records, never, restricted FROM sec.pair_now(%s, %s, %s)",
            [sign(Viewer(viewer.actor, Purpose.MATCHING)), record, other],
        )
        [row] = cursor.fetchall()
    return PairNow(*row)


def side_by_side(*, viewer: Viewer, link: int) -> SideBySide | None:
    """A possible link with values where the viewer may see them, else with words of agreement only (docs/adr/0010)."""
    card = likeness(viewer=viewer, link=link)
    if card is None:
        return None
    shown = {one.record: one.facts for one in people.records(viewer=viewer, scopes=dict.fromkeys((card.record, card.other)))}
    own, other = shown.get(card.record), shown.get(card.other)
    if own is None:  # restricted to others since
        return None
    now = pair_now(viewer=viewer, record=card.record, other=card.other)
    household = people.household(viewer=viewer, person=now.person) if now.person else []
    proposed = (
        Answer.objects.filter(scope=card.record, other=card.other, is_settled=False)
        .order_by("-pk")
        .values_list("by_id", flat=True)
    )
    return SideBySide(card, _lines(card, own, other), other is not None, tuple(household), now, proposed.first())


def _lines(card: LikenessCard, own: Facts, other: Facts | None) -> tuple[Line, ...]:
    """What either holds, line by line. What only one of them holds is missing in the other: it does not differ."""
    said, lines = {reason.field: reason for reason in card.reasons}, []
    for name in _FACTS:
        ours, theirs = getattr(own, name), getattr(other, name) if other else ""
        if other:
            words, differs = "", bool(ours and theirs and ours != theirs)
        else:
            words, differs = (said[name].words, said[name].bits < 0) if name in said else ("", False)
        if ours or theirs or words:
            lines.append(Line(name, ours, theirs, words, differs=differs))
    return tuple(lines)


def agreement(*, viewer: Viewer) -> Agreement:
    """How far the agency's reviewers agree about the same pairs."""
    verdicts: dict[frozenset[UUID], dict[int, str]] = defaultdict(dict)
    rows = Answer.objects.filter(agency_id=viewer.actor.agency, bits__isnull=False).order_by("pk")
    total = 0
    for scope, other, by, verdict in rows.values_list("scope", "other", "by_id", "verdict"):
        total += 1
        verdicts[frozenset((scope, other))][by] = verdict
    by_two = [said for said in verdicts.values() if len(said) > 1]
    return Agreement(total, len(by_two), sum(len(set(said.values())) == 1 for said in by_two))


def answers_for_calibration(*, viewer: Viewer) -> list[Calibration]:
    """Settled answers of the agency with the machine's weight at the time: no ids, nothing about a person."""
    models = dict(Likeness.objects.filter(agency_id=viewer.actor.agency).values_list("scope", "model"))
    rows = Answer.objects.filter(agency_id=viewer.actor.agency, is_settled=True, bits__isnull=False).order_by("pk")
    return [
        Calibration(bits, verdict == "same", models.get(scope, ""))
        for bits, verdict, scope in rows.values_list("bits", "verdict", "scope")
        if bits is not None
    ]


def said_before(*, viewer: Viewer, record: UUID, other: UUID) -> tuple[str, int | None]:
    """The newest settled verdict on two records (empty for none), and who proposed "same" since."""
    del viewer  # row security narrows
    rows = Answer.objects.filter(scope__in=(record, other), other__in=(record, other)).order_by("pk")
    verdict, proposed_by = "", None
    for row in rows:
        verdict, proposed_by = (row.verdict, None) if row.is_settled else (verdict, row.by_id)
    return verdict, proposed_by


def parting(*, viewer: Viewer, record: UUID) -> Parting | None:
    """The newest parting of a record by the viewer's agency; None where there was none."""
    row = Split.objects.filter(agency_id=viewer.actor.agency, scope=record).order_by("-at").first()
    if row is None:
        return None
    parted = Answer.objects.filter(agency_id=row.agency_id, scope=record, at=row.at, verdict="different", bits=None)
    others = tuple(parted.order_by("pk").values_list("other", flat=True))
    undone = any(said_before(viewer=viewer, record=record, other=other)[0] == "same" for other in others)
    return Parting(row.pk, record, row.before, row.after, others, row.reason, row.by_id, row.at, undone=undone)


def to_be_told(*, viewer: Viewer) -> list[ToBeTold]:
    """Splits of persons whom the viewer had opened, newest first."""
    rows = Looker.objects.filter(user_id=viewer.actor.user).order_by("-pk")
    return [ToBeTold(row.split, row.person, row.looks, row.last_at, row.at) for row in rows]


def may_review(*, viewer: Viewer) -> Allowed | Refused:
    """Whether this viewer decides about possible links."""
    return rules.may_review(viewer.actor, "asked before a reason is written")
