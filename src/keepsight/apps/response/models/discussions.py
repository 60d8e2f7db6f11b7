"""A multi-agency discussion about one child: who is invited, who is there, and how it ends. One record per child."""

from typing import ClassVar
from uuid import uuid4

from django.db import models

from keepsight.vocabulary.sensitivity import RowSecurity, Sensitivity


class Discussion(models.Model):
    """Called for a purpose at a time. Children of one family discussed together share the `sitting`."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    sitting = models.UUIDField(db_index=True)
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    scope = models.UUIDField(db_index=True)
    kind = models.SlugField()
    purpose = models.TextField()
    planned_at = models.DateTimeField()
    called_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    called_at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.AGENCY_SCOPE
    append_only: ClassVar = True
    sensitivity: ClassVar = {
        "sitting": Sensitivity.NONE,
        "scope": Sensitivity.NONE,
        "kind": Sensitivity.CONFIDENTIAL,
        "purpose": Sensitivity.CONFIDENTIAL,
        "planned_at": Sensitivity.NONE,
        "called_at": Sensitivity.NONE,
    }

    class Meta:
        constraints = (models.UniqueConstraint(fields=("sitting", "scope"), name="one_record_per_child"),)

    def __str__(self) -> str:
        return f"discussion {self.id}"


class Invitation(models.Model):
    """Somebody invited, with their part; what their agency contributes is awaited from then on."""

    discussion = models.ForeignKey(Discussion, on_delete=models.PROTECT, related_name="invitations")
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    to_agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    scope = models.UUIDField()
    invited = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.ADDRESSED
    append_only: ClassVar = True
    sensitivity: ClassVar = {"scope": Sensitivity.NONE, "at": Sensitivity.NONE}

    class Meta:
        constraints = (models.UniqueConstraint(fields=("discussion", "invited"), name="invited_once"),)

    def __str__(self) -> str:
        return f"invitation {self.pk}"


class Attendance(models.Model):
    """Somebody is there, in the post they hold today."""

    discussion = models.ForeignKey(Discussion, on_delete=models.PROTECT, related_name="attendances")
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    scope = models.UUIDField()
    attendee = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    rank = models.SlugField(blank=True)
    at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.AGENCY_SCOPE
    append_only: ClassVar = True
    sensitivity: ClassVar = {"scope": Sensitivity.NONE, "rank": Sensitivity.STAFF, "at": Sensitivity.NONE}

    class Meta:
        constraints = (models.UniqueConstraint(fields=("discussion", "attendee"), name="there_once"),)

    def __str__(self) -> str:
        return f"attendance {self.pk}"


class DiscussionEnd(models.Model):
    """What was decided and why. After it nothing is added: sql/response.sql refuses."""

    discussion = models.OneToOneField(Discussion, on_delete=models.PROTECT, related_name="end")
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    scope = models.UUIDField()
    chose = models.JSONField()  # [outcome]
    rationale = models.TextField()
    interview = models.TextField(blank=True)  # what was decided about a recorded interview, and why
    medical = models.TextField(blank=True)  # the same about a medical examination
    is_quorate = models.BooleanField()
    urgent = models.TextField(blank=True)  # why it was held without its quorum
    next_on = models.DateField(null=True)
    ended_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.AGENCY_SCOPE
    append_only: ClassVar = True
    sensitivity: ClassVar = dict.fromkeys(
        ("chose", "rationale", "interview", "medical", "urgent", "next_on"), Sensitivity.CONFIDENTIAL
    ) | dict.fromkeys(("scope", "is_quorate", "at"), Sensitivity.NONE)

    def __str__(self) -> str:
        return f"end of {self.discussion_id}"


class Circulation(models.Model):
    """That the record of an ended discussion went to everybody it is for, and how. Once."""

    end = models.OneToOneField(DiscussionEnd, on_delete=models.PROTECT, related_name="circulation")
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    scope = models.UUIDField()
    words = models.TextField()  # to whom and how
    circulated_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.AGENCY_SCOPE
    append_only: ClassVar = True
    sensitivity: ClassVar = {"scope": Sensitivity.NONE, "words": Sensitivity.CONFIDENTIAL, "at": Sensitivity.NONE}

    def __str__(self) -> str:
        return f"circulation {self.pk}"
