"""A senior's answer to one version, its conditions, addenda and dissent. sql/oversight.sql holds the engine's rules again."""

from typing import ClassVar

from django.db import models

from keepsight.apps.decisions.models.decisions import Decision, DecisionVersion
from keepsight.engines.oversight import Answer
from keepsight.vocabulary.sensitivity import RowSecurity, Sensitivity


class SignOff(models.Model):
    """One answer of one senior to one version, with reasons. `agency` is the signer's, `behalf_of` who delegated the post."""

    version = models.ForeignKey(DecisionVersion, on_delete=models.PROTECT, related_name="sign_offs")
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    scope = models.UUIDField()
    signer = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    behalf_of = models.ForeignKey("access.User", on_delete=models.PROTECT, null=True, related_name="+")
    rank = models.SlugField()
    answer = models.CharField(max_length=10, choices=[(answer.value, answer.value) for answer in Answer])
    reasons = models.TextField()
    follows = models.TextField(blank=True, default="")  # overturned: what happens instead, and who tells the family
    content_hash = models.CharField(max_length=64)
    opened_at = models.DateTimeField()  # first look at this version, from the log of reads
    looked = models.JSONField(default=list)  # the pages about it that the signer opened before signing
    at = models.DateTimeField()
    ledger_index = models.BigIntegerField()

    row_security: ClassVar = RowSecurity.AGENCY_SCOPE
    append_only: ClassVar = True
    sensitivity: ClassVar = {
        "scope": Sensitivity.NONE,
        "rank": Sensitivity.STAFF,
        "answer": Sensitivity.CONFIDENTIAL,
        "reasons": Sensitivity.CONFIDENTIAL,
        "follows": Sensitivity.CONFIDENTIAL,
        "content_hash": Sensitivity.NONE,
        "opened_at": Sensitivity.STAFF,
        "looked": Sensitivity.STAFF,
        "at": Sensitivity.NONE,
        "ledger_index": Sensitivity.NONE,
    }

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("version", "signer"), name="one_answer_each"),
            models.CheckConstraint(condition=~models.Q(reasons=""), name="sign_off_has_reasons"),
            models.CheckConstraint(condition=models.Q(opened_at__lte=models.F("at")), name="opened_before_signed"),
        )

    def __str__(self) -> str:
        return f"sign-off {self.pk}"


class Escalation(models.Model):
    """That nobody answered a version in time, and to which rank it rose. Written by the worker's function only."""

    version = models.ForeignKey(DecisionVersion, on_delete=models.PROTECT, related_name="escalations")
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    scope = models.UUIDField()
    rank = models.SlugField()
    at = models.DateTimeField()
    ledger_index = models.BigIntegerField()

    row_security: ClassVar = RowSecurity.AGENCY_SCOPE
    append_only: ClassVar = True
    web_may_change: ClassVar = ()
    sensitivity: ClassVar = dict.fromkeys(("scope", "rank", "at", "ledger_index"), Sensitivity.NONE)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("version", "rank"), name="escalated_once_to_a_rank"),)

    def __str__(self) -> str:
        return f"escalation {self.pk}"


class Condition(models.Model):
    """Something a senior's agreement depends on, by a day. It is tracked until `met_at`."""

    sign_off = models.ForeignKey(SignOff, on_delete=models.PROTECT, related_name="conditions")
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    scope = models.UUIDField()
    words = models.TextField()
    due_on = models.DateField()
    met_at = models.DateTimeField(null=True)
    met_words = models.TextField(blank=True)
    met_by = models.ForeignKey("access.User", on_delete=models.PROTECT, null=True, related_name="+")

    row_security: ClassVar = RowSecurity.AGENCY_SCOPE
    sensitivity: ClassVar = {
        "scope": Sensitivity.NONE,
        "words": Sensitivity.CONFIDENTIAL,
        "due_on": Sensitivity.NONE,
        "met_at": Sensitivity.NONE,
        "met_words": Sensitivity.CONFIDENTIAL,
    }

    class Meta:
        constraints = (models.CheckConstraint(condition=~models.Q(words=""), name="condition_has_words"),)

    def __str__(self) -> str:
        return f"condition {self.pk}"


class Addendum(models.Model):
    """Something learned or thought of later. It voids no signature, and every page shows that it came after."""

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="addenda")
    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    scope = models.UUIDField()
    words = models.TextField()
    version = models.PositiveIntegerField()  # the newest when it was added
    written_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    ledger_index = models.BigIntegerField()

    row_security: ClassVar = RowSecurity.AGENCY_SCOPE
    append_only: ClassVar = True
    sensitivity: ClassVar = {
        "scope": Sensitivity.NONE,
        "words": Sensitivity.CONFIDENTIAL,
        "version": Sensitivity.NONE,
        "at": Sensitivity.NONE,
        "ledger_index": Sensitivity.NONE,
    }

    class Meta:
        constraints = (models.CheckConstraint(condition=~models.Q(words=""), name="addendum_has_words"),)

    def __str__(self) -> str:
        return f"addendum {self.pk}"


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
