"""Reports and findings as registered. Rows are added, never changed."""

from typing import ClassVar
from uuid import uuid4

from django.db import models

from keepsight.apps.inspections.values import Addressee, Basis, FindingKind, Reach, ReportKind
from keepsight.vocabulary.sensitivity import RowSecurity, Sensitivity


class Inspection(models.Model):
    """One report of an inspectorate, as the body that answers it registered it."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    slug = models.SlugField(max_length=120, unique=True)
    title = models.CharField(max_length=300)
    theme = models.CharField(max_length=200)
    inspectorates = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=[(kind.value, kind.value) for kind in ReportKind])
    basis = models.CharField(max_length=20, choices=[(basis.value, basis.value) for basis in Basis])
    published_on = models.DateField()
    quotes_force = models.BooleanField()
    report_url = models.URLField(blank=True)
    area = models.CharField(max_length=200, blank=True, default="")
    same_as = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="also_answers")
    registered_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    registered_at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.AGENCY
    append_only: ClassVar = True
    sensitivity: ClassVar = dict.fromkeys(
        (
            "slug",
            "title",
            "theme",
            "inspectorates",
            "kind",
            "basis",
            "published_on",
            "quotes_force",
            "report_url",
            "area",
            "registered_at",
        ),
        Sensitivity.NONE,
    )

    def __str__(self) -> str:
        return self.title


class ReportFinding(models.Model):
    """One numbered finding of a report, in the inspectorate's words."""

    inspection = models.ForeignKey(Inspection, on_delete=models.PROTECT, related_name="findings")
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=30, choices=[(kind.value, kind.value) for kind in FindingKind])
    text = models.TextField()
    reach = models.CharField(max_length=20, choices=[(reach.value, reach.value) for reach in Reach], default=Reach.LOCAL.value)
    addressed_to = models.CharField(
        max_length=20, choices=[(one.value, one.value) for one in Addressee], default=Addressee.BODY.value
    )
    target_on = models.DateField(null=True)

    row_security: ClassVar = RowSecurity.AGENCY
    append_only: ClassVar = True
    sensitivity: ClassVar = dict.fromkeys(("number", "kind", "text", "reach", "addressed_to", "target_on"), Sensitivity.NONE)

    class Meta:
        ordering = ("number",)
        constraints = (models.UniqueConstraint(fields=("inspection", "number"), name="finding_number_once"),)

    def __str__(self) -> str:
        return f"{self.number}. {self.text[:60]}"
