"""Put the schema in place, as the migrator: the signed context, Django's migrations, each app's SQL, then grants and policies."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper

from keepsight.apps.decisions import rules
from keepsight.apps.ledger.operations import record
from keepsight.config import clock
from keepsight.config.database import fitness, policies, roles
from keepsight.engines.oversight import compile_policy

_SEC = Path(__file__).parent / "sql" / "sec.sql"
_BEFORE_ALL = date(2000, 1, 1)  # the first policy also holds for what is entered afterwards of earlier days
_BLOCK = 64  # sha256's block length in bytes, RFC 2104


class NotOwnerError(Exception):
    """The connection is not the migrator's; the text is one line."""


def install(*, verbosity: int = 0) -> None:
    """Bring this process's database (the migrator's) to this version's schema. Safe to run again; policies change at once."""
    _require_owner()
    with _one_at_a_time():
        _install(verbosity)


def _require_owner() -> None:
    """What another role makes here, row security would not bind or the next migrator could not change. NotOwnerError."""
    wanted = roles.role(connection.settings_dict["NAME"], "owner")
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user, session_user")
        current, session = cursor.fetchone()
    if current != wanted:
        raise NotOwnerError(f"{session} does not act as {wanted} here: give the migrator's role of `keepsight roles --print`")


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """A second `keepsight migrate` waits until the first is done, or its process has ended."""
    with connection.cursor() as cursor:
        cursor.execute("SET lock_timeout = 0")
        cursor.execute("SELECT pg_advisory_lock(hashtext('keepsight migrate'))")
        cursor.execute("RESET lock_timeout")
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(hashtext('keepsight migrate'))")


def _install(verbosity: int) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_SEC.read_text())
        _store_key(cursor)
    call_command("migrate", verbosity=verbosity, interactive=False)
    with transaction.atomic(), connection.cursor() as cursor:
        for path in sql_files():
            cursor.execute(path.read_text())
        for line in policies.statements(connection.settings_dict["NAME"]):
            cursor.execute(line)
        cursor.execute(_reach())
        _take_up_policies(cursor)
        fitness.note_schema(cursor)


def sql_files() -> list[Path]:
    """The SQL files of the apps, from the lowest app to the roof."""
    folders = [Path(config.path) / "sql" for config in apps.get_app_configs() if config.name.startswith("keepsight.apps.")]
    return [path for folder in folders for path in sorted(folder.glob("*.sql"))]


def _store_key(cursor: CursorWrapper) -> None:
    """Keep the context key where only the owner reads, as the two pads of HMAC (RFC 2104 section 2)."""
    key = bytes.fromhex(settings.KEEPSIGHT_CONTEXT_KEY).ljust(_BLOCK, b"\0")
    pads = [bytes(byte ^ fill for byte in key) for fill in (0x36, 0x5C)]
    cursor.execute(
        "INSERT INTO sec.context_key (inner_pad, outer_pad) VALUES (%s, %s)"
        " ON CONFLICT (only_one) DO UPDATE SET inner_pad = excluded.inner_pad, outer_pad = excluded.outer_pad",
        pads,
    )


def _take_up_policies(cursor: CursorWrapper) -> None:
    """Keep every oversight policy that comes with this version; ValueError when words changed and their version did not.

    Only the first installation puts one into force. Later ones are there to be proposed: docs/adr/0030.
    """
    for version, text in rules.policy_texts().items():
        compiled = json.dumps(compile_policy(rules.policy(text)))
        cursor.execute(
            "INSERT INTO decisions_policyversion (version, text, requirements, taken_up_at) VALUES (%s, %s, %s, now())"
            " ON CONFLICT (version) DO NOTHING",
            [version, text, compiled],
        )
        cursor.execute("SELECT text FROM decisions_policyversion WHERE version = %s", [version])
        if cursor.fetchone()[0] != text:
            raise ValueError(f"the oversight policy changed and is still called {version}: give it a new version")
    cursor.execute("SELECT 1 FROM decisions_policyinforce")
    if cursor.fetchone() is None:
        first = rules.newest_shipped().version
        cursor.execute(
            "INSERT INTO decisions_policyinforce (version_id, from_on, at) VALUES (%s, %s, now())", [first, _BEFORE_ALL]
        )
        record(kind="decisions.policy.began", body={"version": first}, by=None, at=clock.now())


def _reach() -> str:
    """Let the working roles call the functions of schema sec, and nothing else there."""
    name = connection.settings_dict["NAME"]
    roles = f'"{name}_web", "{name}_worker", "{name}_matcher"'
    return f"GRANT USAGE ON SCHEMA sec TO {roles}"
