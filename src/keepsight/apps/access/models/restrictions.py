"""What takes access away: records restricted to named people, and people locked out of a record."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models

from keepsight.apps.access.models.agencies import Agency
from keepsight.apps.access.models.users import User
from keepsight.vocabulary.sensitivity import RowSecurity, Sensitivity


class Restriction(models.Model):
    """A record or person (`scope`) that only the named users may open until it is lifted."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    scope = models.UUIDField(db_index=True)
    users = ArrayField(models.BigIntegerField())
    reason = models.TextField()
    made_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    lifted_at = models.DateTimeField(null=True)

    row_security: ClassVar = RowSecurity.AGENCY
    sensitivity: ClassVar = {
        "scope": Sensitivity.NONE,
        "users": Sensitivity.STAFF,
        "reason": Sensitivity.CONFIDENTIAL,
        "made_at": Sensitivity.NONE,
        "lifted_at": Sensitivity.NONE,
    }

    def __str__(self) -> str:
        return f"restriction {self.pk}"


class LockOut(models.Model):
    """One named user who may not open a record or person (`scope`), such as a relative of the child."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    scope = models.UUIDField()
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField()
    made_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    lifted_at = models.DateTimeField(null=True)

    row_security: ClassVar = RowSecurity.AGENCY
    sensitivity: ClassVar = {
        "scope": Sensitivity.NONE,
        "reason": Sensitivity.CONFIDENTIAL,
        "made_at": Sensitivity.NONE,
        "lifted_at": Sensitivity.NONE,
    }

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("agency", "scope", "user"), condition=models.Q(lifted_at=None), name="locked_once"),
        )

    def __str__(self) -> str:
        return f"lock {self.pk}"
