"""Each look at a child's record leaves a row."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import connection, transaction

from keepsight.vocabulary.people import Viewer
from keepsight.vocabulary.subjects import Subject

# Written out, like what finds the viewer: it is part of every page about a child.
_ADD = """
INSERT INTO access_read (agency_id, user_id, subject_kind, subject_id, page, purpose, at)
SELECT %(agency)s::bigint, %(user)s::bigint, %(kind)s::text, %(subject)s::uuid, %(page)s::text, %(purpose)s::text,
  %(at)s::timestamptz
"""


def log_read(*, by: Viewer, subject: Subject, page: str, at: datetime) -> None:
    """Record that `by` opened `subject` on `page`. Called before the page is shown: no log, no page."""
    # Whatever fails here fails the whole page: there is nothing to go back to.
    with transaction.atomic(savepoint=False), connection.cursor() as cursor:
        cursor.execute(_ADD, _row(by, subject, page, at))


def find_and_log(
    *, find: str, values: Mapping[str, Any], by: Viewer, subject: Subject, page: str, at: datetime
) -> list[tuple[Any, ...]]:
    """What the question `find` (SQL with named `values`) is answered; unless that is nothing, the same statement logs the look.

    One way to the database and back for what every page about a child does first.
    """
    with transaction.atomic(savepoint=False), connection.cursor() as cursor:
        cursor.execute(
            f"WITH found AS ({find}), logged AS ({_ADD} WHERE EXISTS (SELECT FROM found)) SELECT * FROM found",  # noqa: S608 - statements of modules, never what came in
            {**values, **_row(by, subject, page, at)},
        )
        return list(cursor.fetchall())


def _row(by: Viewer, subject: Subject, page: str, at: datetime) -> dict[str, Any]:
    return {
        "agency": by.actor.agency, "user": by.actor.user, "kind": subject.kind, "subject": subject.id, "page": page,
        "purpose": by.purpose, "at": at,
    }  # fmt: skip
