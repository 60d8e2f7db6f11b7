"""A PostgreSQL for the tests: the embedded one, or DATABASE_URL's (as its superuser). One migrated template, cloned."""

import copy
import os
import subprocess
import sys
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
from psycopg import sql
from pytest_django import DjangoDbBlocker

from keepsight.config.cli import installation
from keepsight.config.database import embedded, roles

PASSWORDS = {name: f"test-{name}" for name in roles.LOGIN}


@dataclass(frozen=True)
class Database:
    """One database and how each role connects to it."""

    superuser: str  # URL of the server, as superuser
    name: str
    template: str  # role names carry the template's name

    def url(self, role: str) -> str:
        """A URL for one of our roles, or for `bootstrap`."""
        parts = psycopg.conninfo.conninfo_to_dict(self.superuser)
        user = parts["user"] if role == "bootstrap" else roles.role(self.template, role)
        password = parts.get("password", "") if role == "bootstrap" else PASSWORDS[role]
        host, port = str(parts.get("host", "localhost")).replace("/", "%2F"), parts.get("port", 5432)
        return f"postgres://{user}:{password}@{host}:{port}/{self.name}"

    def connect(self, role: str) -> psycopg.Connection:
        """A real connection of its own, in autocommit."""
        return psycopg.connect(self.url(role), autocommit=True)

    def environment(self, folder: Path, *, demo: bool = True) -> dict[str, str]:
        """The variables for a `keepsight` process on this database."""
        urls = {
            f"DATABASE_{role.upper()}_URL".replace("_WEB", ""): self.url(role)
            for role in ("web", "migrator", "publisher", "worker", "auditor")
        }
        return os.environ | urls | {
            "KEEPSIGHT_DATA_DIR": str(folder),
            "KEEPSIGHT_DEMO": "1" if demo else "0",
        }  # fmt: skip

    def command(self, folder: Path, *arguments: str, demo: bool = True) -> subprocess.CompletedProcess[str]:
        """Run `keepsight …` on this database."""
        return subprocess.run(
            [sys.executable, "-m", "keepsight", *arguments], env=self.environment(folder, demo=demo),
            capture_output=True, text=True, check=False, timeout=300,
        )  # fmt: skip


@contextmanager
def server() -> Iterator[str]:
    """A superuser URL: DATABASE_URL's server, or an embedded one for this run."""
    given = os.environ.get("DATABASE_URL")
    if given:
        yield given
        return
    with tempfile.TemporaryDirectory(prefix="ks") as folder:
        running = embedded.Server(Path(folder))
        running.start()
        try:
            yield embedded.superuser_dsn(Path(folder))
        finally:
            running.stop()


def make_template(superuser: str) -> Database:
    """A migrated database with the fictional agencies and nobody in it."""
    name = f"ks{uuid.uuid4().hex[:10]}"
    installation.create_database(superuser, name, PASSWORDS)
    made = Database(superuser, name, name)
    with tempfile.TemporaryDirectory(prefix="ks") as folder:
        for arguments in (("migrate",), ("area", "--part", "agencies")):
            done = made.command(Path(folder), *arguments)
            assert done.returncode == 0, done.stderr
    # Appointments begin on the day the area is made; tests act on days of their own.
    with made.connect("bootstrap") as connection:
        connection.execute("UPDATE access_appointment SET from_on = '2020-01-01'")
    return made


def clone(template: Database) -> Database:
    """A fresh copy of the template."""
    name = f"ks{uuid.uuid4().hex[:10]}"
    with psycopg.connect(template.superuser, autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), sql.Identifier(template.name)))
        connection.execute(sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(sql.Identifier(name)))
        for role in roles.LOGIN:
            grant = sql.SQL("GRANT CONNECT ON DATABASE {} TO {}")
            connection.execute(grant.format(sql.Identifier(name), sql.Identifier(roles.role(template.template, role))))
        connection.execute(
            sql.SQL("ALTER ROLE {} IN DATABASE {} SET role = {}").format(
                sql.Identifier(roles.role(template.template, "migrator")), sql.Identifier(name),
                sql.Identifier(roles.role(template.template, "owner")),
            )
        )  # fmt: skip
    return Database(template.superuser, name, template.template)


def drop(database: Database) -> None:
    """Throw a clone or the template away."""
    installation.drop_database(database.superuser, database.name)


@contextmanager
def django_on(database: Database, blocker: DjangoDbBlocker) -> Iterator[None]:
    """Django's connection as the web role of this database, in real transactions, until the block ends."""
    import dj_database_url
    from django.db import connection

    before = copy.deepcopy(connection.settings_dict)
    with blocker.unblock():
        connection.close()
        connection.settings_dict.update(dj_database_url.parse(database.url("web")))
        yield
        connection.close()
    connection.settings_dict.clear()
    connection.settings_dict.update(before)
