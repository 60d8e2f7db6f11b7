"""Contacts sent and received, and drafts, as a viewer may see them."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import connection
from django.utils import timezone

from keepsight.apps.intake.models import Contact, Draft
from keepsight.apps.intake.values import ContactCard, StaleDraft
from keepsight.vocabulary.people import Viewer

PAGE = 25


def contact(*, viewer: Viewer, contact: UUID) -> ContactCard | None:
    """A contact that the viewer's agency sent or received."""
    del viewer  # row security narrows
    row = Contact.objects.filter(pk=contact).first()
    return _card(row) if row else None


def contacts_of(*, viewer: Viewer, records: list[UUID]) -> list[ContactCard]:
    """Contacts about these records, newest first."""
    del viewer  # row security narrows
    rows = Contact.objects.filter(scope__in=records) | Contact.objects.filter(received_record__in=records)
    return [_card(row) for row in rows.order_by("-sent_at")]


def received(*, viewer: Viewer, since: datetime, most: int | None = None) -> list[ContactCard]:
    """Every contact sent to the viewer's agency since a moment, newest first, or the newest of them."""
    rows = Contact.objects.filter(to_agency_id=viewer.actor.agency, sent_at__gte=since).order_by("-sent_at")
    return [_card(row) for row in rows[:most]]


def raised(*, viewer: Viewer) -> dict[int, list[date]]:
    """Who of the viewer's agency raised concerns, on which days: no child is named."""
    found: dict[int, list[date]] = {}
    for user, at in Contact.objects.filter(agency_id=viewer.actor.agency).values_list("sent_by_id", "sent_at"):
        found.setdefault(user, []).append(timezone.localdate(at))
    return found


def draft(*, viewer: Viewer, draft: UUID) -> dict[str, Any] | None:
    """The answers of the viewer's own draft."""
    return Draft.objects.filter(pk=draft, user_id=viewer.actor.user).values_list("answers", flat=True).first()


def drafts(*, viewer: Viewer) -> list[tuple[UUID, datetime]]:
    """The viewer's own drafts, newest first."""
    return list(Draft.objects.filter(user_id=viewer.actor.user).order_by("-changed_at").values_list("id", "changed_at")[:PAGE])


def stale_drafts(*, viewer: Viewer, at: datetime) -> list[StaleDraft]:
    """Drafts of colleagues whom the viewer manages, or managed, that lie unsent for more than a day; never their content."""
    del viewer  # the function reads the signed context
    with connection.cursor() as cursor:
        cursor.execute("SELECT draft, user_id, changed_at, has_left FROM sec.stale_drafts(%s)", [at])
        return [StaleDraft(*row) for row in cursor.fetchall()]


def _card(row: Contact) -> ContactCard:
    return ContactCard(
        id=row.pk, reference=row.reference, agency=row.agency_id, to_agency=row.to_agency_id, record=row.scope,
        received_record=row.received_record, seen_heard=row.seen_heard, child_words=row.child_words, safety=row.safety,
        family_told=row.family_told, family_known=row.family_known, who_else=row.who_else, sent_by=row.sent_by_id,
        sent_at=row.sent_at,
    )  # fmt: skip
