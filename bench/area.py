"""A database of the benchmarks' own with the fictional agencies, Django pointed at it as the web role, and the peer's table."""

import os
import secrets
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from uuid import uuid4

import psycopg

from keepsight.config import clock
from keepsight.config.cli import installation
from keepsight.config.database import embedded, roles
from keepsight.vocabulary.people import Actor
from keepsight.vocabulary.personas import DOMAIN

NAME = "keepsight_bench"
_URLS = {"web": "DATABASE_URL"} | {role: f"DATABASE_{role.upper()}_URL" for role in ("migrator", "publisher", "auditor")}


@contextmanager
def made() -> Iterator[None]:
    """Server and database until the block ends. Settings as in an installation: every commit reaches the disk."""
    with tempfile.TemporaryDirectory(prefix="ks") as place:
        folder = Path(place)
        server = embedded.Server(folder)
        server.start()
        try:
            _prepare(folder)
            _forget_connection()
            yield
        finally:
            _forget_connection()
            server.stop()


def _prepare(folder: Path) -> None:
    passwords = {role: secrets.token_hex(16) for role in roles.LOGIN}
    installation.create_database(embedded.superuser_dsn(folder), NAME, passwords)
    urls = {
        variable: embedded.dsn(folder, user=roles.role(NAME, role), password=passwords[role], name=NAME)
        for role, variable in _URLS.items()
    }
    os.environ |= urls | {
        "KEEPSIGHT_DATA_DIR": str(folder), "KEEPSIGHT_DEMO": "1", "DJANGO_SETTINGS_MODULE": "keepsight.config.settings",
        # Settings are read once for all suites, so the keys are those of the first.
        "KEEPSIGHT_CONTEXT_KEY": os.environ.get("KEEPSIGHT_CONTEXT_KEY") or secrets.token_hex(32),
        "KEEPSIGHT_SECRET_KEY": os.environ.get("KEEPSIGHT_SECRET_KEY") or secrets.token_hex(32),
    }  # fmt: skip
    for arguments in (["migrate"], ["area", "--part", "agencies"]):
        command(*arguments)
    with psycopg.connect(urls["DATABASE_MIGRATOR_URL"]) as owner:
        owner.execute("CREATE TABLE bench_row (id uuid PRIMARY KEY, body text NOT NULL, made_at timestamptz NOT NULL)")
        owner.execute(f'GRANT INSERT ON bench_row TO "{roles.role(NAME, "web")}"')
    set_up()


def command(*arguments: str) -> None:
    """Run `keepsight …` on this database; CalledProcessError if it fails."""
    subprocess.run([sys.executable, "-m", "keepsight", *arguments], check=True, stdout=subprocess.DEVNULL)


def set_up() -> None:
    """Django as the web role, in this process; the second suite's database has other passwords and another socket."""
    import dj_database_url
    import django

    django.setup()
    from django.db import connection

    connection.settings_dict.update(dj_database_url.parse(os.environ["DATABASE_URL"]))


def _forget_connection() -> None:
    from django.db import connection

    connection.close()


def actor(slug: str) -> Actor:
    """A persona, as the session would say."""
    from keepsight.apps.access import queries

    user = queries.user_by_email(f"{slug}@{DOMAIN}")
    found = queries.actor_of(user=user, on=clock.now().date()) if user else None
    if found is None:
        raise LookupError(f"there is no persona {slug}")
    return found


def insert_row(body: str, at: datetime) -> None:
    """The peer: one row in a transaction of its own, through Django's database layer, with no more than the table needs."""
    from bench.bare import Row

    Row.objects.create(id=uuid4(), body=body, made_at=at)


def insert_rows(sizes: Iterable[int], at: datetime) -> None:
    """The same with rows of so many characters each, in one transaction."""
    from django.db import transaction

    with transaction.atomic():
        for size in sizes:
            insert_row("a" * size, at)
