"""That the body of an entry is to be erased: asked for by one administrator, agreed to by another."""

from typing import ClassVar

from django.db import models

from keepsight.vocabulary.sensitivity import RowSecurity, Sensitivity


class Erasure(models.Model):
    """One entry's. `asked_by` and `agreed_by` are ids of users; this app knows nobody. Written by sql/erasure.sql only."""

    row_security: ClassVar[RowSecurity] = RowSecurity.SEALED
    sensitivity: ClassVar[dict[str, Sensitivity]] = {
        "reason": Sensitivity.CONFIDENTIAL,
        "asked_by": Sensitivity.STAFF,
        "asked_at": Sensitivity.NONE,
        "agreed_by": Sensitivity.STAFF,
        "agreed_at": Sensitivity.NONE,
    }

    index = models.BigIntegerField(primary_key=True)
    reason = models.TextField()
    asked_by = models.BigIntegerField()
    asked_at = models.DateTimeField()
    agreed_by = models.BigIntegerField(null=True)
    agreed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.CheckConstraint(condition=~models.Q(reason=""), name="erasure_has_a_reason"),
            models.CheckConstraint(condition=~models.Q(agreed_by=models.F("asked_by")), name="erasure_by_two"),
        )

    def __str__(self) -> str:
        return f"erasure of entry {self.pk}"
