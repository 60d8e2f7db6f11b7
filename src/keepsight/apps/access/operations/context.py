"""The signed context that row security reads. Set inside a transaction, cleared or put back at its end, whatever happens."""

import hmac
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from django.conf import settings
from django.db import connection, transaction
from psycopg.errors import error_from_result
from psycopg.pq import Escaping, ExecStatus

from keepsight.apps.access.operations.cursor import kept_cursor
from keepsight.vocabulary.people import Actor, Purpose, Viewer

_LIFE_SECONDS = 900  # longer than any request or batch; a stolen context dies with its connection anyway


@contextmanager
def viewing(viewer: Viewer) -> Iterator[None]:
    """Run the block in one transaction as this viewer. Nested use puts the outer context back."""
    if not connection.in_atomic_block:
        with transaction.atomic():
            _begin(sign(viewer))
            yield
        return
    with transaction.atomic():
        before = _change(sign(viewer))
        try:
            yield
        finally:
            # A released savepoint does not undo a setting, the end of a transaction does; a broken one takes no more SQL.
            if not connection.needs_rollback:
                _change(before)


@contextmanager
def acting(*, by: Actor, purpose: Purpose, agency: int | None = None) -> Iterator[Actor]:
    """Act for a stated purpose, or for another agency's front door when handing it what was sent to it."""
    actor = by if agency is None else replace(by, agency=agency)
    with viewing(Viewer(actor, purpose)):
        yield actor


def _begin(context: str) -> None:
    """Begin the transaction in this context, on one way to the server: the driver begins it only with its first statement.

    Through libpq itself, since a cursor sends BEGIN on its own; and neither of the two is planned.
    """
    with connection.wrap_database_errors:
        driver = connection.connection.pgconn
        answer = driver.exec_(b"BEGIN; SET LOCAL keepsight.context = " + Escaping(driver).escape_literal(context.encode()))
        if answer.status != ExecStatus.COMMAND_OK:
            raise error_from_result(answer)


def _change(context: str) -> str:
    """Set the context; answers the one before."""
    cursor = kept_cursor()
    cursor.execute(
        "SELECT coalesce(current_setting('keepsight.context', true), ''), set_config('keepsight.context', %s, true)", [context]
    )
    row = cursor.fetchone()
    return str(row[0]) if row else ""


def sign(viewer: Viewer) -> str:
    """agency|user|purpose|roles|expiry|backend pid, then '#' and HMAC-SHA-256 (RFC 2104); sec.sql has the other half."""
    connection.ensure_connection()
    pid = connection.connection.info.backend_pid
    actor = viewer.actor
    roles = ",".join(sorted(actor.roles))
    message = f"{actor.agency}|{actor.user}|{viewer.purpose}|{roles}|{time.time() + _LIFE_SECONDS:.0f}|{pid}"
    key = bytes.fromhex(settings.KEEPSIGHT_CONTEXT_KEY)
    return f"{message}#{hmac.digest(key, message.encode(), 'sha256').hex()}"
