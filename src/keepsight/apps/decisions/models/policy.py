"""Each version of the oversight policy that was in force, as its file stood; the database checks by what is compiled from it."""

from typing import ClassVar

from django.db import models

from keepsight.vocabulary.sensitivity import RowSecurity, Sensitivity


class PolicyVersion(models.Model):
    """A policy file word for word, and its requirements as sql/oversight.sql reads them. Written by `keepsight migrate` only."""

    version = models.CharField(primary_key=True, max_length=20)
    text = models.TextField()
    requirements = models.JSONField()  # {kind: {ranks: {agency kind: [rank]}, joint, signers, blind, independent}}
    taken_up_at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.REFERENCE
    web_may_change: ClassVar = ()  # the rules that hold people are not written by people they hold
    sensitivity: ClassVar = {"text": Sensitivity.NONE, "requirements": Sensitivity.NONE, "taken_up_at": Sensitivity.NONE}

    def __str__(self) -> str:
        return f"policy {self.version}"
