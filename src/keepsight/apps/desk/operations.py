"""Opening a child's record from a page: nothing is shown before the look is logged."""

from datetime import datetime
from uuid import UUID

from keepsight.apps.access.operations import log_read
from keepsight.apps.people import queries as people
from keepsight.apps.people.values import Person
from keepsight.vocabulary.people import Viewer
from keepsight.vocabulary.subjects import Subject


def look_at(*, person: UUID, page: str, by: Viewer, at: datetime) -> Person | None:
    """The person as this viewer may see them, the look logged; None, and nothing logged, when that is nothing."""
    found = people.person(viewer=by, person=person)
    if found is not None:
        log_read(by=by, subject=Subject("person", person), page=page, at=at)
    return found
