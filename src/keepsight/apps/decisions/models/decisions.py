"""A decision and its versions. `scope` is the person it is about; who may see it follows from that."""

from typing import ClassVar
from uuid import uuid4

from django.db import models

from keepsight.vocabulary.sensitivity import RowSecurity, Sensitivity


class Decision(models.Model):
    """That an agency decided something about a person, under a version of the oversight policy."""

    SUSPECTED = ("yes", "no", "not-yet-known")

    id = models.UUIDField(primary_key=True, default=uuid4)
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    scope = models.UUIDField(db_index=True)
    kind = models.SlugField()
    policy = models.CharField(max_length=20)
    made_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    due_at = models.DateTimeField()
    key = models.UUIDField(unique=True)  # made with the form: the same form sent twice is one decision
    secret = models.BinaryField(
        max_length=32, null=True
    )  # salts the marks by which the log holds this decision's entries together

    row_security: ClassVar = RowSecurity.AGENCY_SCOPE
    append_only: ClassVar = True
    sensitivity: ClassVar = {
        "scope": Sensitivity.NONE,
        "kind": Sensitivity.CONFIDENTIAL,
        "policy": Sensitivity.NONE,
        "made_at": Sensitivity.NONE,
        "due_at": Sensitivity.NONE,
        "key": Sensitivity.NONE,
        "secret": Sensitivity.NONE,
    }

    def __str__(self) -> str:
        return f"decision {self.id}"


class DecisionVersion(models.Model):
    """What was written, exactly; the highest number holds. `content_hash` covers it all (engines.oversight.Content)."""

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="versions")
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    scope = models.UUIDField()
    number = models.PositiveIntegerField()
    chosen = models.TextField()
    options = models.JSONField()  # [[option, for, against]]
    rationale = models.TextField()
    voice = models.TextField()  # the child's own words and manner, or why not yet heard
    suspected = models.CharField(max_length=15, choices=[(value, value) for value in Decision.SUSPECTED])
    evidence = models.JSONField()  # [[happened, agency, title, id of the event]] as it stood
    evidence_hash = models.CharField(max_length=64)
    as_known_at = models.DateTimeField()
    answer_to_questions = models.TextField(blank=True)
    urgent = models.TextField(blank=True, default="")  # why it could not wait for a signature
    content_hash = models.CharField(max_length=64)
    written_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    ledger_index = models.BigIntegerField()

    row_security: ClassVar = RowSecurity.AGENCY_SCOPE
    append_only: ClassVar = True
    sensitivity: ClassVar = dict.fromkeys(
        ("scope", "number", "evidence_hash", "as_known_at", "content_hash", "written_at", "ledger_index"),
        Sensitivity.NONE,
    ) | dict.fromkeys(
        ("chosen", "options", "rationale", "voice", "suspected", "evidence", "answer_to_questions", "urgent"),
        Sensitivity.CONFIDENTIAL,
    )

    class Meta:
        constraints = (models.UniqueConstraint(fields=("decision", "number"), name="decision_version_once"),)

    def __str__(self) -> str:
        return f"version {self.number}"
