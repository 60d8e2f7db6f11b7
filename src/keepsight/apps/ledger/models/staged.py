"""What a transaction wants to append; numbered and moved away as it commits, so others never see it."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models

from keepsight.engines.merkle.leaves import KIND_FORM
from keepsight.vocabulary.sensitivity import RowSecurity, Sensitivity


class Staged(models.Model):
    """One entry on its way."""

    row_security: ClassVar[RowSecurity] = RowSecurity.SEALED
    sensitivity: ClassVar[dict[str, Sensitivity]] = {
        "kind": Sensitivity.NONE,
        "commitment": Sensitivity.NONE,
        "marks": Sensitivity.NONE,
        "salt": Sensitivity.CONFIDENTIAL,
        "body": Sensitivity.CONFIDENTIAL,
        "idempotency_key": Sensitivity.NONE,
        "staged_at": Sensitivity.NONE,
    }

    kind = models.TextField()
    commitment = models.BinaryField()
    marks = ArrayField(models.BinaryField(), default=list)
    salt = models.BinaryField()
    body = models.BinaryField()
    # Null where the caller needs no protection against sending twice: only null may repeat.
    idempotency_key = models.TextField(null=True)  # noqa: DJ001 - null is no key, which may repeat; the empty text may not
    staged_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(kind__regex=KIND_FORM), name="ledger_staged_kind"),
            models.UniqueConstraint(
                fields=["idempotency_key"], condition=models.Q(idempotency_key__isnull=False), name="ledger_staged_one_a_key"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind}, on its way"
