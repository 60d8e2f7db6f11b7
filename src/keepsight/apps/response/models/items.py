"""Answers to what the steps ask, a manager's approval of an honest gap, and what is particular about a child."""

from typing import ClassVar

from django.db import models
from django.db.models.functions import MD5

from keepsight.engines.pathway import ALLEGATION
from keepsight.vocabulary.sensitivity import RowSecurity, Sensitivity


class ItemReply(models.Model):
    """An item of engines.pathway answered about a child; the newest holds, older ones stay."""

    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    scope = models.UUIDField(db_index=True)
    item = models.SlugField()
    answer = models.SlugField()
    words = models.TextField()
    given_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.AGENCY_SCOPE
    append_only: ClassVar = True
    sensitivity: ClassVar = {
        "scope": Sensitivity.NONE,
        "item": Sensitivity.CONFIDENTIAL,
        "answer": Sensitivity.CONFIDENTIAL,
        "words": Sensitivity.CONFIDENTIAL,
        "at": Sensitivity.NONE,
    }

    def __str__(self) -> str:
        return f"{self.item} {self.answer}"


class GapApproval(models.Model):
    """A manager agrees that an item was not possible. sql/response.sql refuses the author's own."""

    reply = models.OneToOneField(ItemReply, on_delete=models.PROTECT, related_name="approval")
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    scope = models.UUIDField()
    words = models.TextField()
    approved_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.AGENCY_SCOPE
    append_only: ClassVar = True
    sensitivity: ClassVar = {"scope": Sensitivity.NONE, "words": Sensitivity.CONFIDENTIAL, "at": Sensitivity.NONE}

    def __str__(self) -> str:
        return f"approval of {self.reply_id}"


class Circumstance(models.Model):
    """Something particular about a child that changes what the steps ask, from one moment until another.

    Of one kind there is one at a time, but for allegations: about each `colleague` (none: they have no account), in each words.
    """

    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    scope = models.UUIDField(db_index=True)
    kind = models.SlugField()
    colleague = models.ForeignKey("access.User", null=True, on_delete=models.PROTECT, related_name="+")
    words = models.TextField()
    known_at = models.DateTimeField()
    marked_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True)

    row_security: ClassVar = RowSecurity.AGENCY_SCOPE
    sensitivity: ClassVar = {
        "scope": Sensitivity.NONE,
        "kind": Sensitivity.CONFIDENTIAL,
        "words": Sensitivity.CONFIDENTIAL,
        "known_at": Sensitivity.NONE,
        "ended_at": Sensitivity.NONE,
    }

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("agency", "scope", "kind"),
                condition=models.Q(ended_at=None) & ~models.Q(kind=ALLEGATION),
                name="circumstance_once",
            ),
            models.UniqueConstraint(
                "agency",
                "scope",
                "colleague",
                MD5("words"),
                condition=models.Q(ended_at=None, kind=ALLEGATION),
                nulls_distinct=False,
                name="allegation_once",
            ),
        )

    def __str__(self) -> str:
        return f"circumstance {self.pk}"
