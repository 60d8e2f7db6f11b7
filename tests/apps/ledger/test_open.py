"""`keepsight ledger open`: a court recomputes the commitment with common tools, and the opening stands in the log."""

from base64 import b64encode
from datetime import datetime
from hashlib import sha256
from pathlib import Path

import psycopg
import pytest
from log_acts import append, as_superuser
from testing_database import Database


def test_a_commitment_is_opened_recomputed_and_logged(log_database: Database, at: datetime, folder: Path) -> None:
    append(1, at)
    with log_database.connect("bootstrap") as opened:
        row = opened.execute("SELECT max(index) FROM ledger_entry").fetchone()
        assert row
        index = int(row[0])
        done = log_database.command(folder, "ledger", "open", str(index), "--for", "Example Crown Court")
        assert done.returncode == 0, done.stderr
        body = opened.execute(f"SELECT convert_from(body, 'UTF8') FROM ledger_body WHERE index = {index}").fetchone()
        assert body
        assert body[0] in done.stdout
        lines = done.stdout.splitlines()
        [recipe] = [line for line in lines if line.startswith("printf ")]
        [expected] = [line.removeprefix("It must be: ") for line in lines if line.startswith("It must be: ")]
        assert b64encode(sha256(bytes.fromhex(recipe.split(" ")[1])).digest()).decode() == expected
        logged = opened.execute(
            "SELECT kind, convert_from(body, 'UTF8')::jsonb ->> 'for' FROM ledger_entry JOIN ledger_body USING (index)"
            " ORDER BY index DESC LIMIT 1"
        ).fetchone()
        assert logged == ("ledger.entry.opened", "Example Crown Court")


def test_what_is_not_there_is_not_opened(log_database: Database, at: datetime, folder: Path) -> None:
    append(1, at)
    as_superuser(log_database, "UPDATE ledger_body SET body = NULL, salt = NULL")
    assert "not held any more" in refused(log_database, folder, "0")
    assert "the log has no entry 99999" in refused(log_database, folder, "99999")
    with log_database.connect("auditor") as auditor, pytest.raises(psycopg.errors.InsufficientPrivilege):
        auditor.execute("SELECT public.ledger_append('a.b', ''::bytea, ''::bytea, ''::bytea, NULL)")
    with log_database.connect("web") as web, pytest.raises(psycopg.errors.InsufficientPrivilege):
        web.execute("SELECT public.ledger_log_opening(''::bytea, ''::bytea, ''::bytea)")


def refused(database: Database, folder: Path, index: str) -> str:
    done = database.command(folder, "ledger", "open", index)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    return done.stderr
