"""When each task last began, ended or failed. Written by functions in sql/upkeep.sql only."""

from typing import ClassVar

from django.db import models

from keepsight.vocabulary.sensitivity import RowSecurity, Sensitivity


class TaskRun(models.Model):
    """The last run of a task. `fault` is the kind of an error, never its text."""

    name = models.CharField(primary_key=True, max_length=80)
    begun_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True)
    failed_at = models.DateTimeField(null=True)
    fault = models.CharField(max_length=80, blank=True)
    did = models.PositiveIntegerField(default=0)

    row_security: ClassVar = RowSecurity.SEALED
    sensitivity: ClassVar = dict.fromkeys(("begun_at", "done_at", "failed_at", "fault", "did"), Sensitivity.NONE)

    def __str__(self) -> str:
        return self.name
