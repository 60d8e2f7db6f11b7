"""Django's sessions in the database; only the question that each page of a signed-in person begins with is written out."""

from typing import Any

from django.contrib.sessions.backends import db
from django.db import connection
from django.utils import timezone

_HELD = "SELECT session_data FROM django_session WHERE session_key = %s AND expire_date > %s"


class SessionStore(db.SessionStore):
    """What is stored, for how long and under which signature is Django's."""

    def load(self) -> dict[str, Any]:
        """What the session holds; nothing, and no key, for one that is unknown or over."""
        with connection.cursor() as cursor:
            cursor.execute(_HELD, [self.session_key, timezone.now()])
            row = cursor.fetchone()
        if row is None:
            self._session_key = None
            return {}
        return dict(self.decode(row[0]))
