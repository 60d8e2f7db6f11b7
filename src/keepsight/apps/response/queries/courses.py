"""A child's response as pages show it."""

from datetime import datetime
from uuid import UUID

from keepsight.apps.people import queries as people
from keepsight.apps.response.models import Circumstance, Course, GapApproval, Investigation, ItemReply, Step
from keepsight.apps.response.queries.discussions import discussions_of
from keepsight.apps.response.queries.due import clocks_of
from keepsight.apps.response.queries.facts import facts_of
from keepsight.apps.response.values import CircumstanceCard, CourseCard, InvestigationCard, ReplyCard, StepCard
from keepsight.engines import pathway
from keepsight.vocabulary.people import Viewer


def course(*, viewer: Viewer, person: UUID, at: datetime) -> CourseCard:
    """The response to a child as this viewer may see it; without a step it stands at its beginning."""
    facts = facts_of(viewer=viewer, persons=[person], at=at)[person]
    led = Course.objects.filter(scope=person).order_by("began_at").first()
    present = _circumstances(person)
    return CourseCard(
        person=person, lead=led.agency_id if led else None, facts=facts, stage=pathway.stage(facts), steps=_steps(person),
        ways=tuple(pathway.ways_on(facts)), asked=_asked(facts, person), circumstances=present,
        investigations=_investigations(person), discussions=tuple(discussions_of(viewer=viewer, person=person)),
        owed=tuple(pathway.owed(facts)), clocks=tuple(clocks_of(person, facts, at)),
    )  # fmt: skip


def family(*, viewer: Viewer, person: UUID, at: datetime) -> dict[UUID, tuple[str, int]]:
    """The other children of the household at the same stage: person → name, and the version that moves with this one."""
    home = people.household(viewer=viewer, person=person)
    others = {card.person: card.name for card in home if card.person and "child" in card.parts}
    found = facts_of(viewer=viewer, persons=[person, *others], at=at, with_decisions=False)
    here = pathway.stage(found[person])
    return {one: (name, found[one].version) for one, name in others.items() if pathway.stage(found[one]) == here}


def _steps(person: UUID) -> tuple[StepCard, ...]:
    rows = Step.objects.filter(scope=person).order_by("number")
    known = pathway.ways()
    return tuple(StepCard(row.number, known[row.way], row.reason, row.ground, row.taken_by_id, row.at, row.since) for row in rows)


def _asked(facts: pathway.Facts, person: UUID) -> tuple[tuple[str, tuple[tuple[pathway.Item, ReplyCard | None], ...]], ...]:
    """Step → its items with their newest answers of this round."""
    cards = {(card.item, card.at): card for card in _replies(person)}
    found = []
    for step in (pathway.REPLY, pathway.ENQUIRY, pathway.CLOSURE):
        given = pathway.newest(facts, step)
        lines = ((item, given.get(item.id)) for item in pathway.asked(facts, step))
        found.append((step, tuple((item, cards[item.id, one.at] if one else None) for item, one in lines)))
    return tuple(found)


def replies(*, viewer: Viewer, person: UUID, item: str) -> list[ReplyCard]:
    """The answers given to one item about a person, oldest first."""
    del viewer  # row security narrows
    return [card for card in _replies(person) if card.item == item]


def _replies(person: UUID) -> list[ReplyCard]:
    """Every answer given about a person, oldest first."""
    rows = ItemReply.objects.filter(scope=person).select_related("approval").order_by("at", "pk")
    return [_reply(row, getattr(row, "approval", None)) for row in rows]


def _reply(row: ItemReply, approval: GapApproval | None) -> ReplyCard:
    return ReplyCard(
        row.pk, row.item, row.answer, row.words, row.agency_id, row.given_by_id, row.at,
        approval.approved_by_id if approval else 0, approval.words if approval else "",
    )  # fmt: skip


def _circumstances(person: UUID) -> tuple[CircumstanceCard, ...]:
    """What is particular about a person now."""
    known = pathway.circumstances()
    rows = Circumstance.objects.filter(scope=person, ended_at=None).order_by("known_at")
    return tuple(
        CircumstanceCard(row.pk, known[row.kind], row.words, row.agency_id, row.marked_by_id, row.known_at) for row in rows
    )


def past_circumstances(*, viewer: Viewer, person: UUID) -> list[CircumstanceCard]:
    """What was particular about a person and holds no longer, in the order in which it was marked."""
    del viewer  # row security narrows
    known = pathway.circumstances()
    rows = Circumstance.objects.filter(scope=person, ended_at__isnull=False).order_by("known_at", "pk")
    return [
        CircumstanceCard(row.pk, known[row.kind], row.words, row.agency_id, row.marked_by_id, row.known_at, row.ended_at)
        for row in rows
    ]


def _investigations(person: UUID) -> tuple[InvestigationCard, ...]:
    rows = Investigation.objects.filter(scope=person).select_related("end").order_by("opened_at")
    found = []
    for row in rows:
        end = getattr(row, "end", None)
        ended = (end.outcome, end.why, end.shared_with, end.at) if end else ("", "", "", None)
        found.append(InvestigationCard(row.pk, row.agency_id, row.reference, row.opened_at, *ended))
    return tuple(found)
