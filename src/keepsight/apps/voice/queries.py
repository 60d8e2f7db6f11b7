"""The child's voice, support, waits, updates and safe contact, as a viewer may see them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date
from uuid import UUID

from keepsight.apps.access import queries as access
from keepsight.apps.people import queries as people
from keepsight.apps.voice import rules
from keepsight.apps.voice.models import CaseEvent, ContactWay, Entry, Offer, OfferEvent, Telling
from keepsight.apps.voice.values import (
    CASE_EVENTS,
    SERVICES,
    WAYS,
    EntryCard,
    EntryDraft,
    OfferCard,
    TellingCard,
    ToCall,
    UpdateCard,
    Wait,
    WayCard,
    WayDraft,
)  # fmt: skip
from keepsight.vocabulary.answers import Allowed, Refused
from keepsight.vocabulary.people import Viewer

_FIELDS = tuple(one.name for one in fields(EntryDraft))


def entries(*, viewer: Viewer, person: UUID) -> list[EntryCard]:
    """Every time the child was heard, newest first."""
    del viewer  # row security narrows
    rows = Entry.objects.filter(scope=person).order_by("-heard_on", "-at")
    return [
        EntryCard(row.pk, row.agency_id, row.heard_by_id, EntryDraft(**{name: getattr(row, name) for name in _FIELDS}), row.at)
        for row in rows
    ]


def newest_words(*, viewer: Viewer, person: UUID) -> str:
    """What a decision's form starts with: the newest entry, in the child's words and manner; empty where there is none."""
    found = entries(viewer=viewer, person=person)
    if not found:
        return ""
    draft = found[0].draft
    said = f"“{draft.said}” " if draft.said else ""
    return f"{said}{draft.manner} ({draft.heard_on.isoformat()})"


def tellings(*, viewer: Viewer, person: UUID) -> list[TellingCard]:
    """What the child was told, newest first."""
    del viewer  # row security narrows
    rows = Telling.objects.filter(scope=person).order_by("-at")
    return [TellingCard(row.about, row.was_told, row.words, row.told_by_id, row.at) for row in rows]


def offers(*, viewer: Viewer, person: UUID) -> list[OfferCard]:
    """Support offered around a child, newest first."""
    del viewer  # row security narrows
    return [_offer(row) for row in Offer.objects.filter(scope=person).prefetch_related("events").order_by("-offered_on", "-at")]


def one_offer(*, viewer: Viewer, offer: UUID) -> OfferCard | None:
    """An offer; None when there is none that this viewer may see."""
    del viewer  # row security narrows
    row = Offer.objects.filter(pk=offer).prefetch_related("events").first()
    return _offer(row) if row else None


def waits(*, viewer: Viewer) -> list[Wait]:
    """Services for which somebody waits, of the offers this viewer may see, the longest wait first."""
    del viewer  # row security narrows
    since: dict[str, list[date]] = defaultdict(list)
    over = OfferEvent.objects.filter(kind__in=("started", "ended")).values("offer")  # nobody waits for it again
    for row in Offer.objects.exclude(pk__in=over).prefetch_related("events"):
        card = _offer(row)
        if card.state == "waiting":
            since[card.service].append(card.since)
    return sorted((Wait(service, len(days), min(days)) for service, days in since.items()), key=lambda one: one.longest_since)


def offer_again(*, viewer: Viewer, on: date) -> list[OfferCard]:
    """Offers of the viewer's agency that were declined and whose day to offer again has come."""
    declined = OfferEvent.objects.filter(agency_id=viewer.actor.agency, kind="declined", again_on__lte=on).values("offer")
    rows = Offer.objects.filter(agency_id=viewer.actor.agency, pk__in=declined).prefetch_related("events")
    return [card for row in rows if (card := _offer(row)).state == "declined" and card.again_on and card.again_on <= on]


def updates(*, viewer: Viewer, person: UUID) -> list[UpdateCard]:
    """What happened in the case and how the child was told, newest first."""
    del viewer  # row security narrows
    rows = CaseEvent.objects.filter(scope=person).select_related("telling").order_by("-happened_at")
    return [_update(row) for row in rows]


def untold(*, viewer: Viewer) -> list[UpdateCard]:
    """Events of the viewer's agency that nobody has been told of yet, oldest first."""
    rows = CaseEvent.objects.filter(agency_id=viewer.actor.agency, telling=None).order_by("happened_at")
    return [_update(row) for row in rows]


def contact_ways(*, viewer: Viewer, person: UUID) -> list[WayCard]:
    """Every way that was noted, by person; of each agency, person and way the newest. An agency's "never" holds for all."""
    return _ways(viewer, [person]).get(person, [])


def _ways(viewer: Viewer, persons: Iterable[UUID]) -> dict[UUID, list[WayCard]]:
    """The same for many, asked once."""
    held: dict[UUID, dict[tuple[int, str, str], ContactWay]] = defaultdict(dict)
    for row in ContactWay.objects.filter(scope__in=list(persons)).order_by("at", "pk"):
        held[row.scope][row.agency_id, rules.same_whom(row.whom), row.way] = row
    names = {card.id: card.name for card in access.agencies(viewer=viewer).values()}
    return {person: _way_cards(newest, names) for person, newest in held.items()}


def _way_cards(newest: Mapping[tuple[int, str, str], ContactWay], names: Mapping[int, str]) -> list[WayCard]:
    never = {(whom, way): row for (_agency, whom, way), row in newest.items() if not row.is_allowed}
    cards = []
    for (_agency, whom, way), row in newest.items():
        bar = never.get((whom, way))
        why = f"Never: {WAYS[way].lower()} to {row.whom}. {bar.reason} ({names[bar.agency_id]})" if bar else ""
        draft = WayDraft(**{one.name: getattr(row, one.name) for one in fields(WayDraft)})
        cards.append(WayCard(row.pk, row.agency_id, draft, row.noted_by_id, row.at, why))
    return sorted(cards, key=lambda card: (rules.same_whom(card.draft.whom), bool(card.refusal), card.draft.way))


def may_use(*, viewer: Viewer, person: UUID, way: int | None) -> Allowed | Refused:
    """Whether somebody around a child may be contacted by this way (an id of `contact_ways`) now."""
    return rules.may_use(next((one for one in contact_ways(viewer=viewer, person=person) if one.id == way), None))


def to_call(*, viewer: Viewer, users: Iterable[int], on: date) -> list[ToCall]:
    """Whom these colleagues have to contact: updates not told, offers to repeat; each with the ways that may be used."""
    team = set(users)
    why: dict[UUID, list[str]] = defaultdict(list)
    for update in untold(viewer=viewer):
        if update.noted_by in team:
            why[update.person].append(CASE_EVENTS[update.kind])
    for offered in offer_again(viewer=viewer, on=on):
        if offered.user in team:
            why[offered.person].append(f"Offer again: {SERVICES[offered.service]}")
    found = []
    ways = _ways(viewer, why)
    for child, who in people.persons(viewer=viewer, persons=why).items():
        usable = tuple(way for way in ways.get(child, ()) if not way.refusal)
        found.append(ToCall(child, who.facts.name, tuple(why[child]), usable))
    return sorted(found, key=lambda one: one.name)


def _offer(row: Offer) -> OfferCard:
    events = sorted(row.events.all(), key=lambda one: one.pk)
    state = rules.state_of([one.kind for one in events])
    return OfferCard(
        row.pk, row.scope, row.agency_id, row.whom, row.service, row.words, row.offered_on, state,
        events[-1].on if events else row.offered_on, events[-1].again_on if events else None,
        tuple((one.kind, one.on, one.words) for one in events), row.offered_by_id,
    )  # fmt: skip


def _update(row: CaseEvent) -> UpdateCard:
    told = getattr(row, "telling", None)
    words, at = (told.words, told.at) if told else ("", None)
    return UpdateCard(row.pk, row.scope, row.agency_id, row.kind, row.happened_at, words, at, row.noted_by_id)
