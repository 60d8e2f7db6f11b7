"""Acts of the ledger's tests: append, publish, and what only somebody with the server in hand can do."""

from datetime import datetime

from django.db import transaction
from testing_database import Database

from keepsight.apps.ledger.operations import publish, record
from keepsight.apps.ledger.queries import LogFolder
from keepsight.engines.merkle.notes import SigningKey


def append(count: int, at: datetime) -> None:
    with transaction.atomic():
        for number in range(count):
            record(kind="intake.contact.received", body={"number": number}, by=7, at=at)


def publish_all(log: LogFolder, key: SigningKey) -> int:
    return publish.publish_once(folder=log.path, key=key, using="publisher").size


def as_superuser(database: Database, *statements: str) -> None:
    """What only somebody with the server in hand can do: triggers out of the way, then change rows."""
    with database.connect("bootstrap") as opened:
        for table in ("ledger_entry", "ledger_body"):
            opened.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        for statement in statements:
            opened.execute(statement)
        for table in ("ledger_entry", "ledger_body"):
            opened.execute(f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER ledger_no_change")
