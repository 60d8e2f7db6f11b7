"""Oversight policies: every version taken up, since when which is in force, and the overseen proposals to change it.

The database checks decisions by what is compiled from a version; sql/policy.sql holds the rules of changing again.
"""

from typing import ClassVar
from uuid import uuid4

from django.db import models

from keepsight.engines.oversight import Answer
from keepsight.vocabulary.sensitivity import RowSecurity, Sensitivity


class PolicyVersion(models.Model):
    """A policy word for word, and its requirements as SQL reads them. By `keepsight migrate` or an agreed change."""

    version = models.CharField(primary_key=True, max_length=20)
    text = models.TextField()
    requirements = models.JSONField()  # {kind: {ranks: {agency kind: [rank]}, joint, signers, blind, independent}}
    taken_up_at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.REFERENCE
    web_may_change: ClassVar = ()  # the rules that hold people are not written by people they hold
    append_only: ClassVar = True
    sensitivity: ClassVar = {"text": Sensitivity.NONE, "requirements": Sensitivity.NONE, "taken_up_at": Sensitivity.NONE}

    def __str__(self) -> str:
        return f"policy {self.version}"


class PolicyProposal(models.Model):
    """A next version, proposed by one person over the one that was the last then; `content_hash` covers all that is signed."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    version = models.CharField(max_length=20)
    over = models.ForeignKey(PolicyVersion, on_delete=models.PROTECT, related_name="+")
    text = models.TextField()
    requirements = models.JSONField()  # compiled from the text; who signs compiles it again and compares
    from_on = models.DateField()
    reason = models.TextField()
    content_hash = models.CharField(max_length=64)
    proposed_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    due_at = models.DateTimeField()
    key = models.UUIDField(unique=True)  # made with the form: the same form sent twice is one proposal
    secret = models.BinaryField(max_length=32)  # salts the marks by which the log holds its entries together
    ledger_index = models.BigIntegerField()

    row_security: ClassVar = RowSecurity.REFERENCE
    append_only: ClassVar = True
    sensitivity: ClassVar = dict.fromkeys(
        ("version", "text", "requirements", "from_on", "content_hash", "proposed_at", "due_at", "key", "ledger_index"),
        Sensitivity.NONE,
    ) | {"reason": Sensitivity.STAFF, "secret": Sensitivity.NONE}

    class Meta:
        constraints = (models.CheckConstraint(condition=~models.Q(reason=""), name="proposal_has_a_reason"),)

    def __str__(self) -> str:
        return f"proposal of policy {self.version}"


class PolicyAnswer(models.Model):
    """One person's answer to a proposal: agree, or send back. The last agreement that is needed brings the version into force."""

    proposal = models.ForeignKey(PolicyProposal, on_delete=models.PROTECT, related_name="answers")
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    signer = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    rank = models.SlugField()
    answer = models.CharField(max_length=10, choices=[(one.value, one.value) for one in (Answer.AGREE, Answer.SEND_BACK)])
    reasons = models.TextField()
    content_hash = models.CharField(max_length=64)
    at = models.DateTimeField()
    ledger_index = models.BigIntegerField()

    row_security: ClassVar = RowSecurity.REFERENCE
    append_only: ClassVar = True
    sensitivity: ClassVar = {
        "rank": Sensitivity.STAFF,
        "answer": Sensitivity.NONE,
        "reasons": Sensitivity.STAFF,
        "content_hash": Sensitivity.NONE,
        "at": Sensitivity.NONE,
        "ledger_index": Sensitivity.NONE,
    }

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("proposal", "signer"), name="one_policy_answer_each"),
            models.CheckConstraint(condition=~models.Q(reasons=""), name="policy_answer_has_reasons"),
        )

    def __str__(self) -> str:
        return f"answer {self.pk}"


class PolicyInForce(models.Model):
    """From which day a version is in force, and by which proposal; none for the first, which came with the installation."""

    version = models.ForeignKey(PolicyVersion, on_delete=models.PROTECT, related_name="+")
    proposal = models.ForeignKey(PolicyProposal, on_delete=models.PROTECT, null=True, related_name="+")
    from_on = models.DateField()
    at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.REFERENCE
    web_may_change: ClassVar = ()  # written by the trigger on answers only
    append_only: ClassVar = True
    sensitivity: ClassVar = {"from_on": Sensitivity.NONE, "at": Sensitivity.NONE}

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("proposal",), nulls_distinct=False, name="one_policy_by_each_and_one_by_none"),
        )

    def __str__(self) -> str:
        return f"policy {self.version_id} from {self.from_on}"
