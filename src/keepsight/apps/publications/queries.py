"""What is published. These questions take no viewer: everyone may read the answers."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from django.db.models import Count, Min, Window
from django.utils import timezone

from keepsight.apps.publications import rules
from keepsight.apps.publications.models import Publication
from keepsight.apps.publications.values import FIGURES, Figure, Measure, PublicationCard


def _card(row: Publication) -> PublicationCard:
    return PublicationCard(row.kind, row.slug, row.title, row.body, row.version, row.published_at)


def published(kind: str) -> list[PublicationCard]:
    """The version in force of everything of a kind, the latest published first."""
    rows = Publication.objects.filter(kind=kind).order_by("slug", "-version").distinct("slug")
    return sorted((_card(row) for row in rows), key=lambda card: card.published_at, reverse=True)


def one(kind: str, slug: str, version: int | None = None) -> PublicationCard | None:
    """One publication, in force or as it stood in a version; None when there is none."""
    rows = Publication.objects.filter(kind=kind, slug=slug)
    row = (rows if version is None else rows.filter(version=version)).order_by("-version").first()
    return _card(row) if row else None


def versions(kind: str, slug: str) -> list[PublicationCard]:
    """Every version of one publication, the newest first."""
    return [_card(row) for row in Publication.objects.filter(kind=kind, slug=slug).order_by("-version")]


def first_published(kind: str) -> dict[str, datetime]:
    """When the first version of each publication of a kind went out, by its slug."""
    return dict(Publication.objects.filter(kind=kind).values_list("slug").annotate(Min("published_at")))


def periods() -> list[PublicationCard]:
    """The figures of every period, the latest period first."""
    return sorted(
        published(FIGURES), key=lambda card: card.body.get("until_on") or str(timezone.localdate(card.published_at)), reverse=True
    )


def preview(figures: Sequence[Figure]) -> list[tuple[int | None, int | None]]:
    """Number and total of each figure as they would be published, None where they would be held back."""
    return rules.shown(figures)


def series(key: str) -> list[Measure]:
    """One measure in every period it was published for, the latest period first."""
    return [measure for card in periods() for measure in _measures(card) if measure.key == key]


def measures() -> list[Measure]:
    """Every measure there is, as its latest period shows it."""
    found: dict[str, Measure] = {}
    for card in periods():
        for measure in _measures(card):
            found.setdefault(measure.key, measure)
    return sorted(found.values(), key=lambda measure: measure.words)


def _measures(card: PublicationCard) -> list[Measure]:
    held = [one for one in card.body["figures"] if one.get("key")]
    until = card.body.get("until_on")
    until_on = date.fromisoformat(until) if until else None
    return [
        Measure(one["key"], one["words"], card.title, card.slug, one["number"], one["total"], one["note"], until_on)
        for one in held
    ]


def stamp() -> tuple[int, UUID | None]:
    """How many publications there are, and the newest: what was shown at the same stamp is still in force."""
    newest = Publication.objects.order_by("-published_at", "-pk").annotate(count=Window(Count("*")))
    found = newest.values_list("count", "pk").first()
    return found or (0, None)
