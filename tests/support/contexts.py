"""The signed context as an attacker with raw SQL would meet it: genuine, forged, stale and another session's."""

import hashlib
import hmac
import time

import psycopg
from testing_environment import CONTEXT_KEY

from keepsight.vocabulary.people import Actor


def context(actor: Actor, *, pid: int, purpose: str = "safeguarding", life: float = 900, key: str = CONTEXT_KEY) -> str:
    """agency|user|purpose|roles|expiry|pid#MAC, the form that sec.context() reads."""
    roles = ",".join(sorted(actor.roles))
    message = f"{actor.agency}|{actor.user}|{purpose}|{roles}|{time.time() + life:.0f}|{pid}"
    return f"{message}#{hmac.new(bytes.fromhex(key), message.encode(), hashlib.sha256).hexdigest()}"


def look_as(connection: psycopg.Connection, actor: Actor, *, purpose: str = "safeguarding") -> None:
    """A genuine context for the rest of the session."""
    set_context(connection, context(actor, pid=connection.info.backend_pid, purpose=purpose))


def set_context(connection: psycopg.Connection, value: str) -> None:
    """What anybody with SQL can do."""
    connection.execute("SELECT set_config('keepsight.context', %s, false)", [value])


def count(connection: psycopg.Connection, table: str, where: str = "true") -> int:
    """Rows of a table that this connection sees."""
    row = connection.execute(f"SELECT count(*) FROM {table} WHERE {where}").fetchone()
    assert row
    return int(row[0])
