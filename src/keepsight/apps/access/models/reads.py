"""The log of reads: who opened what about a child, when and for which purpose."""

from typing import ClassVar

from django.db import models

from keepsight.apps.access.models.agencies import Agency
from keepsight.apps.access.models.users import User
from keepsight.vocabulary.people import Purpose
from keepsight.vocabulary.sensitivity import RowSecurity, Sensitivity


class Read(models.Model):
    """One look at one subject. Rows are added, never changed."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    subject_kind = models.CharField(max_length=30)
    subject_id = models.UUIDField(db_index=True)
    page = models.CharField(max_length=60)
    purpose = models.CharField(max_length=20, choices=[(purpose.value, purpose.value) for purpose in Purpose])
    at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.AGENCY
    append_only: ClassVar = True
    sensitivity: ClassVar = {
        "subject_kind": Sensitivity.NONE,
        "subject_id": Sensitivity.NONE,
        "page": Sensitivity.NONE,
        "purpose": Sensitivity.NONE,
        "at": Sensitivity.STAFF,
    }

    def __str__(self) -> str:
        return f"{self.page} {self.subject_kind}"
