"""A senior's answer to one version, and another's dissent. sql/oversight.sql holds the same rules as engines.oversight."""

from typing import ClassVar

from django.db import models

from keepsight.apps.decisions.models.decisions import Decision, DecisionVersion
from keepsight.engines.oversight import Answer
from keepsight.vocabulary.sensitivity import RowSecurity, Sensitivity


class SignOff(models.Model):
    """One answer to one version: agree, send back or overturn, with reasons."""

    version = models.OneToOneField(DecisionVersion, on_delete=models.PROTECT, related_name="sign_off")
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    scope = models.UUIDField()
    signer = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    rank = models.SlugField()
    answer = models.CharField(max_length=10, choices=[(answer.value, answer.value) for answer in Answer])
    reasons = models.TextField()
    content_hash = models.CharField(max_length=64)
    opened_at = models.DateTimeField()
    at = models.DateTimeField()
    ledger_index = models.BigIntegerField()

    row_security: ClassVar = RowSecurity.AGENCY_SCOPE
    append_only: ClassVar = True
    sensitivity: ClassVar = {
        "scope": Sensitivity.NONE,
        "rank": Sensitivity.STAFF,
        "answer": Sensitivity.CONFIDENTIAL,
        "reasons": Sensitivity.CONFIDENTIAL,
        "content_hash": Sensitivity.NONE,
        "opened_at": Sensitivity.STAFF,
        "at": Sensitivity.NONE,
        "ledger_index": Sensitivity.NONE,
    }

    class Meta:
        constraints = (
            models.CheckConstraint(condition=~models.Q(reasons=""), name="sign_off_has_reasons"),
            models.CheckConstraint(condition=models.Q(opened_at__lte=models.F("at")), name="opened_before_signed"),
        )

    def __str__(self) -> str:
        return f"sign-off {self.pk}"


class Dissent(models.Model):
    """A professional, of whichever agency, disagrees and says why. It stays with the decision."""

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="dissents")
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    scope = models.UUIDField()
    words = models.TextField()
    made_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.AGENCY_SCOPE
    append_only: ClassVar = True
    sensitivity: ClassVar = {
        "scope": Sensitivity.NONE,
        "words": Sensitivity.CONFIDENTIAL,
        "at": Sensitivity.NONE,
    }

    class Meta:
        constraints = (models.CheckConstraint(condition=~models.Q(words=""), name="dissent_has_words"),)

    def __str__(self) -> str:
        return f"dissent {self.pk}"
