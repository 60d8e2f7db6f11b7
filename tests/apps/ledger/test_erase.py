"""Erasing a body: by two administrators, told by the log, and every proof stays."""

from datetime import datetime

import invented
import psycopg
import pytest
from django.db import DatabaseError, connection, transaction
from log_acts import append, publish_all
from testing_database import Database

from keepsight.apps.ledger.operations import agree_erasure, ask_erasure, export
from keepsight.apps.ledger.queries import LogFolder, audit, erased
from keepsight.engines.merkle.notes import SigningKey
from keepsight.programs.ledger_verify import verify
from keepsight.vocabulary.answers import InvalidError, RefusedError

AGREE = "SELECT public.ledger_agree_erasure(1, now(), ''::bytea, ''::bytea, ''::bytea)"


def ask(index: int, at: datetime, *, by: str = "administrator", reason: str = "Order of the court") -> None:
    with invented.acting_as(by) as actor:
        ask_erasure(index=index, reason=reason, by=actor, at=at)


def agree(index: int, at: datetime, *, by: str = "director") -> None:
    with invented.acting_as(by) as actor:
        agree_erasure(index=index, by=actor, at=at)


def test_the_body_is_gone_and_everything_else_holds(
    log_database: Database, log: LogFolder, key: SigningKey, at: datetime
) -> None:
    append(3, at)
    size = publish_all(log, key)
    ask(size - 1, at)
    assert audit(using="auditor", log=log) == []
    agree(size - 1, at)
    assert publish_all(log, key) == size + 1
    with log_database.connect("bootstrap") as opened:
        rows = opened.execute("SELECT salt, body FROM ledger_body WHERE index >= %s ORDER BY index", [size - 2]).fetchall()
        kind = opened.execute("SELECT kind FROM ledger_entry ORDER BY index DESC LIMIT 1").fetchone()
    assert [row == (None, None) for row in rows] == [False, True, False]
    assert kind == ("ledger.entry.erased",)
    assert audit(using="auditor", log=log) == []
    assert erased(using="auditor") == {size - 1: size}
    export.export(log.path.parent / "export", size - 1, log=log)
    assert verify(log.path.parent / "export").is_whole


def test_never_by_one_never_twice_and_not_of_the_log_itself(log_database: Database, at: datetime) -> None:
    del log_database  # a database
    append(2, at)
    with pytest.raises(InvalidError):
        ask(1, at, reason=" ")
    with pytest.raises(RefusedError, match="Only an administrator"):
        ask(1, at, by="team-manager")
    with pytest.raises(RefusedError, match="no such entry"):
        ask(10**9, at)
    with pytest.raises(RefusedError, match="what another one asked for"):
        agree(1, at)
    ask(1, at)
    with pytest.raises(RefusedError, match="asked for already"):
        ask(1, at, by="director")
    with pytest.raises(RefusedError, match="You asked for this erasure"):
        agree(1, at, by="administrator")
    agree(1, at)
    with pytest.raises(RefusedError, match="erased already"):
        agree(1, at)
    with connection.cursor() as cursor:
        cursor.execute("SELECT max(n) FROM generate_series(0, 200) n, public.ledger_receipt(n) r WHERE r.kind ~ '^ledger[.]'")
        told = cursor.fetchone()[0]
    with pytest.raises(RefusedError, match="about the log itself"):
        ask(told, at)


@pytest.mark.parametrize(
    ("by", "statement", "words"),
    [
        ("team-manager", "SELECT public.ledger_ask_erasure(1, 'x', now())", "only an administrator"),
        ("team-manager", AGREE, "only an administrator"),
        ("administrator", AGREE, "nobody else asked"),
        ("administrator", "UPDATE ledger_body SET body = NULL, salt = NULL", "permission denied"),
        ("administrator", "INSERT INTO ledger_erasure VALUES (2, 'x', 1, now(), 2, now())", "permission denied"),
    ],
)
def test_the_database_refuses_the_same(by: str, statement: str, words: str, log_database: Database, at: datetime) -> None:
    del log_database  # a database
    append(2, at)
    ask(1, at)
    with (
        invented.acting_as(by),
        pytest.raises(DatabaseError, match=words),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)


def test_not_even_the_owner_erases_without_two_and_the_audit_wants_the_log_to_say_so(
    log_database: Database, log: LogFolder, at: datetime
) -> None:
    append(2, at)
    with log_database.connect("migrator") as owner:
        with pytest.raises(psycopg.Error, match="append-only"):
            owner.execute("UPDATE ledger_body SET body = NULL, salt = NULL WHERE index = 1")
        owner.execute("INSERT INTO ledger_erasure VALUES (1, 'x', 1, now(), 2, now())")
        owner.execute("UPDATE ledger_body SET body = NULL, salt = NULL WHERE index = 1")
        with pytest.raises(psycopg.Error, match="append-only"):
            owner.execute("UPDATE ledger_body SET body = '1' WHERE index = 1")
    assert [str(one) for one in audit(using="auditor", log=log)] == ["entry 1: its body is missing"]
