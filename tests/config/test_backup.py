"""Backup while writing, restore into an empty database, and a publisher that signs nothing before a person has reconciled."""

import os
import shutil
import tarfile
import threading
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import psycopg
import pytest
import testing_database
from log_acts import append
from psycopg import sql
from testing_database import Database

from keepsight.config.database import client_programs, embedded
from keepsight.engines.merkle.checkpoints import Checkpoint
from keepsight.engines.merkle.notes import Note
from keepsight.programs.ledger_verify import verify


@pytest.fixture
def backed_up(live: Database, at: datetime, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with a signed log, and a backup of it that was taken while others wrote."""
    data = tmp_path / "data"
    monkeypatch.setenv("DATABASE_BACKUP_URL", live.url("bootstrap"))
    append(270, at)
    succeed(live, data, "publisher", "--once")
    stop = threading.Event()

    def write() -> None:
        from django.db import connection

        while not stop.is_set():
            append(1, at)
        connection.close()

    writer = threading.Thread(target=write)
    writer.start()
    succeed(live, data, "backup", str(tmp_path / "backup"))
    stop.set()
    writer.join()
    succeed(live, data, "publisher", "--once")
    return data


def succeed(database: Database, data: Path, *arguments: str) -> str:
    done = database.command(data, *arguments)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def empty(template: Database) -> Iterator[Database]:
    """A new database on the same server, whose roles are there."""
    made = Database(template.superuser, f"{template.name}_new", template.template)
    with psycopg.connect(template.superuser, autocommit=True) as server:
        server.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(made.name)))
    yield made
    testing_database.drop(made)


def test_a_backup_taken_while_writing_is_restored_and_signed_only_after_reconciling(
    backed_up: Path, live: Database, empty: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert (tmp_path / "backup").stat().st_mode & 0o777 == 0o600
    again = live.command(backed_up, "backup", str(tmp_path / "backup"))
    assert (again.returncode, again.stderr.count("\n")) == (2, 1)
    outside = backed_up / "log" / "checkpoint"
    monkeypatch.setenv("DATABASE_BACKUP_URL", empty.url("bootstrap"))
    data = tmp_path / "restored"
    succeed(empty, data, "restore", str(tmp_path / "backup"))
    refused = empty.command(data, "publisher", "--once")
    assert refused.returncode == 2
    assert "restored from a backup: run keepsight ledger reconcile first" in refused.stderr
    assert verify(data / "log").is_whole
    held = entries(empty)
    assert held >= 270
    assert held < entries(live)
    unaware = tmp_path / "unaware"
    shutil.copytree(data, unaware)
    found = empty.command(data, "ledger", "reconcile", str(outside))
    assert found.returncode == 1
    assert f"entries {held} to {size(outside) - 1} are missing from the database" in found.stderr
    assert empty.command(data, "publisher", "--once").returncode == 2
    older = empty.command(data, "ledger", "reconcile", str(data / "log" / "checkpoint"))
    assert (older.returncode, "missing from the database" in older.stderr) == (1, True)
    succeed(empty, unaware, "ledger", "reconcile", str(unaware / "log" / "checkpoint"))
    succeed(empty, unaware, "publisher", "--once")
    assert size(unaware / "log" / "checkpoint") == held
    succeed(empty, data, "ledger", "audit")
    twice = empty.command(data, "restore", str(tmp_path / "backup"))
    assert "holds a log already" in twice.stderr
    full = empty.command(tmp_path / "third", "restore", str(tmp_path / "backup"))
    assert "the database is not empty" in full.stderr


def entries(database: Database) -> int:
    with database.connect("bootstrap") as opened:
        row = opened.execute("SELECT count(*) FROM ledger_entry").fetchone()
    assert row
    return int(row[0])


def size(checkpoint: Path) -> int:
    return Checkpoint.parse(Note.parse(checkpoint.read_bytes()).text).size


def test_other_checkpoints_do_not_reconcile(backed_up: Path, live: Database, tmp_path: Path) -> None:
    (tmp_path / "other").write_bytes((backed_up / "log" / "checkpoint").read_bytes().replace(b"northmere", b"elsewhere"))
    (tmp_path / "garbage").write_bytes(b"x")
    for name in ("other", "garbage", "absent"):
        done = live.command(backed_up, "ledger", "reconcile", str(tmp_path / name))
        assert (done.returncode, done.stderr.count("\n")) == (2, 1), done.stderr
    with live.connect("bootstrap") as opened:
        opened.execute("ALTER TABLE ledger_entry DISABLE TRIGGER USER")
        opened.execute("UPDATE ledger_entry SET leaf_hash = sha256('') WHERE index = 3")
    done = live.command(backed_up, "ledger", "reconcile", str(backed_up / "log" / "checkpoint"))
    assert done.returncode == 1
    assert "are not those that were signed" in done.stderr


def test_what_is_no_backup_is_refused_in_one_line(empty: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_BACKUP_URL", empty.url("bootstrap"))
    (tmp_path / "x").write_bytes(b"no archive")
    for name in ("x", "absent"):
        done = empty.command(tmp_path / name / "data" if name == "absent" else tmp_path / "d", "restore", str(tmp_path / name))
        assert (done.returncode, done.stderr.count("\n")) == (2, 1), done.stderr


def test_a_path_out_of_the_data_folder_is_not_written(empty: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_BACKUP_URL", empty.url("bootstrap"))
    with tarfile.open(tmp_path / "backup", "w") as archive:
        for name in ("log/checkpoint", "../../outside"):
            archive.addfile(tarfile.TarInfo(name))
    done = empty.command(tmp_path / "data", "restore", str(tmp_path / "backup"))
    assert (done.returncode, done.stderr.count("\n")) == (2, 1), done.stderr
    assert "../../outside would be written outside the data folder" in done.stderr
    assert not (tmp_path / "outside").exists()


def test_only_the_programs_of_the_server_s_own_version_are_used(
    template: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What `make install` brings is newer than the PostgreSQL of Debian 12, which could not read back what it wrote."""
    real, url = embedded.programs(), template.url("bootstrap")
    newer = tmp_path / "pg_dump"
    newer.write_text("#!/bin/sh\ncase $1 in --version) echo 'pg_dump (PostgreSQL) 99.1';; *) exit 1;; esac\n")
    newer.chmod(0o755)
    monkeypatch.setenv("KEEPSIGHT_PG_BIN", str(tmp_path))
    monkeypatch.setenv("PATH", f"{real}:{os.environ['PATH']}")
    client_programs.run(url, "pg_dump", "--schema-only", "--file", str(tmp_path / "dump"))
    assert "CREATE SCHEMA sec" in (tmp_path / "dump").read_text()
    monkeypatch.setenv("PATH", "/usr/bin:/bin" if not Path("/usr/bin/pg_dump").exists() else "/nowhere")
    with pytest.raises(client_programs.ClientError, match=r"pg_dump \d+ is needed.*found: .*99.*install postgresql-client-"):
        client_programs.run(url, "pg_dump")
