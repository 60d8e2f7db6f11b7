"""What the log shows of one entry to everybody."""

from django.db import connection

from keepsight.apps.ledger.queries.folder import last_checkpoint
from keepsight.apps.ledger.values import LoggedEntry


def logged_entry(index: int) -> LoggedEntry | None:
    """One entry without its body, or None if the log does not have it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT kind, hour, entry FROM public.ledger_receipt(%s)", [index])
        row = cursor.fetchone()
    if row is None:
        return None
    tree = last_checkpoint()
    is_published = tree is not None and index < tree.size
    return LoggedEntry(index, row[0], row[1], bytes(row[2]), is_published)
