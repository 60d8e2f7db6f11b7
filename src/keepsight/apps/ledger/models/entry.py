"""One leaf of the log, as it is published."""

from typing import ClassVar

from django.db import models

from keepsight.engines.merkle.leaves import KIND_FORM
from keepsight.vocabulary.sensitivity import RowSecurity, Sensitivity


class Entry(models.Model):
    """`entry` is the canonical JSON of the leaf; `leaf_hash` is SHA-256(0x00 ‖ entry). Append-only."""

    row_security: ClassVar[RowSecurity] = RowSecurity.SEALED
    sensitivity: ClassVar[dict[str, Sensitivity]] = {
        "kind": Sensitivity.NONE,
        "hour": Sensitivity.NONE,
        "entry": Sensitivity.NONE,
        "leaf_hash": Sensitivity.NONE,
        "recorded_at": Sensitivity.CONFIDENTIAL,  # to the second it can say which event it was
    }

    index = models.BigIntegerField(primary_key=True)
    kind = models.TextField()
    hour = models.TextField()
    entry = models.BinaryField()
    leaf_hash = models.BinaryField()
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(kind__regex=KIND_FORM), name="ledger_entry_kind"),
        ]

    def __str__(self) -> str:
        return f"{self.index}: {self.kind}"
