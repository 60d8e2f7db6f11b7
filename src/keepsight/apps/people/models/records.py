"""An agency's own record of a person, its versions as written, and the reversible membership that links it to a person.

A person is only an id: everything known stands in the records that point to it. `scope` is the record's own id.
"""

from typing import ClassVar
from uuid import uuid4

from django.db import models

from keepsight.vocabulary.sensitivity import RowSecurity, Sensitivity


class Record(models.Model):
    """That an agency holds something about somebody, under the agency's own number."""

    scope = models.UUIDField(primary_key=True, default=uuid4)
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    external_id = models.CharField(max_length=100)
    made_at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.AGENCY_SCOPE
    append_only: ClassVar = True
    sensitivity: ClassVar = {
        "external_id": Sensitivity.IDENTIFYING,
        "made_at": Sensitivity.NONE,
    }

    class Meta:
        constraints = (models.UniqueConstraint(fields=("agency", "external_id"), name="record_once_per_agency"),)

    def __str__(self) -> str:
        return f"record {self.scope}"


class RecordVersion(models.Model):
    """The record as the agency wrote it, kept word for word; the highest number holds. Columns: the records CSV."""

    record = models.ForeignKey(Record, on_delete=models.PROTECT, related_name="versions")
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    scope = models.UUIDField(db_index=True)
    number = models.PositiveIntegerField()
    forename = models.TextField(blank=True)
    middle_names = models.TextField(blank=True)
    surname = models.TextField(blank=True)
    other_surnames = models.TextField(blank=True)
    date_of_birth = models.CharField(max_length=10, blank=True)
    sex = models.CharField(max_length=1, blank=True)
    address = models.TextField(blank=True)
    postcode = models.TextField(blank=True)
    other_postcodes = models.TextField(blank=True)
    phone = models.TextField(blank=True)
    email = models.TextField(blank=True)
    nhs_number = models.TextField(blank=True)
    upn = models.TextField(blank=True)
    other_id = models.TextField(blank=True)
    written_at = models.DateTimeField()
    written_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")

    row_security: ClassVar = RowSecurity.AGENCY_SCOPE
    append_only: ClassVar = True
    sensitivity: ClassVar = {
        "scope": Sensitivity.NONE,
        "number": Sensitivity.NONE,
        "written_at": Sensitivity.NONE,
    } | dict.fromkeys(
        (
            "forename", "middle_names", "surname", "other_surnames", "date_of_birth", "sex", "address", "postcode",
            "other_postcodes", "phone", "email", "nhs_number", "upn", "other_id",
        ),
        Sensitivity.IDENTIFYING,
    )  # fmt: skip

    class Meta:
        constraints = (models.UniqueConstraint(fields=("record", "number"), name="record_version_once"),)

    def __str__(self) -> str:
        return f"version {self.number}"


class Membership(models.Model):
    """Which person a record is about, from one moment until another. A split ends the row and adds a new one."""

    record = models.ForeignKey(Record, on_delete=models.PROTECT, related_name="memberships")
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    scope = models.UUIDField(db_index=True)
    person = models.UUIDField()
    from_at = models.DateTimeField()
    until_at = models.DateTimeField(null=True)
    reason = models.TextField()
    made_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")

    row_security: ClassVar = RowSecurity.AGENCY_SCOPE
    sensitivity: ClassVar = {
        "scope": Sensitivity.NONE,
        "person": Sensitivity.NONE,
        "from_at": Sensitivity.NONE,
        "until_at": Sensitivity.NONE,
        "reason": Sensitivity.CONFIDENTIAL,
    }

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("record",), include=("person",), condition=models.Q(until_at=None), name="one_person_at_a_time"
            ),
        )
        indexes = (models.Index(fields=("person",), include=("scope", "until_at"), name="records_of_person"),)  # read alone

    def __str__(self) -> str:
        return f"membership {self.pk}"
