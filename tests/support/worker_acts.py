"""Django's connection as another role of the same database."""

import dj_database_url
from django.db import connection
from testing_database import Database


def become_worker(database: Database) -> None:
    """From now on in this test, inside `django_on`, which puts back what was before."""
    become(database, "worker")


def become(database: Database, role: str) -> None:
    """The same as any role."""
    connection.close()
    connection.settings_dict.update(dj_database_url.parse(database.url(role)))
