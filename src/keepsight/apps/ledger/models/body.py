"""What an entry commits to, and the salt: it stays in the database unless one entry is opened for a court."""

from typing import ClassVar

from django.db import models

from keepsight.apps.ledger.models.entry import Entry
from keepsight.vocabulary.sensitivity import RowSecurity, Sensitivity


class Body(models.Model):
    """Salt and body of one entry; null once erased, which leaves every proof as it was. Append-only."""

    row_security: ClassVar[RowSecurity] = RowSecurity.SEALED
    sensitivity: ClassVar[dict[str, Sensitivity]] = {
        "staged": Sensitivity.NONE,
        "salt": Sensitivity.CONFIDENTIAL,
        "body": Sensitivity.CONFIDENTIAL,
        "idempotency_key": Sensitivity.NONE,
    }

    entry = models.OneToOneField(Entry, on_delete=models.PROTECT, primary_key=True, db_column="index", related_name="+")
    staged = models.BigIntegerField(unique=True)  # the id it had while staged: how its writer finds its index
    salt = models.BinaryField(null=True)
    body = models.BinaryField(null=True)
    idempotency_key = models.TextField(null=True, unique=True)  # noqa: DJ001 - the empty text may not repeat

    def __str__(self) -> str:
        return f"body of entry {self.pk}"
