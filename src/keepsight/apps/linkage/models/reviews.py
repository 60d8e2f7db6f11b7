"""What a person is to look at, what people answered, and what they parted again. Rows are added, never changed."""

from typing import ClassVar

from django.db import models

from keepsight.vocabulary.sensitivity import RowSecurity, Sensitivity


class Likeness(models.Model):
    """Two records that may be of one person: for a person to look at. The row belongs to the agency that holds `scope`."""

    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    scope = models.UUIDField(db_index=True)  # the agency's own record
    other = models.UUIDField(db_index=True)  # of any agency
    bits = models.FloatField()
    steps = models.JSONField(default=list)  # [{field, level, bits, words}], without the other record's values
    guards = models.JSONField(default=list)
    model = models.CharField(max_length=40)
    frequencies = models.CharField(max_length=64)
    records = models.IntegerField(default=0)  # as of a placement
    inputs = models.CharField(max_length=64)
    at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.AGENCY_SCOPE
    append_only: ClassVar = True
    sensitivity: ClassVar = dict.fromkeys(
        ("scope", "other", "bits", "model", "frequencies", "records", "at"), Sensitivity.NONE
    ) | dict.fromkeys(("steps", "guards", "inputs"), Sensitivity.IDENTIFYING)

    def __str__(self) -> str:
        return f"likeness {self.pk}"


class Answer(models.Model):
    """Someone's answer to "one person?". Settled answers are evidence: always one person, or never.

    An answer that would open a restricted record is settled by a second person's row that says the same.
    """

    VERDICTS = ("same", "different")

    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    scope = models.UUIDField(db_index=True)  # the agency's own record
    other = models.UUIDField(db_index=True)
    verdict = models.CharField(max_length=10, choices=[(verdict, verdict) for verdict in VERDICTS])
    reason = models.TextField()
    bits = models.FloatField(null=True)  # the weight at the time, for calibration
    is_settled = models.BooleanField()
    by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.AGENCY_SCOPE
    append_only: ClassVar = True
    sensitivity: ClassVar = dict.fromkeys(("scope", "other", "verdict", "bits", "is_settled", "at"), Sensitivity.NONE) | {
        "reason": Sensitivity.CONFIDENTIAL
    }

    def __str__(self) -> str:
        return f"answer {self.pk}"


class Split(models.Model):
    """A record was parted from a person: what left with it is in `leaves`."""

    id = models.UUIDField(primary_key=True)
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    scope = models.UUIDField(db_index=True)  # the record
    before = models.UUIDField()  # persons
    after = models.UUIDField()
    joined_at = models.DateTimeField()
    reason = models.TextField()
    by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.AGENCY_SCOPE
    append_only: ClassVar = True
    sensitivity: ClassVar = dict.fromkeys(("scope", "before", "after", "joined_at", "at"), Sensitivity.NONE) | {
        "reason": Sensitivity.CONFIDENTIAL
    }

    def __str__(self) -> str:
        return f"split {self.id}"


class Looker(models.Model):
    """Someone who opened the person while a record was joined that is not theirs: to be told. Written by sec.part only."""

    user = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    split = models.UUIDField(db_index=True)  # of any agency: the row itself may not be theirs to see
    person = models.UUIDField()  # as they opened it
    looks = models.IntegerField()
    last_at = models.DateTimeField()
    at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.OWN
    append_only: ClassVar = True
    sensitivity: ClassVar = dict.fromkeys(("split", "person", "looks"), Sensitivity.NONE) | dict.fromkeys(
        ("last_at", "at"), Sensitivity.STAFF
    )

    class Meta:
        constraints = (models.UniqueConstraint(fields=("user", "split"), name="looker_once"),)

    def __str__(self) -> str:
        return f"looker {self.pk}"
