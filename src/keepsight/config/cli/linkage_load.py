"""A temporary database of its own with very many records copied in fast: for measuring only."""

import os
import secrets
import subprocess
import sys
import tempfile
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID, uuid5

import psycopg
from tqdm import tqdm

from keepsight.config.cli import installation
from keepsight.config.cli.linkage_many import Held
from keepsight.config.database import embedded, roles
from keepsight.engines import linkage as engine

NAME = "keepsight_bench"
_SPACE = UUID("b4b7f1a4-3f0c-4a55-8d6e-4f1f6d2f9c11")  # ours: the same truth gives the same person


@contextmanager
def database() -> Iterator[str]:
    """A server and a migrated database of its own with the agencies, Django pointed at it as web; gives the superuser's URL."""
    with tempfile.TemporaryDirectory(prefix="ks") as place:
        folder = Path(place)
        server = embedded.Server(
            folder, settings={"shared_buffers": "1GB", "max_wal_size": "4GB", "maintenance_work_mem": "512MB"}
        )
        server.start()
        try:
            superuser, passwords = embedded.superuser_dsn(folder), {role: secrets.token_hex(16) for role in roles.LOGIN}
            installation.create_database(superuser, NAME, passwords)
            for role, variable in (("web", "DATABASE_URL"), ("migrator", "DATABASE_MIGRATOR_URL")):
                url = embedded.dsn(folder, user=roles.role(NAME, role), password=passwords[role], name=NAME)
                os.environ[variable] = url
            os.environ |= {
                "KEEPSIGHT_DATA_DIR": place, "KEEPSIGHT_DEMO": "1", "KEEPSIGHT_CONTEXT_KEY": secrets.token_hex(32),
                "KEEPSIGHT_SECRET_KEY": secrets.token_hex(32),
            }  # fmt: skip
            for arguments in (["migrate"], ["area", "--part", "agencies"]):
                subprocess.run([sys.executable, "-m", "keepsight", *arguments], check=True, stdout=subprocess.DEVNULL)
            with installation.database("web"):
                yield embedded.superuser_dsn(folder, NAME)
        finally:
            from django.db import connection

            connection.close()
            server.stop()


def copy(superuser: str, held: Held, crowded: set[int]) -> None:
    """All into the tables that search reads, each record with its true person. Checks of foreign keys are left out."""
    with psycopg.connect(superuser) as connection, connection.cursor() as cursor:
        found = cursor.execute("SELECT pg_get_indexdef('comparison_by_key'::regclass), min(a.id), min(u.id)"
                               " FROM access_agency a, access_user u").fetchone()  # fmt: skip
        assert found  # noqa: S101 - an aggregate always gives a row
        index, agency, user = found
        cursor.execute("SET session_replication_role = replica; DROP INDEX comparison_by_key")
        with cursor.copy("COPY linkage_comparison (scope, agency_id, compared, keys) FROM STDIN") as out:
            for number, one in enumerate(tqdm(held.compared, desc="copying", unit="record", unit_scale=True)):
                out.write_row((_record(number), agency, one.decode(), array("i", held.keys[number]).tolist()))
        people = [person(truth) for truth in held.people]
        columns = "record_id, scope, agency_id, person, from_at, reason, made_by_id"
        with cursor.copy(f"COPY people_membership ({columns}) FROM STDIN") as out:
            for number, who in enumerate(tqdm(held.who, desc="joining", unit="record", unit_scale=True)):
                record = _record(number)
                out.write_row((record, record, agency, people[who], "2026-01-01", "invented", user))
        with cursor.copy("COPY linkage_crowdedkey (key, records) FROM STDIN") as out:
            for key in crowded:
                out.write_row((key, engine.CROWDED))
        cursor.execute(index)
    with psycopg.connect(superuser, autocommit=True) as connection:
        connection.execute("VACUUM ANALYZE")


def _record(number: int) -> UUID:
    return uuid5(_SPACE, f"record {number}")


def person(truth: str) -> UUID:
    """The person whom the truth names."""
    return uuid5(_SPACE, truth)
