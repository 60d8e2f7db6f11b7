"""What happened, when, and when it could be known."""

from typing import ClassVar
from uuid import uuid4

from django.db import models

from keepsight.vocabulary.sensitivity import RowSecurity, Sensitivity


class Event(models.Model):
    """One thing an agency recorded about the person of one of its records. Added, never changed.

    `happened` and `until` are partial ISO dates; the `_first` and `_last` days bound them for ordering and search.
    `known_at` is when partners could know it, `recorded_at` when the agency entered it.
    """

    id = models.UUIDField(primary_key=True, default=uuid4)
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    scope = models.UUIDField()
    kind = models.SlugField()
    happened = models.CharField(max_length=10)
    happened_first = models.DateField()
    until = models.CharField(max_length=10, blank=True)
    title = models.CharField(max_length=200)
    detail = models.TextField(blank=True)
    known_at = models.DateTimeField()
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")

    row_security: ClassVar = RowSecurity.AGENCY_SCOPE
    append_only: ClassVar = True
    sensitivity: ClassVar = {
        "scope": Sensitivity.NONE,
        "kind": Sensitivity.CONFIDENTIAL,
        "happened": Sensitivity.CONFIDENTIAL,
        "happened_first": Sensitivity.CONFIDENTIAL,
        "until": Sensitivity.CONFIDENTIAL,
        "title": Sensitivity.CONFIDENTIAL,
        "detail": Sensitivity.CONFIDENTIAL,
        "known_at": Sensitivity.NONE,
        "recorded_at": Sensitivity.NONE,
    }

    class Meta:
        indexes = (models.Index(fields=("scope", "happened_first"), name="event_by_scope"),)

    def __str__(self) -> str:
        return f"event {self.id}"
