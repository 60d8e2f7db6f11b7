"""What must hold before an installation is used: asked by `keepsight check`."""

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.db import connection

from keepsight.apps.access import queries as access
from keepsight.vocabulary.answers import Refused

_SECRET_LENGTH = 50


def faults() -> list[str]:
    """Sentences that say what is wrong and what to do; empty when all is well."""
    found = _database()
    try:
        call_command("check", verbosity=0, fail_level="WARNING")
    except SystemCheckError as error:
        found.append(str(error).strip())
    personal_data = access.personal_data()
    if isinstance(personal_data, Refused):
        found.append(personal_data.reason)
    if not settings.KEEPSIGHT_DEMO and not settings.KEEPSIGHT_HTTPS:
        found.append("set KEEPSIGHT_HTTPS=1 and put a proxy that speaks HTTPS in front")
    if len(settings.SECRET_KEY) < _SECRET_LENGTH:
        found.append("give KEEPSIGHT_SECRET_KEY 50 or more random characters")
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
    return found
