"""Appending: gapless, in the caller's transaction, append-only, and closed to the web role."""

import threading
from base64 import b64decode
from datetime import date, datetime
from hashlib import sha256
from uuid import UUID

import psycopg
import pytest
from django.db import IntegrityError, connection, transaction
from django.db.transaction import TransactionManagementError
from testing_database import Database

from keepsight.apps.ledger.operations import commitments_of, record, record_now
from keepsight.apps.ledger.queries import audit, logged_entry
from keepsight.engines.merkle.leaves import Leaf
from keepsight.vocabulary.dates import PartialDate
from keepsight.vocabulary.people import Role

KIND = "intake.contact.received"


def rows(database: Database, query: str) -> list[tuple[object, ...]]:
    with database.connect("bootstrap") as opened:
        return opened.execute(query).fetchall()


def first_index(database: Database) -> int:
    """How many entries the template brought along."""
    count = rows(database, "SELECT count(*) FROM ledger_entry")[0][0]
    assert isinstance(count, int)
    return count


def test_an_entry_stands_in_the_log_once_its_transaction_commits(log_database: Database, at: datetime) -> None:
    start = first_index(log_database)
    with transaction.atomic():
        record(kind=KIND, body={"contact": 1}, by=7, at=at)
        assert logged_entry(start) is None
    shown = logged_entry(start)
    assert shown is not None
    leaf = Leaf.parse(shown.entry)
    assert (leaf.kind, len(leaf.commitments), shown.is_published) == (KIND, 1, False)
    assert rows(log_database, "SELECT count(*) FROM ledger_staged") == [(0,)]
    [(body, salt)] = rows(log_database, f"SELECT body, salt FROM ledger_body WHERE index = {start}")
    assert body == b'{"at":"2026-11-20T16:50:00+00:00","by":7,"contact":1}'
    assert isinstance(salt, bytes)
    expected = sha256(b"keepsight.log/v1/" + KIND.encode() + b"\x00" + salt + body).digest()
    assert leaf.commitments == (expected,)
    assert b64decode(shown.entry.split(b'"')[3]) == expected
    assert audit(using="auditor") == []


def test_what_is_rolled_back_was_never_there(log_database: Database, at: datetime) -> None:
    start = first_index(log_database)
    with transaction.atomic():
        record(kind=KIND, body={}, by=7, at=at)
        transaction.set_rollback(True)
    with transaction.atomic():
        record(kind=KIND, body={"kept": 1}, by=7, at=at)
        with transaction.atomic():
            record(kind=KIND, body={"undone": 1}, by=7, at=at)
            transaction.set_rollback(True)
    assert first_index(log_database) == start + 1


def test_the_index_can_be_had_at_once(log_database: Database, at: datetime) -> None:
    start = first_index(log_database)
    with transaction.atomic():
        record(kind=KIND, body={}, by=7, at=at)
        assert record_now(kind=KIND, body={}, by=7, at=at) == start + 1
        record(kind=KIND, body={}, by=7, at=at)
        assert record_now(kind=KIND, body={}, by=None, at=at) == start + 3
    assert audit(using="auditor") == []


def test_recording_needs_a_transaction_a_zone_and_a_body_of_its_own(log_database: Database, at: datetime) -> None:
    with pytest.raises(TransactionManagementError):
        record(kind=KIND, body={}, by=7, at=at)
    with transaction.atomic():
        with pytest.raises(ValueError, match="time zone"):
            record(kind=KIND, body={}, by=7, at=at.replace(tzinfo=None))
        with pytest.raises(ValueError, match="not in the body"):
            record(kind=KIND, body={"by": 8}, by=7, at=at)
        with pytest.raises(TypeError):
            record(kind=KIND, body={"weight": 0.5}, by=7, at=at)
    assert rows(log_database, "SELECT count(*) FROM ledger_staged") == [(0,)]


@pytest.mark.parametrize("kind", ["contact", "Intake.contact", "intake.", "intake.contact1", 'a.b","x":"', "a.b\n"])
def test_a_kind_has_one_form(kind: str, log_database: Database, at: datetime) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        record(kind=kind, body={}, by=7, at=at)
    assert rows(log_database, "SELECT count(*) FROM ledger_staged") == [(0,)]


@pytest.mark.usefixtures("log_database")
def test_the_same_key_twice_is_refused(at: datetime) -> None:
    with transaction.atomic():
        record(kind=KIND, body={}, by=7, at=at, key="request-1")
    with pytest.raises(IntegrityError, match="recorded before"), transaction.atomic():
        record(kind=KIND, body={}, by=7, at=at, key="request-1")
    with transaction.atomic():
        record(kind=KIND, body={}, by=7, at=at, key="request-2")
        with pytest.raises(IntegrityError), transaction.atomic():
            record(kind=KIND, body={}, by=7, at=at, key="request-2")


def test_ids_dates_and_words_are_committed_to_as_text(log_database: Database, at: datetime) -> None:
    body = {
        "id": UUID(int=5),
        "on": date(2026, 1, 2),
        "born": PartialDate(2018, 3),
        "role": Role.MANAGER,
        "list": (1, True, None, "é"),
    }
    with transaction.atomic():
        index = record_now(kind=KIND, body=body, by=None, at=at)
    [(kept,)] = rows(log_database, f"SELECT body FROM ledger_body WHERE index = {index}")
    assert isinstance(kept, bytes)
    assert kept.decode() == (
        '{"at":"2026-11-20T16:50:00+00:00","born":"2018-03","by":null,'
        '"id":"00000000-0000-0000-0000-000000000005","list":[1,true,null,"é"],"on":"2026-01-02","role":"manager"}'
    )


def test_bulk_acts_commit_to_each_item() -> None:
    first, second = commitments_of(kind="a.b", bodies=[{"n": 1}, {"n": 1}])
    assert first.salt != second.salt
    assert first.digest == sha256(b"keepsight.log/v1/a.b\x00" + first.salt + b'{"n":1}').digest()


@pytest.mark.usefixtures("log_database")
def test_a_session_cannot_trade_durability_for_speed(at: datetime) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL synchronous_commit = off")
        record_now(kind=KIND, body={}, by=7, at=at)
        cursor.execute("SHOW synchronous_commit")
        assert cursor.fetchone() == ("on",)


def test_an_older_snapshot_cannot_append(log_database: Database) -> None:
    with log_database.connect("web") as opened:
        opened.execute("BEGIN ISOLATION LEVEL REPEATABLE READ")
        with pytest.raises(psycopg.errors.FeatureNotSupported, match="read committed"):
            stage(opened)


def test_a_clock_set_back_does_not_back_date(log_database: Database, at: datetime) -> None:
    with log_database.connect("bootstrap") as opened:
        opened.execute(
            "INSERT INTO ledger_entry"
            " SELECT coalesce(max(index), -1) + 1, 'a.b', '2999-01-01T00', '', '', now()"
            " FROM ledger_entry"
        )
    with transaction.atomic():
        index = record_now(kind=KIND, body={}, by=7, at=at)
    shown = logged_entry(index)
    assert shown is not None
    assert shown.hour == "2999-01-01T00"


@pytest.mark.parametrize("table", ["ledger_entry", "ledger_body"])
@pytest.mark.parametrize("role", ["bootstrap", "migrator"])
def test_not_even_the_owner_changes_what_is_written(table: str, role: str, log_database: Database, at: datetime) -> None:
    with transaction.atomic():
        record(kind=KIND, body={}, by=7, at=at)
    attacks = [f"DELETE FROM {table}", f"TRUNCATE {table} CASCADE", f"UPDATE {table} SET index = index + 1"]
    with log_database.connect(role) as opened:
        if role == "bootstrap":
            opened.execute("SET session_replication_role = replica")
        for attack in attacks:
            with pytest.raises(psycopg.errors.InsufficientPrivilege, match="append-only"):
                opened.execute(attack)
    assert audit(using="auditor") == []


@pytest.mark.parametrize(
    ("role", "forbidden"),
    [
        ("web", ["ledger_entry", "ledger_body", "ledger_staged"]),
        ("worker", ["ledger_entry", "ledger_body", "ledger_staged"]),
        ("publisher", ["ledger_body", "ledger_staged"]),
        ("auditor", ["ledger_staged"]),
    ],
)
def test_each_role_reads_only_its_own(role: str, forbidden: list[str], log_database: Database, at: datetime) -> None:
    with transaction.atomic():
        record(kind=KIND, body={}, by=7, at=at)
    with log_database.connect(role) as opened:
        for table in ("ledger_entry", "ledger_body", "ledger_staged"):
            if table in forbidden:
                with pytest.raises(psycopg.errors.InsufficientPrivilege, match="permission denied"):
                    opened.execute(f"SELECT FROM {table}")
            else:
                assert opened.execute(f"SELECT FROM {table}").fetchall() != []
            for verb in (f"INSERT INTO {table} DEFAULT VALUES", f"DELETE FROM {table}", f"TRUNCATE {table}"):
                with pytest.raises(psycopg.errors.InsufficientPrivilege):
                    opened.execute(verb)


@pytest.mark.parametrize("role", ["publisher", "auditor"])
def test_only_working_roles_append(role: str, log_database: Database) -> None:
    with log_database.connect(role) as opened, pytest.raises(psycopg.errors.InsufficientPrivilege):
        stage(opened)


def stage(opened: psycopg.Connection) -> None:
    opened.execute("SELECT ledger_append('a.b', %s, %s, %s, NULL)", [bytes(32), bytes(32), b"{}"])


def test_eight_writers_leave_no_gap(log_database: Database) -> None:
    start, each = first_index(log_database), 40

    def write(writer: int) -> None:
        with log_database.connect("web") as opened:
            for n in range(each):
                opened.execute("BEGIN")
                stage(opened)
                if n % 4 == 1:
                    stage(opened)
                if n % 3 == 0:
                    opened.execute("SET CONSTRAINTS public.ledger_number IMMEDIATE")
                opened.execute("ROLLBACK" if (n + writer) % 5 == 0 else "COMMIT")

    threads = [threading.Thread(target=write, args=(writer,)) for writer in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    kept = sum(1 + (n % 4 == 1) for writer in range(8) for n in range(each) if (n + writer) % 5 != 0)
    indexes = rows(log_database, f"SELECT index FROM ledger_entry WHERE index >= {start} ORDER BY index")
    assert [row[0] for row in indexes] == list(range(start, start + kept))
    assert rows(log_database, "SELECT count(*) FROM ledger_staged") == [(0,)]
