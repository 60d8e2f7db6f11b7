"""Django pointed at a database of the test's own: real transactions as web, the other roles by alias."""

import copy
from collections.abc import Iterator
from pathlib import Path

import dj_database_url
import pytest
from pytest_django import DjangoDbBlocker, Settings
from testing_database import Database

from keepsight.apps.ledger.operations.keys import create_key, read_key
from keepsight.apps.ledger.queries import LogFolder
from keepsight.engines.merkle.notes import SigningKey


@pytest.fixture
def log_database(
    own_database: Database, django_db_blocker: DjangoDbBlocker, settings: Settings, tmp_path: Path
) -> Iterator[Database]:
    """`default` is the web role; `publisher` and `auditor` are aliases of their own."""
    from django.db import connections

    settings.KEEPSIGHT_LOG_DIR = tmp_path / "log"
    default = connections["default"]
    before = copy.deepcopy(default.settings_dict)
    with django_db_blocker.unblock():
        default.close()
        default.settings_dict.update(dj_database_url.parse(own_database.url("web")))
        for role in ("publisher", "auditor"):
            connections.settings[role] = {
                **copy.deepcopy(before),
                **dj_database_url.parse(own_database.url(role)),
            }
        yield own_database
        for alias in ("default", "publisher", "auditor"):
            connections[alias].close()
        for role in ("publisher", "auditor"):
            del connections[role]
            del connections.settings[role]
        default.settings_dict.clear()
        default.settings_dict.update(before)


@pytest.fixture
def log(tmp_path: Path) -> LogFolder:
    return LogFolder(tmp_path / "log")


@pytest.fixture
def key(tmp_path: Path) -> SigningKey:
    create_key(tmp_path / "log.key", "northmere.example/log")
    return read_key(tmp_path / "log.key")
