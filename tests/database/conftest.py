"""The small area: one for each test that changes it, and one for all the tests of a file whose attempts leave no trace."""

import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import small_area
import testing_database
from pytest_django import DjangoDbBlocker
from testing_database import Database

from keepsight.config.database import embedded


@pytest.fixture
def area(live: Database, at: datetime) -> small_area.Area:
    """Rows of two agencies in every table about a child."""
    return small_area.make(live, at)


@pytest.fixture(scope="module")
def quiet_area(template: Database, django_db_blocker: DjangoDbBlocker) -> Iterator[small_area.Area]:
    """The same, shared by tests that read, or whose writing is refused."""
    database = testing_database.clone(template)
    with testing_database.django_on(database, django_db_blocker):
        yield small_area.make(database, datetime(2026, 11, 20, 16, 50, tzinfo=UTC))
    testing_database.drop(database)


@pytest.fixture
def server() -> Iterator[embedded.Server]:
    """A PostgreSQL of the test's own, to be killed."""
    with tempfile.TemporaryDirectory(prefix="ks") as name:
        made = embedded.Server(Path(name))
        made.start()
        yield made
        made.stop()
