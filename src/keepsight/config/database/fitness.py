"""Can this version work on this database, and with this context key? Asked as a command begins, and by /health/ready."""

from django.db import connection
from django.db.backends.utils import CursorWrapper

from keepsight.apps.access import operations as access
from keepsight.config.database.version import schema_version
from keepsight.vocabulary.people import Actor, AgencyKind, Purpose, Viewer


def note_schema(cursor: CursorWrapper) -> None:
    """Say on the schema whose it is: a comment is read by every role, and goes into every backup."""
    cursor.execute(f"COMMENT ON SCHEMA sec IS 'keepsight {schema_version()}'")  # comments take no parameters; it is hexadecimal


def schema_fault() -> str:
    """One line that says what to do; empty where the database has this version's schema."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT obj_description(to_regnamespace('sec'), 'pg_namespace')")
        row = cursor.fetchone()
    noted = row[0] if row else None
    if noted == f"keepsight {schema_version()}":
        return ""
    if noted is None:
        return "the database is empty, or older than this version: run `keepsight migrate`"
    return "the database has the schema of another version: run `keepsight migrate`, then start every process again"


def context_fault() -> str:
    """One line that says what to do; empty where the database believes what this process signs. For the web role."""
    nobody = Viewer(Actor(1, 1, AgencyKind.OPERATOR, frozenset()), Purpose.ADMINISTRATION)
    with access.viewing(nobody), connection.cursor() as cursor:
        cursor.execute("SELECT sec.agency() IS NOT NULL")
        believed = cursor.fetchone() == (True,)
    if believed:
        return ""
    return (
        "the database does not believe this process: KEEPSIGHT_CONTEXT_KEY is not the one that `keepsight migrate` ran with "
        "last, or the clock here is a quarter of an hour behind the database's"
    )
