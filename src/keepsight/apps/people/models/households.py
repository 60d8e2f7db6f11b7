"""Who an agency knows to live together, record by record."""

from typing import ClassVar

from django.db import models

from keepsight.apps.people.models.records import Record
from keepsight.vocabulary.sensitivity import RowSecurity, Sensitivity


class HouseholdMember(models.Model):
    """One record in one agency's household; `household` is the agency's own id for it. `scope` is the record's."""

    household = models.UUIDField(db_index=True)
    record = models.ForeignKey(Record, on_delete=models.PROTECT, related_name="+")
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    scope = models.UUIDField(db_index=True)
    part = models.CharField(max_length=40)  # child, mother, mother's partner, grandparent…
    from_on = models.DateField(null=True)
    until_on = models.DateField(null=True)

    row_security: ClassVar = RowSecurity.AGENCY_SCOPE
    sensitivity: ClassVar = {
        "household": Sensitivity.NONE,
        "scope": Sensitivity.NONE,
        "part": Sensitivity.CONFIDENTIAL,
        "from_on": Sensitivity.CONFIDENTIAL,
        "until_on": Sensitivity.CONFIDENTIAL,
    }

    class Meta:
        constraints = (models.UniqueConstraint(fields=("household", "record"), name="household_once"),)

    def __str__(self) -> str:
        return f"household member {self.pk}"
