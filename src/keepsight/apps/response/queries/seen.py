"""The records of a child that an agency acts from: a refusal where it holds none; when contacts about them reached it."""

from datetime import datetime
from uuid import UUID

from keepsight.apps.intake import queries as intake
from keepsight.apps.people import queries as people
from keepsight.vocabulary.answers import Refused, RefusedError
from keepsight.vocabulary.people import Viewer


def own_record(*, viewer: Viewer, person: UUID) -> UUID:
    """The record that the viewer's agency holds of a child; RefusedError when it holds none."""
    records = _records(viewer, person)
    if not records:
        raise RefusedError(Refused("Your agency holds no record of this child.", "Row security"))
    return records[0]


def contacts_at(*, viewer: Viewer, person: UUID) -> tuple[datetime, ...]:
    """When contacts about a child reached the viewer's agency, newest first."""
    cards = intake.contacts_of(viewer=viewer, records=_records(viewer, person))
    return tuple(card.sent_at for card in cards if card.to_agency == viewer.actor.agency)


def _records(viewer: Viewer, person: UUID) -> list[UUID]:
    found = people.person(viewer=viewer, person=person)
    return [card.record for card in found.kept_by(viewer.actor.agency)] if found else []
