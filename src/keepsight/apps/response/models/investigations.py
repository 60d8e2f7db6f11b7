"""The police's investigation beside social care's enquiry: it opens, and ends with an outcome, why, and who was told."""

from typing import ClassVar

from django.db import models

from keepsight.vocabulary.sensitivity import RowSecurity, Sensitivity


class Investigation(models.Model):
    """An investigation of the police about a child (`scope`), under their own reference."""

    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    scope = models.UUIDField(db_index=True)
    reference = models.CharField(max_length=60)
    opened_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    opened_at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.AGENCY_SCOPE
    append_only: ClassVar = True
    sensitivity: ClassVar = {"scope": Sensitivity.NONE, "reference": Sensitivity.IDENTIFYING, "opened_at": Sensitivity.NONE}

    class Meta:
        constraints = (models.UniqueConstraint(fields=("agency", "scope", "reference"), name="investigation_once"),)

    def __str__(self) -> str:
        return f"investigation {self.pk}"


class InvestigationEnd(models.Model):
    """How it ended, why in words that the agencies may share, and with whom they were shared."""

    investigation = models.OneToOneField(Investigation, on_delete=models.PROTECT, related_name="end")
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    scope = models.UUIDField()
    outcome = models.SlugField()
    why = models.TextField()
    shared_with = models.TextField()
    ended_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.AGENCY_SCOPE
    append_only: ClassVar = True
    sensitivity: ClassVar = {
        "scope": Sensitivity.NONE,
        "outcome": Sensitivity.CONFIDENTIAL,
        "why": Sensitivity.CONFIDENTIAL,
        "shared_with": Sensitivity.CONFIDENTIAL,
        "at": Sensitivity.NONE,
    }

    def __str__(self) -> str:
        return f"end of {self.investigation_id}"
