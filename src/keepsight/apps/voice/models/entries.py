"""What a child said and how they were; and whether they were told how something ended."""

from typing import ClassVar
from uuid import uuid4

from django.db import models

from keepsight.vocabulary.sensitivity import RowSecurity, Sensitivity


class Entry(models.Model):
    """One time the child was heard, or seen and watched. `scope` is the person."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    scope = models.UUIDField(db_index=True)
    heard_on = models.DateField()
    said = models.TextField(blank=True)  # their own words
    manner = models.TextField()  # how they were
    wants = models.TextField(blank=True)
    presence = models.SlugField()  # alone, or who was there
    help = models.SlugField()  # interpreter, intermediary, aid to communication, none
    help_words = models.TextField(blank=True)
    changed = models.TextField(blank=True)  # what it changed in what was decided
    heard_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.AGENCY_SCOPE
    append_only: ClassVar = True
    sensitivity: ClassVar = dict.fromkeys(
        ("heard_on", "said", "manner", "wants", "presence", "help", "help_words", "changed"), Sensitivity.CONFIDENTIAL
    ) | dict.fromkeys(("scope", "at"), Sensitivity.NONE)

    def __str__(self) -> str:
        return f"entry {self.id}"


class Telling(models.Model):
    """Whether and how the child was told about something that was decided."""

    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    scope = models.UUIDField(db_index=True)
    about = models.TextField()
    was_told = models.BooleanField()
    words = models.TextField()  # how, or why not yet
    way = models.ForeignKey("voice.ContactWay", on_delete=models.PROTECT, null=True, related_name="+")  # none while not told
    told_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.AGENCY_SCOPE
    append_only: ClassVar = True
    sensitivity: ClassVar = dict.fromkeys(("about", "was_told", "words"), Sensitivity.CONFIDENTIAL) | dict.fromkeys(
        ("scope", "at"), Sensitivity.NONE
    )

    def __str__(self) -> str:
        return f"telling {self.pk}"
