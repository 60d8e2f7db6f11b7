"""Fixtures for everything that needs a database. Row security is on, and tests connect as the web role."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import testing_database
from hypothesis import HealthCheck, settings
from pytest_django import DjangoDbBlocker
from testing_database import Database

# No test has a time limit: a busy machine would fail it, and say nothing of the code.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def template() -> Iterator[Database]:
    """The migrated template database."""
    with testing_database.server() as superuser:
        made = testing_database.make_template(superuser)
        yield made
        testing_database.drop(made)


@pytest.fixture
def own_database(template: Database) -> Iterator[Database]:
    """A clone of one's own, for real transactions, concurrency, crashes and whole processes."""
    made = testing_database.clone(template)
    yield made
    testing_database.drop(made)


@pytest.fixture
def live(own_database: Database, django_db_blocker: DjangoDbBlocker) -> Iterator[Database]:
    """A clone of one's own with Django pointed at it as the web role: what an operation commits is committed."""
    with testing_database.django_on(own_database, django_db_blocker):
        yield own_database


@pytest.fixture(scope="session")
def django_db_setup(template: Database, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Point Django at a clone, as the web role; each test with the `db` fixture is rolled back."""
    import dj_database_url
    from django.db import connection

    made = testing_database.clone(template)
    with django_db_blocker.unblock():
        connection.settings_dict.update(dj_database_url.parse(made.url("web")))
        connection.close()
    yield  # blocked again: a test that does not ask for the database would commit to what the others share
    with django_db_blocker.unblock():
        connection.close()
    testing_database.drop(made)


@pytest.fixture(autouse=True)
def _forgotten_policies() -> None:
    """Each test has a past of its own, in which another policy may have been in force on the same day."""
    from keepsight.apps.decisions.queries.policies import in_force

    in_force.cache_clear()


@pytest.fixture
def at() -> datetime:
    """A fixed moment: Friday 20 November 2026, 4:50pm."""
    return datetime(2026, 11, 20, 16, 50, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder."""
    return tmp_path
