"""The record of a child that an agency acts from; a refusal where it holds none."""

from uuid import UUID

from keepsight.apps.people import queries as people
from keepsight.vocabulary.answers import Refused, RefusedError
from keepsight.vocabulary.people import Viewer


def own_record(*, viewer: Viewer, person: UUID) -> UUID:
    """The record that the viewer's agency holds of a child; RefusedError when it holds none."""
    found = people.person(viewer=viewer, person=person)
    records = [card.record for card in found.kept_by(viewer.actor.agency)] if found else []
    if not records:
        raise RefusedError(Refused("Your agency holds no record of this child.", "Row security"))
    return records[0]
