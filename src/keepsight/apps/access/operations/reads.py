"""Each look at a child's record leaves a row."""

from datetime import datetime

from django.db import connection, transaction

from keepsight.vocabulary.people import Viewer
from keepsight.vocabulary.subjects import Subject

# Written out, like what finds the viewer: it is part of every page about a child.
_ADD = """
INSERT INTO access_read (agency_id, user_id, subject_kind, subject_id, page, purpose, at) VALUES (%s, %s, %s, %s, %s, %s, %s)
"""


def log_read(*, by: Viewer, subject: Subject, page: str, at: datetime) -> None:
    """Record that `by` opened `subject` on `page`. Called before the page is shown: no log, no page."""
    row = (by.actor.agency, by.actor.user, subject.kind, subject.id, page, by.purpose, at)
    # Whatever fails here fails the whole page: there is nothing to go back to.
    with transaction.atomic(savepoint=False), connection.cursor() as cursor:
        cursor.execute(_ADD, row)
