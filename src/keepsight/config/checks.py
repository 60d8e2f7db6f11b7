"""What must hold before an installation is used: asked by `keepsight check`."""

import io
import os

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.db import connection

from keepsight.apps.access import queries as access
from keepsight.apps.ledger.operations.cosign import read_witnesses
from keepsight.apps.ledger.operations.last_word import restored_mark
from keepsight.apps.ledger.queries import LogFolder
from keepsight.config import environment
from keepsight.config.database import fitness
from keepsight.vocabulary.answers import InvalidError, Refused

_SECRET_LENGTH = 50
_OWN = {  # shipped for the invented area, and not to be changed once the log has begun or people have links
    "KEEPSIGHT_LOG_ORIGIN": "the log's name for all time, a host name that you control",
    "KEEPSIGHT_BODY_NAME": "the public site shows it",
    "KEEPSIGHT_HOSTS": "the host names that people use",
    "KEEPSIGHT_ADDRESS": "it stands in reminders",
}


def faults() -> list[str]:
    """Sentences that say what is wrong and what to do; empty when all is well."""
    found = [*_database(), *_django()]
    personal_data = access.personal_data()
    if isinstance(personal_data, Refused):
        found.append(personal_data.reason)
    if len(settings.SECRET_KEY) < _SECRET_LENGTH:
        found.append("give KEEPSIGHT_SECRET_KEY 50 or more random characters")
    if restored_mark(LogFolder.of_installation()).exists():
        found.append("this installation was restored from a backup, and nothing is signed: run keepsight ledger reconcile")
    return found if settings.KEEPSIGHT_DEMO else [*found, *_outside_the_demo()]


def _django() -> list[str]:
    try:
        call_command("check", fail_level="WARNING", stdout=io.StringIO(), stderr=io.StringIO())
    except SystemCheckError as error:
        return [str(error).strip()]
    return []


def _outside_the_demo() -> list[str]:
    """What the demo may leave as it is shipped."""
    found = [] if settings.KEEPSIGHT_HTTPS else ["set KEEPSIGHT_HTTPS=1 and put a proxy that speaks HTTPS in front"]
    for name, what in _OWN.items():
        if environment.read(name) == environment.default(name):
            found.append(f"set {name}: {what}")
    if not os.access(settings.DATA_DIR, os.R_OK | os.X_OK):
        found.append(
            f"KEEPSIGHT_DATA_DIR: {settings.DATA_DIR} is not there, or not to be read: the published log is served from it"
        )
    try:
        read_witnesses(settings.KEEPSIGHT_WITNESSES)
    except InvalidError as error:
        found.append(str(error))
    return found


def _database() -> list[str]:
    """The web role must not be able to pass by row security, and what is acknowledged must be kept."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT rolsuper OR rolbypassrls, current_setting('fsync'), current_setting('synchronous_commit')"
            " FROM pg_roles WHERE rolname = current_user"
        )
        mighty, fsync, commit = cursor.fetchone() or (True, "?", "?")
    found = []
    if mighty:
        found.append("DATABASE_URL must not be a superuser or a role that bypasses row security: use the web role")
    if fsync != "on" or commit == "off":
        found.append("set fsync and synchronous_commit to on: otherwise a power cut loses acknowledged decisions")
    if fault := fitness.context_fault():
        found.append(fault)
    return found
