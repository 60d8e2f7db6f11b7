"""Which installation a command works on: DATABASE_URL and its fellows, or the demo kept in the data folder."""

import json
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from psycopg import sql

from keepsight.config import environment, secrets_file
from keepsight.config.cli.outcome import BadInputError
from keepsight.config.database import embedded, roles

DATABASE = "keepsight"
_URLS = {
    "web": "DATABASE_URL",
    "migrator": "DATABASE_MIGRATOR_URL",
    "publisher": "DATABASE_PUBLISHER_URL",
    "worker": "DATABASE_WORKER_URL",
    "auditor": "DATABASE_AUDITOR_URL",
}


@contextmanager
def database(role: str) -> Iterator[None]:
    """Django, set up with this role's connection. A demo's server is started if it is not running, and then stopped again."""
    given = environment.read(_URLS[role])
    if given:
        os.environ["DATABASE_URL"] = given
        set_up_django()
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
        set_up_django()
        yield
    finally:
        if server.process is not None:
            server.stop()


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
    """Django with our settings, for what needs its apps."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "keepsight.config.settings")
    django.setup()
