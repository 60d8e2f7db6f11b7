"""`keepsight migrate` over an earlier version's database: rows stay, the log is whole, row security is forced."""

import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import invented
import psycopg
import pytest
import testing_database
from pytest_django import DjangoDbBlocker
from testing_database import Database

from keepsight.apps.decisions import queries as decisions
from keepsight.config.cli import installation
from keepsight.engines.oversight import Standing

PLACEHOLDER = "KEEPSIGHT_DATABASE"  # as make_fixture.py writes it
DUMPS = sorted(Path(__file__).parent.glob("schema-*.sql"))
# What a schema is, without numbers that a server gives out anew each time. Views of the catalogue, by their documented names.
DESCRIPTIONS = {
    "columns": "SELECT table_schema, table_name, column_name, data_type, is_nullable, column_default"
    " FROM information_schema.columns WHERE table_schema IN ('public', 'sec')",
    "constraints": "SELECT conrelid::regclass::text, conname, contype, pg_get_constraintdef(oid) FROM pg_constraint"
    " WHERE connamespace::regnamespace::text IN ('public', 'sec') AND contype <> 'n'",
    "indexes": "SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname IN ('public', 'sec')",
    "policies": "SELECT tablename, policyname, permissive, roles::text, cmd, qual, with_check FROM pg_policies",
    "functions": "SELECT oid::regprocedure::text, pg_get_functiondef(oid), pg_get_userbyid(proowner) FROM pg_proc"
    " WHERE pronamespace::regnamespace::text IN ('public', 'sec')",
    "function rights": "SELECT oid::regprocedure::text, right_.* FROM pg_proc, LATERAL"
    " (SELECT grantee::regrole::text, privilege_type FROM aclexplode(proacl)) AS right_"
    " WHERE pronamespace::regnamespace::text IN ('public', 'sec')",
    "triggers": "SELECT tgrelid::regclass::text, tgname, tgenabled, pg_get_triggerdef(oid) FROM pg_trigger"
    " WHERE NOT tgisinternal",
    "tables": "SELECT oid::regclass::text, relkind, relrowsecurity, relforcerowsecurity, pg_get_userbyid(relowner) FROM pg_class"
    " WHERE relnamespace::regnamespace::text IN ('public', 'sec')",
    "rights": "SELECT oid::regclass::text, right_.* FROM pg_class, LATERAL"
    " (SELECT grantee::regrole::text, privilege_type FROM aclexplode(relacl)) AS right_"
    " WHERE relnamespace::regnamespace::text IN ('public', 'sec')",
}
# A restored expression is written back with its casts in other places: `ARRAY['a'::varchar]::text[]` or `('a'::varchar)::text`.
CASTS = re.compile(r"::(text|character varying)(\[\])?|[()]")


def schema(database: Database) -> dict[str, list[tuple[str, ...]]]:
    """Everything above, sorted, with the database's name taken out of the names of its roles."""
    found = {}
    with database.connect("bootstrap") as superuser:
        for name, query in DESCRIPTIONS.items():
            rows = superuser.execute(query).fetchall()
            found[name] = sorted(
                tuple(CASTS.sub("", str(value).replace(database.template, "NAME")) for value in row) for row in rows
            )
    return found


def rows_of(database: Database) -> dict[str, set[str]]:
    """Table → its rows as text."""
    with database.connect("bootstrap") as superuser:
        found = superuser.execute("SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace")
        tables = [name for (name,) in found.fetchall()]
        return {name: {row for (row,) in superuser.execute(f'SELECT one::text FROM "{name}" AS one')} for name in tables}


@dataclass(frozen=True)
class Upgraded:
    """An earlier version's database after `keepsight migrate`, and its rows before."""

    database: Database
    before: dict[str, set[str]]


@pytest.fixture(scope="module", params=DUMPS, ids=lambda dump: dump.stem)
def upgraded(request: pytest.FixtureRequest, template: Database, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Upgraded]:
    """One for each version there is a dump of, restored under a name of its own. Tests read it."""
    name = f"ks{uuid.uuid4().hex[:10]}"
    installation.create_database(template.superuser, name, testing_database.PASSWORDS)
    made = Database(template.superuser, name, name)
    # A connection of its own: a dump changes the session's settings.
    with psycopg.connect(made.url("bootstrap")) as superuser:
        superuser.execute(request.param.read_text(encoding="utf-8").replace(PLACEHOLDER, name))
    before = rows_of(made)
    done = made.command(tmp_path_factory.mktemp("upgrade"), "migrate")
    assert done.returncode == 0, done.stderr
    yield Upgraded(made, before)
    testing_database.drop(made)


@pytest.fixture
def own_upgraded(upgraded: Upgraded) -> Iterator[Database]:
    """A copy to write into."""
    made = testing_database.clone(upgraded.database)
    yield made
    testing_database.drop(made)


def test_the_rows_are_still_there(upgraded: Upgraded) -> None:
    after = rows_of(upgraded.database)
    for table in ("people_record", "intake_contact", "decisions_decision", "decisions_signoff"):
        assert upgraded.before[table], table
        assert len(after[table]) == len(upgraded.before[table]), table
    for table in ("ledger_entry", "ledger_body"):  # and one entry more: since when there is a policy in force
        assert upgraded.before[table] < after[table], table
        assert len(after[table]) == len(upgraded.before[table]) + 1, table


def test_work_goes_on_where_it_was_left(own_upgraded: Database, at: datetime, django_db_blocker: DjangoDbBlocker) -> None:
    with testing_database.django_on(own_upgraded, django_db_blocker):
        again = invented.receive(at, by="detective-sergeant")
        assert again.placed.status == "link"
        with invented.acting_as("social-worker"):
            [card] = decisions.about(viewer=invented.viewer("social-worker"), persons=[again.placed.person], at=at)
        assert card.standing is Standing.AGREED


def test_the_log_is_whole_and_can_be_published(upgraded: Upgraded, folder: Path) -> None:
    audit = upgraded.database.command(folder, "ledger", "audit")
    assert (audit.returncode, audit.stdout, audit.stderr) == (0, "every body matches its commitment\n", "")
    exported = upgraded.database.command(folder, "ledger", "export", str(folder / "export"))
    assert exported.returncode == 0, exported.stderr
    verified = upgraded.database.command(folder, "ledger", "verify", str(folder / "export"))
    assert verified.returncode == 0, verified.stderr


def test_row_security_is_forced_on_every_table(upgraded: Upgraded) -> None:
    with upgraded.database.connect("bootstrap") as superuser:
        tables = superuser.execute(
            "SELECT relname, relrowsecurity AND relforcerowsecurity FROM pg_class"
            " WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace"
        ).fetchall()
    assert len(tables) > 20
    assert [name for name, is_forced in tables if not is_forced] == []


def test_the_schema_becomes_that_of_a_new_installation(upgraded: Upgraded, template: Database) -> None:
    found, new = schema(upgraded.database), schema(template)
    for name, lines in new.items():
        assert lines, name
        assert found[name] == lines, name


def test_migrating_again_changes_nothing(upgraded: Upgraded, folder: Path) -> None:
    before = schema(upgraded.database), rows_of(upgraded.database)
    again = upgraded.database.command(folder, "migrate")
    assert again.returncode == 0, again.stderr
    assert "No migrations to apply." in again.stdout
    assert (schema(upgraded.database), rows_of(upgraded.database)) == before
