"""Completions, and what was current at a decision. Rows are added, never changed."""

from typing import ClassVar

from django.db import models

from keepsight.vocabulary.sensitivity import RowSecurity, Sensitivity


class Completion(models.Model):
    """Somebody of an agency completed a course on a day."""

    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    user = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    course = models.SlugField()
    completed_on = models.DateField()
    noted_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.AGENCY
    append_only: ClassVar = True
    sensitivity: ClassVar = {"course": Sensitivity.STAFF, "completed_on": Sensitivity.STAFF, "at": Sensitivity.NONE}

    class Meta:
        constraints = (models.UniqueConstraint(fields=("user", "course", "completed_on"), name="completed_once"),)

    def __str__(self) -> str:
        return f"{self.course} {self.completed_on}"


class CurrencyNote(models.Model):
    """Which courses were current for whoever decided or answered, at that moment. `scope` is the person decided about."""

    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    scope = models.UUIDField()
    decision = models.UUIDField(db_index=True)
    version = models.PositiveIntegerField()
    act = models.SlugField()
    user = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    current = models.JSONField()
    expired = models.JSONField()
    at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.AGENCY_SCOPE
    append_only: ClassVar = True
    sensitivity: ClassVar = dict.fromkeys(("scope", "decision", "version", "act", "at"), Sensitivity.NONE) | dict.fromkeys(
        ("current", "expired"), Sensitivity.STAFF
    )

    class Meta:
        constraints = (models.UniqueConstraint(fields=("decision", "version", "act", "user"), name="currency_noted_once"),)

    def __str__(self) -> str:
        return f"currency at {self.decision}"
