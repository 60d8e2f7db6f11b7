"""The register's rows. All are added, never changed: an edited response is a new version."""

from typing import ClassVar
from uuid import uuid4

from django.db import models

from keepsight.apps.inspections.values import Basis, ChiefComments, FindingKind, ReportKind
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

    row_security: ClassVar = RowSecurity.AGENCY
    append_only: ClassVar = True
    sensitivity: ClassVar = dict.fromkeys(("number", "kind", "text"), Sensitivity.NONE)

    class Meta:
        ordering = ("number",)
        constraints = (models.UniqueConstraint(fields=("inspection", "number"), name="finding_number_once"),)

    def __str__(self) -> str:
        return f"{self.number}. {self.text[:60]}"


class Response(models.Model):
    """One version of the response to a report; the highest number is the one being written."""

    inspection = models.ForeignKey(Inspection, on_delete=models.PROTECT, related_name="responses")
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    version = models.PositiveIntegerField()
    comments = models.TextField(blank=True)
    chief = models.CharField(max_length=20, choices=[(state.value, state.value) for state in ChiefComments])
    chief_comments = models.TextField(blank=True)
    invited_on = models.DateField(null=True)
    answer_by_on = models.DateField(null=True)
    received_on = models.DateField(null=True)
    reply = models.TextField(blank=True)
    answers = models.JSONField()  # [[number, action or "", text]]
    written_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.AGENCY
    append_only: ClassVar = True
    sensitivity: ClassVar = dict.fromkeys(
        (
            "version",
            "comments",
            "chief",
            "chief_comments",
            "invited_on",
            "answer_by_on",
            "received_on",
            "reply",
            "answers",
            "written_at",
        ),
        Sensitivity.NONE,
    )

    class Meta:
        constraints = (models.UniqueConstraint(fields=("inspection", "version"), name="response_version_once"),)

    def __str__(self) -> str:
        return f"response, version {self.version}"


class ResponsePublished(models.Model):
    """That a version was put before the public, by whom and when."""

    response = models.OneToOneField(Response, on_delete=models.PROTECT, related_name="publication")
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    published_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    published_at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.AGENCY
    append_only: ClassVar = True
    sensitivity: ClassVar = {"published_at": Sensitivity.NONE}

    def __str__(self) -> str:
        return f"published {self.published_at:%Y-%m-%d}"
