"""Which installation a command works on: DATABASE_URL and its fellows, or the demo kept in the data folder."""

import json
import logging
import os
import re
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from psycopg import sql

from keepsight.config import environment, secrets_file
from keepsight.config.cli.outcome import BadInputError
from keepsight.config.database import embedded, roles

DATABASE = "keepsight"
_PAUSE_SECONDS = 1.0
_LOG = logging.getLogger(__name__)
_CONTEXT_KEY = re.compile(r"[0-9a-fA-F]{64}")
_URLS = {
    "web": "DATABASE_URL",
    "migrator": "DATABASE_MIGRATOR_URL",
    "publisher": "DATABASE_PUBLISHER_URL",
    "worker": "DATABASE_WORKER_URL",
    "auditor": "DATABASE_AUDITOR_URL",
}


@contextmanager
def database(role: str, *, is_new: bool = False, is_patient: bool = False) -> Iterator[None]:
    """Django, set up with this role's connection. A demo's server is started if it is not running, and then stopped again.

    BadInputError where settings, server, role or schema do not fit; `is_new` for the command that makes the schema,
    `is_patient` for a process that stays: it waits for a server that does not answer yet.
    """
    given = environment.read(_URLS[role])
    if given:
        os.environ["DATABASE_URL"] = given
        with _working(role, is_new=is_new, is_patient=is_patient):
            yield
        return
    folder = environment.data_dir()
    if environment.read("DATABASE_URL") or not (folder / "passwords.json").exists():
        raise BadInputError(f"set {_URLS[role]}, or KEEPSIGHT_DATA_DIR to the folder of a demo (`keepsight demo` makes one)")
    server = embedded.Server(folder)
    try:
        server.start()
    except embedded.EmbeddedError as error:
        raise BadInputError(str(error)) from error
    try:
        os.environ["DATABASE_URL"] = demo_url(folder, role)
        os.environ["KEEPSIGHT_DEMO"] = "1"
        with _working(role, is_new=is_new, is_patient=is_patient):
            yield
    finally:
        if server.process is not None:
            server.stop()


@contextmanager
def _working(role: str, *, is_new: bool, is_patient: bool) -> Iterator[None]:
    """Django on a database that answers and has this version's schema; what the server refuses is told in one line."""
    _require_secrets()
    set_up_django()
    from django.db import OperationalError, ProgrammingError

    try:
        if not is_new:
            _require_schema(role, is_patient=is_patient)
        yield
    except OperationalError as error:
        raise BadInputError(f"{_URLS[role]}: {_first_line(error)}") from error
    except ProgrammingError as error:
        if not isinstance(error.__cause__, psycopg.errors.InsufficientPrivilege):
            raise
        reason = f"{_first_line(error)}: is it the {role} role of `keepsight roles --print`?"
        raise BadInputError(f"{_URLS[role]}: {reason}") from error


def _require_schema(role: str, *, is_patient: bool) -> None:
    from django.db import OperationalError

    from keepsight.config.database import fitness

    while True:
        try:
            fault = fitness.schema_fault()
        except OperationalError as error:
            if not is_patient:
                raise
            _LOG.warning("%s: %s; trying again", _URLS[role], _first_line(error))
            time.sleep(_PAUSE_SECONDS)
        else:
            break
    if fault:
        raise BadInputError(fault)


def _first_line(error: Exception) -> str:
    return (str(error).strip().splitlines() or ["no reason given"])[0]


def _require_secrets() -> None:
    """Without them each process would make its own, and none would believe another."""
    folder = environment.data_dir()
    for name in ("KEEPSIGHT_CONTEXT_KEY", "KEEPSIGHT_SECRET_KEY"):
        if not secrets_file.is_given(folder, name):
            raise BadInputError(f"set {name}: the same for every process (docs/generated/settings.md)")
    if not _CONTEXT_KEY.fullmatch(secrets_file.read(folder, "KEEPSIGHT_CONTEXT_KEY")):
        raise BadInputError("KEEPSIGHT_CONTEXT_KEY must be 64 hexadecimal digits: `openssl rand -hex 32` makes one")


def demo_url(folder: Path, role: str) -> str:
    """The demo's connection for one role."""
    return embedded.dsn(folder, user=roles.role(DATABASE, role), password=passwords(folder)[role], name=DATABASE)


def passwords(folder: Path) -> dict[str, str]:
    """The demo's role passwords, made once, readable by the owner only."""
    path = folder / "passwords.json"
    if not path.exists():
        draft = path.with_suffix(".new")
        draft.touch(mode=0o600)
        draft.write_text(json.dumps({name: secrets.token_hex(16) for name in roles.LOGIN}))
        draft.replace(path)
    kept: dict[str, str] = json.loads(path.read_text())
    return kept


def create_database(superuser: str, name: str, role_passwords: dict[str, str]) -> bool:
    """Make the database and its roles on a server where we are superuser. Returns whether the database is new."""
    with psycopg.connect(superuser, autocommit=True) as server:
        there = server.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone()
        if not there:
            server.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    # The socket's folder may hold an escaped '/': replace the name by keyword, not by text.
    with psycopg.connect(superuser, dbname=name) as inside:
        for statement in roles.statements(name, role_passwords):
            inside.execute(statement)
    return not there


def drop_database(superuser: str, name: str) -> None:
    """Throw the database away."""
    with psycopg.connect(superuser, autocommit=True) as server:
        server.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


def ensure_secrets(folder: Path) -> None:
    """Make the demo's secrets, once."""
    secrets_file.ensure(folder)


def set_up_django() -> None:
    """Django with our settings, for what needs its apps. BadInputError names the setting that cannot be used."""
    import django
    from django.core.exceptions import ImproperlyConfigured

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "keepsight.config.settings")
    try:
        django.setup()
    except (environment.SettingError, ImproperlyConfigured) as error:
        raise BadInputError(_first_line(error)) from error
