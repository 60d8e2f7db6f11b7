"""`keepsight ledger audit`: each changed, missing or unreadable part is named by its entry."""

from datetime import datetime

import psycopg
import pytest
from log_acts import append, as_superuser, publish_all
from testing_database import Database

from keepsight.apps.ledger.queries import LogFolder, audit
from keepsight.engines.merkle.notes import SigningKey


@pytest.mark.parametrize("column", ["entry", "leaf_hash", "salt", "body"])
def test_one_changed_byte_in_the_database_is_named(
    column: str, log_database: Database, log: LogFolder, key: SigningKey, at: datetime
) -> None:
    append(300, at)
    publish_all(log, key)
    table = "ledger_entry" if column in {"entry", "leaf_hash"} else "ledger_body"
    change = f"UPDATE {table} SET {column} = set_byte({column}, 20, get_byte({column}, 20) # 1) WHERE index = 277"
    as_superuser(log_database, change)
    problems = audit(using="auditor", log=log)
    assert {problem.index for problem in problems} == {277}
    assert str(problems[0]).startswith("entry 277: ")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (
            "UPDATE ledger_entry SET kind = 'a.b' WHERE index = 7",
            "its kind or hour is not what the entry says",
        ),
        ("UPDATE ledger_entry SET hour = '2020-01-01T00' WHERE index = 7", "back-dated"),
        ("DELETE FROM ledger_body WHERE index = 7", "its body is missing"),
        ("UPDATE ledger_body SET salt = '' WHERE index = 7", "its body cannot be checked"),
        (
            "DELETE FROM ledger_body WHERE index = 7; DELETE FROM ledger_entry WHERE index = 7",
            "missing from the database",
        ),
        (
            """UPDATE ledger_entry e SET entry = o.entry, leaf_hash = o.leaf_hash
            FROM ledger_entry o WHERE e.index = 7 AND o.index = 8""",
            "its hash is not the one in the published log",
        ),
    ],
)
def test_every_other_change_in_the_database_is_named(
    change: str, words: str, log_database: Database, log: LogFolder, key: SigningKey, at: datetime
) -> None:
    append(20, at)
    publish_all(log, key)
    as_superuser(log_database, change)
    problems = audit(using="auditor", log=log)
    assert {problem.index for problem in problems} == {7}
    assert any(words in problem.text for problem in problems)


def test_an_unreadable_tile_is_named_by_its_entries(
    log_database: Database, log: LogFolder, key: SigningKey, at: datetime
) -> None:
    append(300, at)
    size = publish_all(log, key)
    (log.path / "tile/0/000").unlink()
    assert {problem.index for problem in audit(using="auditor", log=log)} == set(range(256))
    with log_database.connect("web") as opened, pytest.raises(psycopg.errors.InsufficientPrivilege):
        opened.execute("SELECT FROM ledger_entry")
    assert size > 256
