"""Django's connection as the worker role."""

import dj_database_url
from django.db import connection
from testing_database import Database


def become_worker(database: Database) -> None:
    """From now on in this test, inside `django_on`, which puts back what was before."""
    connection.close()
    connection.settings_dict.update(dj_database_url.parse(database.url("worker")))
