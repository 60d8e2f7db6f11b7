"""Comparison values with their blocking keys, and every placement with its reasons, never overwritten."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from keepsight.vocabulary.sensitivity import RowSecurity, Sensitivity


class Comparison(models.Model):
    """What a record's newest version is compared by (engines.linkage), and the keys under which it is found."""

    scope = models.UUIDField(primary_key=True)  # the record
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    compared = models.TextField()  # JSON, which is read whole and often: as text it need not be put together each time
    keys = ArrayField(models.IntegerField())

    row_security: ClassVar = RowSecurity.AGENCY_SCOPE
    sensitivity: ClassVar = {"compared": Sensitivity.IDENTIFYING, "keys": Sensitivity.IDENTIFYING}

    class Meta:
        indexes = (GinIndex(fields=("keys",), name="comparison_by_key", fastupdate=False),)

    def __str__(self) -> str:
        return f"comparison {self.scope}"


class CrowdedKey(models.Model):
    """A blocking key under which there are too many records: they are kept under narrower keys in its place."""

    key = models.IntegerField(primary_key=True)
    records = models.IntegerField()  # how many there were when it was found crowded

    row_security: ClassVar = RowSecurity.SEALED
    sensitivity: ClassVar = {"records": Sensitivity.NONE}

    def __str__(self) -> str:
        return f"crowded key {self.key}"


class Stock(models.Model):
    """Somebody took stock and found crowded keys or other names: whoever has read them before reads them again."""

    mark = models.UUIDField(unique=True)
    at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.SEALED
    append_only: ClassVar = True
    sensitivity: ClassVar = {"mark": Sensitivity.NONE, "at": Sensitivity.NONE}

    def __str__(self) -> str:
        return f"stock {self.pk}"


class Names(models.Model):
    """How common first names and surnames were among the people held, when stock was taken: likeness is weighed by the newest.

    Older ones stay, so that what was weighed by them can be weighed again. No rare name is in any (operations.names).
    """

    version = models.CharField(max_length=64, db_index=True)  # their digest, as a placement keeps it
    tables = models.TextField()  # JSON {field: {unlisted, shares}}, which is read whole
    people = models.IntegerField()  # how many bore any name
    at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.SEALED
    append_only: ClassVar = True
    sensitivity: ClassVar = {
        "version": Sensitivity.NONE,
        "tables": Sensitivity.IDENTIFYING,
        "people": Sensitivity.NONE,
        "at": Sensitivity.NONE,
    }

    def __str__(self) -> str:
        return f"names {self.version}"


class Placement(models.Model):
    """How one record was placed: with whom, how strongly, why, by which model."""

    STATUSES = ("link", "possible", "new")

    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    scope = models.UUIDField(db_index=True)  # the record
    status = models.CharField(max_length=10, choices=[(status, status) for status in STATUSES])
    person = models.UUIDField()
    matched = models.UUIDField(null=True)  # the record it was compared with, of any agency
    bits = models.FloatField(null=True)
    steps = models.JSONField(default=list)  # [{field, level, bits, words}]
    guards = models.JSONField(default=list)
    possible = models.JSONField(default=list)  # [{record, person, bits}]: for a person to look at
    model = models.CharField(max_length=40)
    frequencies = models.CharField(max_length=64, default="")  # digest of the frequency tables that were used
    records = models.IntegerField(default=0)  # among how many it was weighed: of the prior; 0 for the model's own number
    inputs = models.CharField(max_length=64, default="")  # digest of both records' compared values
    at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.AGENCY_SCOPE
    append_only: ClassVar = True
    sensitivity: ClassVar = {
        "scope": Sensitivity.NONE,
        "status": Sensitivity.NONE,
        "person": Sensitivity.NONE,
        "matched": Sensitivity.NONE,
        "bits": Sensitivity.NONE,
        "steps": Sensitivity.IDENTIFYING,
        "guards": Sensitivity.IDENTIFYING,
        "possible": Sensitivity.NONE,
        "model": Sensitivity.NONE,
        "frequencies": Sensitivity.NONE,
        "records": Sensitivity.NONE,
        "inputs": Sensitivity.IDENTIFYING,
        "at": Sensitivity.NONE,
    }

    def __str__(self) -> str:
        return f"placement {self.pk}"
