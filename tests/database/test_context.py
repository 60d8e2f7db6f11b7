"""The context as a transaction of its own begins with it: set with BEGIN, gone with its end; and the cursor kept beside it."""

from typing import Any

import invented
import pytest
from django.db import connection, transaction
from django.db.utils import DatabaseError
from testing_database import Database

from keepsight.apps.access.operations import kept_cursor, sign, viewing
from keepsight.apps.access.operations.context import _begin
from keepsight.vocabulary.people import Purpose, Viewer

_BACKEND = "SELECT pg_backend_pid()"


def asked(statement: str) -> Any:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchone()[0]


@pytest.fixture
def viewer(live: Database) -> Viewer:
    """The school's lead, looking."""
    del live
    return Viewer(invented.actor("school-dsl"), Purpose.SAFEGUARDING)


def test_the_context_holds_inside_and_is_gone_afterwards(viewer: Viewer) -> None:
    with viewing(viewer):
        assert (asked("SELECT sec.viewer()"), asked("SELECT sec.agency()")) == (viewer.actor.user, viewer.actor.agency)
        with viewing(Viewer(viewer.actor, Purpose.MATCHING)):
            assert asked("SELECT sec.purpose()") == "matching"
        assert asked("SELECT sec.purpose()") == "safeguarding"
    assert asked("SELECT sec.agency()") is None


def fail(viewer: Viewer, found: list[object]) -> None:
    with viewing(viewer):
        asked("SELECT set_config('keepsight.other', 'of this transaction', true)")
        found.append(asked("SELECT current_setting('keepsight.other')"))
        raise LookupError


def test_it_is_one_transaction_from_the_first_statement(viewer: Viewer) -> None:
    found: list[object] = []
    with pytest.raises(LookupError):
        fail(viewer, found)
    assert [*found, asked("SELECT coalesce(current_setting('keepsight.other', true), '')")] == ["of this transaction", ""]
    assert asked("SELECT sec.agency()") is None


def test_a_context_is_a_value_and_never_sql(viewer: Viewer) -> None:
    with transaction.atomic():
        _begin(f"{sign(viewer)}'; SET LOCAL keepsight.other = 'reached'; --")
        assert asked("SELECT coalesce(current_setting('keepsight.other', true), '')") == ""
        assert asked("SELECT sec.agency()") is None


def break_and_begin(context: str) -> None:
    with transaction.atomic():
        connection.connection.pgconn.finish()
        _begin(context)


def test_a_connection_that_broke_is_an_error_of_the_database(viewer: Viewer) -> None:
    connection.ensure_connection()
    context = sign(viewer)
    with pytest.raises(DatabaseError):
        break_and_begin(context)


def test_the_kept_cursor_is_of_the_present_connection(viewer: Viewer) -> None:
    found = []
    for _ in range(2):
        with viewing(viewer):
            first = kept_cursor()
            first.execute(_BACKEND)
            found.append(first.fetchone())
            assert kept_cursor() is first
            assert first.connection is connection.connection
        connection.close()
    assert found[0] != found[1]
