"""The child's voice, support, waits and updates, as a viewer may see them."""

from collections import defaultdict
from dataclasses import fields
from datetime import date
from uuid import UUID

from keepsight.apps.voice import rules
from keepsight.apps.voice.models import CaseEvent, Entry, Offer, Telling
from keepsight.apps.voice.values import EntryCard, EntryDraft, OfferCard, TellingCard, UpdateCard, Wait
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
    for row in Offer.objects.prefetch_related("events"):
        card = _offer(row)
        if card.state == "waiting":
            since[card.service].append(card.since)
    return sorted((Wait(service, len(days), min(days)) for service, days in since.items()), key=lambda one: one.longest_since)


def offer_again(*, viewer: Viewer, on: date) -> list[OfferCard]:
    """Offers of the viewer's agency that were declined and whose day to offer again has come."""
    rows = Offer.objects.filter(agency_id=viewer.actor.agency).prefetch_related("events")
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


def _offer(row: Offer) -> OfferCard:
    events = sorted(row.events.all(), key=lambda one: one.pk)
    state = rules.state_of([one.kind for one in events])
    return OfferCard(
        row.pk, row.scope, row.agency_id, row.whom, row.service, row.words, row.offered_on, state,
        events[-1].on if events else row.offered_on, events[-1].again_on if events else None,
        tuple((one.kind, one.on, one.words) for one in events),
    )  # fmt: skip


def _update(row: CaseEvent) -> UpdateCard:
    told = getattr(row, "telling", None)
    words, at = (told.words, told.at) if told else ("", None)
    return UpdateCard(row.pk, row.scope, row.agency_id, row.kind, row.happened_at, words, at)
