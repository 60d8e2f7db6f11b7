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

    # One function writes both rows and nothing changes them: PostgreSQL need not look again while others wait (ADR 0052).
    entry = models.OneToOneField(
        Entry, on_delete=models.PROTECT, primary_key=True, db_column="index", db_constraint=False, related_name="+"
    )
    staged = models.BigIntegerField()  # the id that it had while staged, or would have had
    salt = models.BinaryField(null=True)
    body = models.BinaryField(null=True)
    idempotency_key = models.TextField(null=True)  # noqa: DJ001 - null is no key, which may repeat; the empty text may not

    class Meta:
        constraints = (
            # Most entries have no key, and none of them is entered in an index while others wait for the log.
            models.UniqueConstraint(
                fields=("idempotency_key",), condition=models.Q(idempotency_key__isnull=False), name="ledger_body_one_a_key"
            ),
        )

    def __str__(self) -> str:
        return f"body of entry {self.pk}"
