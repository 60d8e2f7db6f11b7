"""Answers to the questions that the record raises, and rules that an agency has switched off, with why."""

from typing import ClassVar

from django.db import models

from keepsight.vocabulary.sensitivity import RowSecurity, Sensitivity


class PromptAnswer(models.Model):
    """What a professional answered to a prompt about a child: done, not relevant because, or later on a day."""

    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    scope = models.UUIDField(db_index=True)
    key = models.CharField(max_length=300)  # the rule and the newest entry behind the question
    question = models.TextField()
    answer = models.SlugField()
    words = models.TextField()
    later_on = models.DateField(null=True)
    given_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.AGENCY_SCOPE
    append_only: ClassVar = True
    sensitivity: ClassVar = dict.fromkeys(
        ("key", "question", "answer", "words", "later_on"), Sensitivity.CONFIDENTIAL
    ) | dict.fromkeys(("scope", "at"), Sensitivity.NONE)

    def __str__(self) -> str:
        return f"answer {self.pk}"


class PromptSwitch(models.Model):
    """A rule that an agency's senior switched off, or on again; the newest holds."""

    agency = models.ForeignKey("access.Agency", on_delete=models.PROTECT, related_name="+")
    rule = models.SlugField()
    is_off = models.BooleanField()
    reason = models.TextField()
    made_by = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.AGENCY
    append_only: ClassVar = True
    sensitivity: ClassVar = {
        "rule": Sensitivity.NONE,
        "is_off": Sensitivity.NONE,
        "reason": Sensitivity.STAFF,
        "at": Sensitivity.NONE,
    }

    def __str__(self) -> str:
        return f"{self.rule} {'off' if self.is_off else 'on'}"
