"""Safe contact: who may be contacted about a child, how and when, and by which way never."""

from typing import ClassVar

from django.db import models

from keepsight.vocabulary.sensitivity import RowSecurity, Sensitivity


class ContactWay(models.Model):
    """One way to one person, allowed or never used; of an agency, person and way the newest holds. `scope` is the child."""

    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    scope = models.UUIDField(db_index=True)
    whom = models.CharField(max_length=100)
    way = models.SlugField()
    is_allowed = models.BooleanField()
    where = models.CharField(max_length=200, blank=True)  # number, address or who passes it on
    when = models.CharField(max_length=200, blank=True)
    reason = models.TextField(blank=True)  # why never
    noted_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.AGENCY_SCOPE
    append_only: ClassVar = True
    sensitivity: ClassVar = (
        dict.fromkeys(("whom", "where"), Sensitivity.IDENTIFYING)
        | dict.fromkeys(("way", "is_allowed", "when", "reason"), Sensitivity.CONFIDENTIAL)
        | dict.fromkeys(("scope", "at"), Sensitivity.NONE)
    )

    def __str__(self) -> str:
        return f"contact way {self.pk}"
