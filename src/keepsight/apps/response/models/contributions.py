"""What each person brings to a discussion: words, drafts of them, what their agency believes, dissent, and actions."""

from typing import ClassVar

from django.db import models

from keepsight.apps.response.models.discussions import Discussion
from keepsight.vocabulary.sensitivity import RowSecurity, Sensitivity

_SAID = {"scope": Sensitivity.NONE, "words": Sensitivity.CONFIDENTIAL, "at": Sensitivity.NONE}


class Contribution(models.Model):
    """What one person says their agency holds, in their own words; a later number is their own correction."""

    discussion = models.ForeignKey(Discussion, on_delete=models.PROTECT, related_name="contributions")
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    scope = models.UUIDField()
    number = models.PositiveIntegerField()
    status = models.SlugField()  # shared, nothing-held or refused
    words = models.TextField()
    given_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.AGENCY_SCOPE
    append_only: ClassVar = True
    sensitivity: ClassVar = _SAID | {"number": Sensitivity.NONE, "status": Sensitivity.CONFIDENTIAL}

    class Meta:
        constraints = (models.UniqueConstraint(fields=("discussion", "given_by", "number"), name="contribution_once"),)

    def __str__(self) -> str:
        return f"contribution {self.number}"


class Draft(models.Model):
    """Words somebody is still writing: theirs alone, NOT SENT."""

    discussion = models.ForeignKey(Discussion, on_delete=models.PROTECT, related_name="+")
    user = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    words = models.TextField(blank=True)
    at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.OWN
    sensitivity: ClassVar = {"words": Sensitivity.CONFIDENTIAL, "at": Sensitivity.NONE}

    class Meta:
        constraints = (models.UniqueConstraint(fields=("discussion", "user"), name="one_draft_each"),)

    def __str__(self) -> str:
        return f"draft {self.pk}"


class Belief(models.Model):
    """Whether an agency believes the child to be at risk of significant harm; the newest of each agency holds."""

    discussion = models.ForeignKey(Discussion, on_delete=models.PROTECT, related_name="beliefs")
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    scope = models.UUIDField()
    at_risk = models.SlugField()  # yes, no or not-yet-known
    words = models.TextField()
    given_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.AGENCY_SCOPE
    append_only: ClassVar = True
    sensitivity: ClassVar = _SAID | {"at_risk": Sensitivity.CONFIDENTIAL}

    def __str__(self) -> str:
        return f"belief {self.pk}"


class Objection(models.Model):
    """Somebody disagrees by name; it stays with the record."""

    discussion = models.ForeignKey(Discussion, on_delete=models.PROTECT, related_name="objections")
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    scope = models.UUIDField()
    words = models.TextField()
    given_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.AGENCY_SCOPE
    append_only: ClassVar = True
    sensitivity: ClassVar = _SAID

    class Meta:
        constraints = (models.UniqueConstraint(fields=("discussion", "given_by", "words"), name="objection_once"),)

    def __str__(self) -> str:
        return f"objection {self.pk}"


class Action(models.Model):
    """What somebody will do, and by when. `to_agency` is the owner's: they say when it is done."""

    discussion = models.ForeignKey(Discussion, on_delete=models.PROTECT, related_name="actions")
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    to_agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    scope = models.UUIDField()
    words = models.TextField()
    owner = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    due_at = models.DateTimeField()
    added_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.ADDRESSED
    append_only: ClassVar = True
    sensitivity: ClassVar = _SAID | {"due_at": Sensitivity.NONE}

    class Meta:
        constraints = (models.UniqueConstraint(fields=("discussion", "owner", "words"), name="action_once"),)

    def __str__(self) -> str:
        return f"action {self.pk}"


class ActionDone(models.Model):
    """How an action was done, said by its owner's agency. Done once."""

    action = models.OneToOneField(Action, on_delete=models.PROTECT, related_name="done")
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    scope = models.UUIDField()
    words = models.TextField()
    done_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.AGENCY_SCOPE
    append_only: ClassVar = True
    sensitivity: ClassVar = _SAID

    def __str__(self) -> str:
        return f"action {self.action_id} done"
