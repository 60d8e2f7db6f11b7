"""A contact as it was sent, and a form that is not finished yet."""

from typing import ClassVar
from uuid import uuid4

from django.db import models

from keepsight.vocabulary.sensitivity import RowSecurity, Sensitivity


class Contact(models.Model):
    """What one agency told another about a child. `scope` is the sender's record; the receiver keeps its own record."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    reference = models.CharField(max_length=12, unique=True)
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    to_agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    scope = models.UUIDField(db_index=True)
    received_record = models.UUIDField(db_index=True)
    seen_heard = models.TextField()
    child_words = models.TextField(blank=True)
    safety = models.TextField()
    family_told = models.TextField()
    family_known = models.TextField(blank=True)
    who_else = models.TextField(blank=True)
    sent_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    sent_at = models.DateTimeField()
    key = models.CharField(max_length=100)  # the sender's idempotency key: the same contact sent again is one contact
    ledger_index = models.BigIntegerField()
    digest = models.CharField(max_length=64)  # of what was sent, so that a key used for something else is refused

    row_security: ClassVar = RowSecurity.ADDRESSED
    append_only: ClassVar = True
    sensitivity: ClassVar = dict.fromkeys(
        ("reference", "scope", "received_record", "sent_at", "key", "digest", "ledger_index"),
        Sensitivity.NONE,
    ) | dict.fromkeys(
        ("seen_heard", "child_words", "safety", "family_told", "family_known", "who_else"),
        Sensitivity.CONFIDENTIAL,
    )

    class Meta:
        constraints = (models.UniqueConstraint(fields=("agency", "key"), name="contact_once"),)

    def __str__(self) -> str:
        return self.reference


class Draft(models.Model):
    """Answers of an unfinished contact form. Only its writer sees it; it has been sent to nobody."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    user = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    answers = models.JSONField(default=dict)
    changed_at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.OWN
    sensitivity: ClassVar = {"answers": Sensitivity.CONFIDENTIAL, "changed_at": Sensitivity.NONE}

    def __str__(self) -> str:
        return f"draft {self.id}"
