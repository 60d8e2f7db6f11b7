"""Legal advice and therapy notes: kept apart by the agency that owns them, and each time one was handed over."""

from typing import ClassVar
from uuid import uuid4

from django.db import models

from keepsight.vocabulary.sensitivity import RowSecurity, Sensitivity


class ApartNote(models.Model):
    """A note that no joint response opens: its agency's own rows only. No chronology, evidence, export or record holds it."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    person = models.UUIDField(db_index=True)
    kind = models.SlugField()
    written_on = models.DateField()
    words = models.TextField()
    kept_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.AGENCY
    append_only: ClassVar = True
    sensitivity: ClassVar = dict.fromkeys(("kind", "written_on", "words"), Sensitivity.CONFIDENTIAL) | dict.fromkeys(
        ("person", "at"), Sensitivity.NONE
    )

    def __str__(self) -> str:
        return f"note kept apart {self.id}"


class ApartShare(models.Model):
    """That a note was handed to an agency: to whom there, why, on which basis. It opens no page to anybody."""

    note = models.ForeignKey(ApartNote, on_delete=models.PROTECT, related_name="shares")
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    handed_to = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    whom = models.CharField(max_length=200)
    why = models.TextField()
    basis = models.TextField()
    shared_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.AGENCY
    append_only: ClassVar = True
    sensitivity: ClassVar = dict.fromkeys(("whom", "why", "basis"), Sensitivity.CONFIDENTIAL) | {"at": Sensitivity.NONE}

    class Meta:
        constraints = (models.UniqueConstraint(fields=("note", "handed_to"), name="apart_shared_once"),)

    def __str__(self) -> str:
        return f"share of {self.note_id}"
