"""A child's response as steps: rows are only added, so what was known at any step can be read again decades later."""

from typing import ClassVar
from uuid import uuid4

from django.db import models

from keepsight.vocabulary.sensitivity import RowSecurity, Sensitivity


class Course(models.Model):
    """That an agency leads the response to a child. `scope` is the person: partners of an open joint response see it."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    scope = models.UUIDField(db_index=True)
    began_at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.AGENCY_SCOPE
    append_only: ClassVar = True
    sensitivity: ClassVar = {"scope": Sensitivity.NONE, "began_at": Sensitivity.NONE}

    class Meta:
        constraints = (models.UniqueConstraint(fields=("agency", "scope"), name="one_course_per_child"),)

    def __str__(self) -> str:
        return f"course {self.id}"


class Step(models.Model):
    """A way of engines.pathway, taken. The number is the version it made: two people cannot take the same one."""

    course = models.ForeignKey(Course, on_delete=models.PROTECT, related_name="steps")
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    scope = models.UUIDField(db_index=True)
    number = models.PositiveIntegerField()
    way = models.SlugField()
    reason = models.TextField()
    ground = models.SlugField(blank=True)
    taken_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    since = models.DateTimeField(null=True)  # the event that its clocks count from; none: they count from the step

    row_security: ClassVar = RowSecurity.AGENCY_SCOPE
    append_only: ClassVar = True
    sensitivity: ClassVar = {
        "scope": Sensitivity.NONE,
        "number": Sensitivity.NONE,
        "way": Sensitivity.CONFIDENTIAL,
        "reason": Sensitivity.CONFIDENTIAL,
        "ground": Sensitivity.CONFIDENTIAL,
        "at": Sensitivity.NONE,
        "since": Sensitivity.NONE,
    }

    class Meta:
        constraints = (models.UniqueConstraint(fields=("course", "number"), name="step_once"),)

    def __str__(self) -> str:
        return f"step {self.number}"
