"""What is done about a finding, agency by agency, with its history; and what a joint inspection asked for."""

from typing import ClassVar
from uuid import uuid4

from django.db import models

from keepsight.apps.inspections.values import CHILD_LISTS, ListState, Note
from keepsight.vocabulary.sensitivity import RowSecurity, Sensitivity


class FindingAction(models.Model):
    """One agency's part in what is done about one finding."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    finding = models.ForeignKey("inspections.ReportFinding", on_delete=models.PROTECT, related_name="actions")
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    done_by = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    owner = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    text = models.TextField()
    due_on = models.DateField(null=True)
    measures = models.JSONField(default=list)  # keys of published figures
    made_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.AGENCY
    append_only: ClassVar = True
    sensitivity: ClassVar = dict.fromkeys(("text", "due_on", "measures", "made_at"), Sensitivity.NONE)

    class Meta:
        ordering = ("made_at", "pk")
        constraints = (models.UniqueConstraint(fields=("finding", "done_by", "text"), name="finding_action_once"),)

    def __str__(self) -> str:
        return self.text[:60]


class ActionNote(models.Model):
    """One entry in an action's history. Nothing is taken back: a check that fails is an entry of its own."""

    action = models.ForeignKey(FindingAction, on_delete=models.PROTECT, related_name="notes")
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=20, choices=[(kind.value, kind.value) for kind in Note])
    text = models.TextField()
    made_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.AGENCY
    append_only: ClassVar = True
    sensitivity: ClassVar = dict.fromkeys(("number", "kind", "text", "made_at"), Sensitivity.NONE)

    class Meta:
        ordering = ("number",)
        constraints = (models.UniqueConstraint(fields=("action", "number"), name="finding_action_note_once"),)

    def __str__(self) -> str:
        return f"{self.kind}: {self.text[:60]}"


class ChildList(models.Model):
    """Where one child-level list of a joint inspection stood from a moment on. The list itself is never kept here."""

    inspection = models.ForeignKey("inspections.Inspection", on_delete=models.PROTECT, related_name="child_lists")
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    number = models.PositiveSmallIntegerField(choices=[(number, number) for number in CHILD_LISTS])
    state = models.CharField(max_length=20, choices=[(state.value, state.value) for state in ListState])
    stood_on = models.DateField()
    recorded_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")

    row_security: ClassVar = RowSecurity.AGENCY
    append_only: ClassVar = True
    sensitivity: ClassVar = dict.fromkeys(("number", "state", "stood_on"), Sensitivity.NONE)

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"list {self.number}: {self.state}"


class ChildCount(models.Model):
    """How many children a joint inspection tracked and sampled: numbers, never names. The newest row counts."""

    inspection = models.ForeignKey("inspections.Inspection", on_delete=models.PROTECT, related_name="child_counts")
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    tracked = models.PositiveSmallIntegerField()
    sampled = models.PositiveSmallIntegerField()
    recorded_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.AGENCY
    append_only: ClassVar = True
    sensitivity: ClassVar = dict.fromkeys(("tracked", "sampled", "recorded_at"), Sensitivity.NONE)

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self.tracked} tracked, {self.sampled} sampled"
