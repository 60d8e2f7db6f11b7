"""Notes kept apart, for their own agency; and that they exist, for the disclosure schedule."""

from uuid import UUID

from django.db import connection

from keepsight.apps.access import queries as access
from keepsight.apps.people import queries as people
from keepsight.apps.response.models import ApartNote
from keepsight.apps.response.values import ApartCard, ScheduleLine, ShareDraft
from keepsight.vocabulary.people import Viewer


def apart(*, viewer: Viewer, person: UUID) -> list[ApartCard]:
    """The viewer's agency's own notes about a person, under any of their ids, newest first, with to whom each was handed."""
    rows = ApartNote.objects.filter(
        agency_id=viewer.actor.agency, person__in=people.ids_of(viewer=viewer, person=person)
    ).prefetch_related("shares")
    return [
        ApartCard(
            row.pk, row.kind, row.written_on, row.words,
            tuple(ShareDraft(one.handed_to_id, one.whom, one.why, one.basis) for one in row.shares.all()),
        )
        for row in rows.order_by("-written_on", "-at")
    ]  # fmt: skip


def schedule(*, viewer: Viewer, person: UUID) -> list[ScheduleLine]:
    """That notes exist, by owner: the viewer's own, and every owner's for the police of an investigation. Never words."""
    names = {card.id: card.name for card in access.agencies(viewer=viewer).values()}
    with connection.cursor() as cursor:
        cursor.execute("SELECT agency_id, kind, written_on FROM sec.notes_kept_apart(%s)", [person])
        return sorted(ScheduleLine(names[agency], kind, day) for agency, kind, day in cursor.fetchall())
