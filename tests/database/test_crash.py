"""Killed in the middle: nothing acknowledged is lost, nothing is half-written, and the log still proves it."""

import csv
import subprocess
import threading
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from uuid import UUID, uuid4

import invented
import killing
import psycopg
import pytest
import running
import testing_database
from contexts import count
from django.db import DatabaseError, connection
from pytest_django import DjangoDbBlocker
from testing_database import Database

from keepsight.apps.decisions import operations as decisions
from keepsight.apps.people.values import FACTS
from keepsight.config.database import embedded

ROWS = 3_000
HALF_WRITTEN = (
    "SELECT count(*) FROM people_record r WHERE (SELECT count(*) FROM people_recordversion v WHERE v.scope = r.scope) <> 1"
    " OR (SELECT count(*) FROM people_membership m WHERE m.scope = r.scope AND m.until_at IS NULL) <> 1"
    " OR (SELECT count(*) FROM linkage_placement p WHERE p.scope = r.scope) <> 1"
    " OR (SELECT count(*) FROM linkage_comparison c WHERE c.scope = r.scope) <> 1"
)


@pytest.fixture
def table(folder: Path) -> Path:
    path = folder / "records.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["record_id", *FACTS])
        for number in range(ROWS):
            child = invented.other_child(number)
            writer.writerow([f"R-{number}", *(getattr(child, name) for name in FACTS)])
    return path


def test_a_killed_load_is_resumed_without_loss_or_doubles(own_database: Database, folder: Path, table: Path) -> None:
    arguments = ("records", "import", "--agency", invented.POLICE, str(table))
    loading = running.start(own_database, folder, *arguments)
    with own_database.connect("bootstrap") as superuser:
        wait_until(lambda: count(superuser, "people_record") >= 500, loading)
        loading.kill()
        loading.wait()
        kept = count(superuser, "people_record")
        assert 500 <= kept < ROWS
        assert superuser.execute(HALF_WRITTEN).fetchone() == (0,)
        done = own_database.command(folder, *arguments)
        assert done.returncode == 0, done.stderr
        assert f"{ROWS} rows: {ROWS} kept ({ROWS - kept} new or changed)" in done.stdout
        assert count(superuser, "people_record") == ROWS
        assert superuser.execute("SELECT count(DISTINCT external_id) FROM people_record").fetchone() == (ROWS,)
        assert superuser.execute(HALF_WRITTEN).fetchone() == (0,)
    the_log_is_whole(own_database, folder)


def wait_until(holds: Callable[[], bool], process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + 120
    while time.monotonic() < end:
        assert process.poll() is None, "it ended before it could be killed"
        if holds():
            return
        time.sleep(0.005)
    raise AssertionError("it never came about")


def the_log_is_whole(database: Database, folder: Path) -> None:
    with database.connect("bootstrap") as superuser:
        assert superuser.execute("SELECT count(*) = max(index) + 1, min(index) FROM ledger_entry").fetchone() == (True, 0)
        assert count(superuser, "ledger_staged") == 0
    for arguments in (("audit",), ("export", str(folder / "export")), ("verify", str(folder / "export"))):
        done = database.command(folder, "ledger", *arguments)
        assert done.returncode == 0, (arguments, done.stderr)


def write_until_it_breaks(number: int, at: datetime, acknowledged: dict[str, list[UUID]]) -> None:
    """Contacts and decisions one after the other; an id is noted once its transaction has been acknowledged."""
    try:
        for step in range(10_000):
            received = invented.receive(at, child=invented.other_child(10_000 * number + step))
            acknowledged["contact"].append(received.contact)
            with invented.acting_as("school-dsl") as by:
                made = decisions.decide(
                    person=received.placed.person, draft=invented.decision("school-response"), evidence=invented.evidence(at),
                    key=uuid4(), by=by, at=at,
                )  # fmt: skip
            acknowledged["decision"].append(made)
    except DatabaseError:
        return
    finally:
        connection.close()


def test_a_killed_database_keeps_everything_acknowledged(
    server: embedded.Server, folder: Path, at: datetime, django_db_blocker: DjangoDbBlocker
) -> None:
    database = testing_database.make_template(embedded.superuser_dsn(server.data))
    acknowledged: dict[str, list[UUID]] = {"contact": [], "decision": []}
    with testing_database.django_on(database, django_db_blocker):
        writers = [threading.Thread(target=write_until_it_breaks, args=(number, at, acknowledged)) for number in (1, 2, 3)]
        for writer in writers:
            writer.start()
        assert server.process
        wait_until(lambda: len(acknowledged["decision"]) >= 40, server.process)
        killing.kill(server)
        for writer in writers:
            writer.join(timeout=60)
    assert not embedded.answers(server.data)
    server.start()
    with database.connect("bootstrap") as superuser:
        everything_is_there_once(superuser, acknowledged)
        nothing_is_half_written(superuser)
    the_log_is_whole(database, folder)


def everything_is_there_once(superuser: psycopg.Connection, acknowledged: dict[str, list[UUID]]) -> None:
    for table, kind in (("intake_contact", "contact"), ("decisions_decision", "decision")):
        ids = acknowledged[kind]
        assert len(ids) >= 40
        assert count(superuser, table, f"id IN ({','.join(repr(str(one)) for one in ids)})") == len(set(ids)) == len(ids)


def nothing_is_half_written(superuser: psycopg.Connection) -> None:
    """Acknowledged or not: each decision has its version, each contact its two records, both their entry in the log."""
    entry = "(SELECT convert_from(body, 'UTF8')::jsonb ->> '{name}' FROM ledger_body b WHERE b.index = {row}.ledger_index)"
    asked = {
        "decisions_decision d": "(SELECT count(*) FROM decisions_decisionversion v WHERE v.decision_id = d.id) <> 1",
        "decisions_decisionversion v": f"{entry.format(name='decision', row='v')} IS DISTINCT FROM v.decision_id::text",
        "intake_contact c": f"{entry.format(name='contact', row='c')} IS DISTINCT FROM c.id::text",
        "intake_contact k": "(SELECT count(*) FROM people_record r WHERE r.scope IN (k.scope, k.received_record)) <> 2",
    }
    for table, fault in asked.items():
        assert count(superuser, table, fault) == 0, table
    assert superuser.execute(HALF_WRITTEN).fetchone() == (0,)
    made = "SELECT count(*) FROM ledger_entry WHERE kind = 'decisions.decision.made'"
    assert superuser.execute(made).fetchone() == (count(superuser, "decisions_decision"),)
