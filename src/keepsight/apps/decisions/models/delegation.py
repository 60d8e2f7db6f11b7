"""A senior gives their post to a colleague for some days; whoever signs then does so in both names."""

from typing import ClassVar

from django.db import models

from keepsight.vocabulary.sensitivity import RowSecurity, Sensitivity


class Delegation(models.Model):
    """A rank given by its holder to a colleague of the same agency's line, from one day until another, or ended before."""

    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    holder = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    deputy = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    rank = models.SlugField()
    from_on = models.DateField()
    until_on = models.DateField()
    reason = models.TextField()
    made_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    row_security: ClassVar = RowSecurity.AGENCY
    sensitivity: ClassVar = {
        "rank": Sensitivity.STAFF,
        "from_on": Sensitivity.STAFF,
        "until_on": Sensitivity.STAFF,
        "reason": Sensitivity.STAFF,
        "made_at": Sensitivity.NONE,
        "ended_at": Sensitivity.NONE,
    }

    class Meta:
        constraints = (
            models.CheckConstraint(condition=models.Q(until_on__gte=models.F("from_on")), name="delegation_order"),
            models.CheckConstraint(condition=~models.Q(deputy=models.F("holder")), name="delegated_to_another"),
            models.CheckConstraint(condition=~models.Q(rank=""), name="delegation_of_a_rank"),
        )

    def __str__(self) -> str:
        return f"delegation {self.pk}"
