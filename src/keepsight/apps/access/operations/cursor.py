"""A cursor that is kept as long as its connection.

To make one, and for it to learn how each kind of value is written, takes as much of the processor as a short statement does.
"""

import threading

from django.db import connection
from django.db.backends.utils import CursorWrapper


class _Thread(threading.local):
    """A connection is one thread's, and so is its cursor."""

    cursor: CursorWrapper | None = None


_THREAD = _Thread()


def kept_cursor() -> CursorWrapper:
    """The thread's own cursor, inside a transaction: for statements whose rows are fetched at once and that do not overlap."""
    if connection.queries_logged:  # whoever counts statements counts them on cursors made for it
        return connection.cursor()
    held = _THREAD.cursor
    if held is None or held.connection is not connection.connection:
        held = _THREAD.cursor = connection.cursor()
    return held
