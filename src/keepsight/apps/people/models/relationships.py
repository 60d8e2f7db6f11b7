"""How people around a child are related and who may have contact with whom, as an agency knows it."""

from typing import ClassVar

from django.db import models

from keepsight.vocabulary.sensitivity import RowSecurity, Sensitivity


class Relationship(models.Model):
    """`one` is `kind` of `other`. `scope` is the child on whose page it was noted; the newest of agency, pair and kind holds.

    An end is a newer row with `until_on`. sql/seen_relationships.sql leaves out restricted people, whoever the scope opens to.
    """

    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    scope = models.UUIDField(db_index=True)
    one = models.UUIDField(db_index=True)
    other = models.UUIDField(db_index=True)
    kind = models.SlugField()
    contact = models.SlugField()
    since_on = models.DateField(null=True)
    until_on = models.DateField(null=True)
    noted_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.AGENCY_SCOPE
    append_only: ClassVar = True
    sensitivity: ClassVar = dict.fromkeys(("kind", "contact", "since_on", "until_on"), Sensitivity.CONFIDENTIAL) | dict.fromkeys(
        ("scope", "one", "other", "at"), Sensitivity.NONE
    )

    class Meta:
        constraints = (models.CheckConstraint(condition=~models.Q(one=models.F("other")), name="related_to_another"),)

    def __str__(self) -> str:
        return f"relationship {self.pk}"
