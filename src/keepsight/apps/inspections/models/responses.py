"""Versions of a response, the steps each went through, and dated milestones. Rows are added, never changed."""

from typing import ClassVar

from django.db import models

from keepsight.apps.inspections.values import ChiefComments, Milestone, Stage
from keepsight.vocabulary.sensitivity import RowSecurity, Sensitivity


class Response(models.Model):
    """One version of the response to a report; the highest number is the one being written."""

    inspection = models.ForeignKey("inspections.Inspection", on_delete=models.PROTECT, related_name="responses")
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    version = models.PositiveIntegerField()
    comments = models.TextField(blank=True)
    chief = models.CharField(max_length=20, choices=[(state.value, state.value) for state in ChiefComments])
    chief_comments = models.TextField(blank=True)
    invited_on = models.DateField(null=True)
    answer_by_on = models.DateField(null=True)
    received_on = models.DateField(null=True)
    reply = models.TextField(blank=True)
    correction = models.TextField(blank=True, default="")
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
            "correction",
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


class ResponseStep(models.Model):
    """That a version was sent to review, sent back, approved or stopped: by whom, and which checks the second person made."""

    response = models.ForeignKey(Response, on_delete=models.PROTECT, related_name="steps")
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    stage = models.CharField(max_length=20, choices=[(stage.value, stage.value) for stage in Stage])
    note = models.TextField(blank=True)
    checks = models.JSONField()  # the values of Check that were confirmed
    publish_on = models.DateField(null=True)
    told = models.JSONField(null=True)  # of an approval: what the second person read, as the public will read it
    made_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.AGENCY
    append_only: ClassVar = True
    sensitivity: ClassVar = dict.fromkeys(("stage", "note", "checks", "publish_on", "told", "made_at"), Sensitivity.NONE)

    class Meta:
        ordering = ("pk",)
        constraints = (models.UniqueConstraint(fields=("response", "stage"), name="response_stage_once"),)

    def __str__(self) -> str:
        return f"{self.stage}, {self.made_at:%Y-%m-%d}"


class InspectionMilestone(models.Model):
    """A dated thing done about an inspection: sent to the inspectors, a letter published; and what proves it."""

    inspection = models.ForeignKey("inspections.Inspection", on_delete=models.PROTECT, related_name="milestones")
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    milestone = models.CharField(max_length=20, choices=[(one.value, one.value) for one in Milestone])
    version = models.PositiveIntegerField(default=0)  # of a sending: which published version went; 0 where nothing was sent
    happened_on = models.DateField()
    proof = models.CharField(max_length=300)
    recorded_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.AGENCY
    append_only: ClassVar = True
    sensitivity: ClassVar = dict.fromkeys(("milestone", "version", "happened_on", "proof", "recorded_at"), Sensitivity.NONE)

    class Meta:
        ordering = ("happened_on", "pk")
        constraints = (models.UniqueConstraint(fields=("inspection", "milestone", "version"), name="inspection_milestone_once"),)

    def __str__(self) -> str:
        return f"{self.milestone}, {self.happened_on}"
