"""Support offered around a child, and what became of each offer."""

from typing import ClassVar
from uuid import uuid4

from django.db import models

from keepsight.vocabulary.sensitivity import RowSecurity, Sensitivity


class Offer(models.Model):
    """A service offered to the child, a brother or sister, or a carer. `scope` is the child's person."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    scope = models.UUIDField(db_index=True)
    whom = models.SlugField()
    service = models.SlugField()
    words = models.TextField(blank=True)
    way = models.ForeignKey("voice.ContactWay", on_delete=models.PROTECT, null=True, related_name="+")  # none before 0.2
    offered_on = models.DateField()
    offered_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.AGENCY_SCOPE
    append_only: ClassVar = True
    sensitivity: ClassVar = dict.fromkeys(("whom", "service", "words", "offered_on"), Sensitivity.CONFIDENTIAL) | dict.fromkeys(
        ("scope", "at"), Sensitivity.NONE
    )

    class Meta:
        constraints = (models.UniqueConstraint(fields=("agency", "scope", "whom", "service", "offered_on"), name="offer_once"),)

    def __str__(self) -> str:
        return f"offer {self.id}"


class OfferEvent(models.Model):
    """What became of an offer on a day: accepted, declined (with a day to offer again), started, ended."""

    offer = models.ForeignKey(Offer, on_delete=models.PROTECT, related_name="events")
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    scope = models.UUIDField()
    kind = models.SlugField()
    on = models.DateField()
    words = models.TextField(blank=True)
    again_on = models.DateField(null=True)
    noted_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.AGENCY_SCOPE
    append_only: ClassVar = True
    sensitivity: ClassVar = dict.fromkeys(("kind", "on", "words", "again_on"), Sensitivity.CONFIDENTIAL) | dict.fromkeys(
        ("scope", "at"), Sensitivity.NONE
    )

    class Meta:
        constraints = (models.UniqueConstraint(fields=("offer", "kind", "on"), name="offer_event_once"),)

    def __str__(self) -> str:
        return f"{self.kind} {self.offer_id}"
