"""Events of a criminal case that the child is told of (Code of Practice for Victims of Crime 2021, rights 6 and 9)."""

from typing import ClassVar

from django.db import models

from keepsight.apps.voice.models.contact import ContactWay
from keepsight.vocabulary.sensitivity import RowSecurity, Sensitivity


class CaseEvent(models.Model):
    """Something happened in the case; the clock `victims-code-update` runs from `happened_at` until it was told."""

    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    scope = models.UUIDField(db_index=True)
    kind = models.SlugField()
    happened_at = models.DateTimeField()
    noted_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")

    row_security: ClassVar = RowSecurity.AGENCY_SCOPE
    append_only: ClassVar = True
    sensitivity: ClassVar = {"scope": Sensitivity.NONE, "kind": Sensitivity.CONFIDENTIAL, "happened_at": Sensitivity.CONFIDENTIAL}

    class Meta:
        constraints = (models.UniqueConstraint(fields=("agency", "scope", "kind", "happened_at"), name="case_event_once"),)

    def __str__(self) -> str:
        return f"case event {self.pk}"


class CaseTelling(models.Model):
    """Who was told of it, how, by the way that safe contact allows. Told once."""

    event = models.OneToOneField(CaseEvent, on_delete=models.PROTECT, related_name="telling")
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    scope = models.UUIDField()
    way = models.ForeignKey(ContactWay, on_delete=models.PROTECT, null=True, related_name="+")  # null: told before 0002
    words = models.TextField()
    told_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.AGENCY_SCOPE
    append_only: ClassVar = True
    sensitivity: ClassVar = {"scope": Sensitivity.NONE, "words": Sensitivity.CONFIDENTIAL, "at": Sensitivity.NONE}

    def __str__(self) -> str:
        return f"told of {self.event_id}"
