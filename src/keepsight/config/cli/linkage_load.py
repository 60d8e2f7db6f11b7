"""Invented records with their truth in a temporary database of their own, drawn and copied fast: for measuring only."""

import csv
import itertools
import json
import os
import secrets
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from random import Random
from typing import Any, TypeVar
from uuid import UUID, uuid5

import psycopg
from tqdm import tqdm

from keepsight.config.cli import installation
from keepsight.config.cli.outcome import BadInputError
from keepsight.config.database import embedded, roles
from keepsight.engines import linkage as engine

T = TypeVar("T")
NAME = "keepsight_bench"
_SPACE = UUID("b4b7f1a4-3f0c-4a55-8d6e-4f1f6d2f9c11")  # ours: the same truth gives the same person
_FAMILIES = 2_000  # drawn with one seed
_BATCH = 5_000
_HALF = 32  # bits: a key and a person in one whole number
_DRAWN_ON = date(2026, 1, 1)
_COLUMNS = tuple(field.name for field in fields(engine.RecordFacts))
Row = tuple[str, engine.RecordFacts]  # the truth, which no agency knows; what was written


@dataclass(frozen=True, slots=True)
class Compared:
    """A record as the database holds it."""

    truth: str
    compared: str
    keys: tuple[int, ...]


def drawn(records: int) -> list[Row]:
    """Records of invented families, in an order of chance.

    NHS and telephone numbers are left out: too few are never issued for as many people.
    """
    rows: list[Row] = []
    with get_context("spawn").Pool() as pool, tqdm(total=records, desc="drawing", unit="record") as bar:
        for some in pool.imap(_families, itertools.count()):
            rows += some
            bar.update(len(some))
            if len(rows) >= records:
                pool.terminate()
                break
    Random(7).shuffle(rows)  # noqa: S311 - an invented area, no secret
    return rows[:records]


def _families(seed: int) -> list[Row]:
    from keepsight.apps.simulate.rules.families import Registry, draw_family
    from keepsight.apps.simulate.rules.records import note_all

    rng = Random(seed)  # noqa: S311 - an invented area, no secret
    registry = Registry(rng)
    families = [draw_family(rng, registry, number, _DRAWN_ON, 4) for number in range(_FAMILIES)]
    noted = [one for one in note_all(rng, families, seed, _DRAWN_ON) if one.person >= 0]
    return [(f"{seed}/{one.person}", replace(one.facts, nhs_number="", phone="")) for one in noted]


def read(path: Path, truth: str, records: int) -> list[Row]:
    """The first records of a records CSV with a column that says who they are of."""
    with path.open(newline="", encoding="utf-8-sig") as file:
        reader = csv.DictReader(file)
        if truth not in (reader.fieldnames or ()):
            raise BadInputError(f"{path} has no column {truth}")
        return [
            (row[truth], engine.RecordFacts(**{name: row.get(name) or "" for name in _COLUMNS}))
            for row in itertools.islice(reader, records)
        ]


def compare(rows: Sequence[Row]) -> tuple[list[Compared], set[int]]:
    """Compared values and keys, narrowed until none is crowded; and the keys that were. Uses every processor."""
    crowded: set[int] = set()
    with get_context("spawn").Pool() as pool:
        done = list(_in_batches(pool.imap, _compared, rows, "comparing"))
        while more := _crowded(done) - crowded:
            crowded |= more
            places = [place for place, one in enumerate(done) if not more.isdisjoint(one.keys)]
            narrow = partial(_narrowed, frozenset(crowded))
            narrower = _in_batches(pool.imap, narrow, [done[place] for place in places], "narrowing")
            for place, keys in zip(places, narrower, strict=True):
                done[place] = replace(done[place], keys=keys)
    return done, crowded


def _crowded(done: Sequence[Compared]) -> set[int]:
    """As taking stock finds them (sec.take_stock)."""
    import numpy as np  # part of the extra `linkage`: every other command starts without it

    people: dict[str, int] = {}
    who = np.fromiter((people.setdefault(one.truth, len(people)) for one in done), np.int64, len(done))
    sizes = np.fromiter((len(one.keys) for one in done), np.int64, len(done))
    keys = np.fromiter(itertools.chain.from_iterable(one.keys for one in done), np.int64, int(sizes.sum()))
    pairs, records = np.unique(keys << _HALF | np.repeat(who, sizes), return_counts=True)
    found, first, held = np.unique(pairs >> _HALF, return_index=True, return_counts=True)
    return set(found[(np.add.reduceat(records, first) > engine.CROWDED) & (held > engine.FEW)].tolist()) if len(found) else set()


def _in_batches(imap: Any, act: Callable[[Any], list[T]], given: Sequence[Any], name: str) -> Iterator[T]:
    batches = [given[start : start + _BATCH] for start in range(0, len(given), _BATCH)]
    with tqdm(total=len(given), desc=name, unit="record") as bar:
        for some in imap(act, batches):
            bar.update(len(some))
            yield from some


def _compared(rows: Sequence[Row]) -> list[Compared]:
    found = []
    for truth, facts in rows:
        values = engine.normalise(facts)
        found.append(Compared(truth, json.dumps(engine.to_json(values)), engine.blocking_keys(values)))
    return found


def _narrowed(crowded: frozenset[int], some: Sequence[Compared]) -> list[tuple[int, ...]]:
    return [engine.narrowed_keys(engine.from_json(json.loads(one.compared)), crowded) for one in some]


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


def copy(superuser: str, records: Sequence[Compared], crowded: set[int]) -> None:
    """All into the tables that search reads, each record with its true person. Checks of foreign keys are left out."""
    with psycopg.connect(superuser) as connection, connection.cursor() as cursor:
        found = cursor.execute("SELECT pg_get_indexdef('comparison_by_key'::regclass), min(a.id), min(u.id)"
                               " FROM access_agency a, access_user u").fetchone()  # fmt: skip
        assert found  # noqa: S101 - an aggregate always gives a row
        index, agency, user = found
        cursor.execute("SET session_replication_role = replica; DROP INDEX comparison_by_key")
        ids = [uuid5(_SPACE, f"record {number}") for number in range(len(records))]
        with cursor.copy("COPY linkage_comparison (scope, agency_id, compared, keys) FROM STDIN") as out:
            for scope, one in zip(ids, tqdm(records, desc="copying", unit="record"), strict=True):
                out.write_row((scope, agency, one.compared, list(one.keys)))
        columns = "record_id, scope, agency_id, person, from_at, reason, made_by_id"
        with cursor.copy(f"COPY people_membership ({columns}) FROM STDIN") as out:
            for scope, one in zip(ids, records, strict=True):
                out.write_row((scope, scope, agency, person(one.truth), "2026-01-01", "invented", user))
        with cursor.copy("COPY linkage_crowdedkey (key, records) FROM STDIN") as out:
            for key in crowded:
                out.write_row((key, engine.CROWDED))
        cursor.execute(index)
    with psycopg.connect(superuser, autocommit=True) as connection:
        connection.execute("VACUUM ANALYZE")


def person(truth: str) -> UUID:
    """The person whom the truth names."""
    return uuid5(_SPACE, truth)
