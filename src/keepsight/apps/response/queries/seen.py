"""Whether the children of an act are open to whoever acts; a refusal otherwise."""

from collections.abc import Iterable
from uuid import UUID

from keepsight.apps.people import queries as people
from keepsight.vocabulary.answers import Allowed, Refused, RefusedError
from keepsight.vocabulary.people import Viewer

_OPEN = "Row security"


def own_record(*, viewer: Viewer, person: UUID) -> UUID:
    """The record that the viewer's agency holds of a child; RefusedError when it holds none."""
    found = people.person(viewer=viewer, person=person)
    records = [card.record for card in found.records if card.agency == viewer.actor.agency] if found else []
    if not records:
        raise RefusedError(Refused("Your agency holds no record of this child.", _OPEN))
    return records[0]


def may_see(*, viewer: Viewer, persons: Iterable[UUID]) -> Allowed | Refused:
    """Whether each of them is open to the viewer."""
    if any(people.person(viewer=viewer, person=one) is None for one in persons):
        return Refused("There is no such child, or the record is not open to you.", _OPEN)
    return Allowed()
