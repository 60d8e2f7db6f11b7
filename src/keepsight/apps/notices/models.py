"""Notices: rows of the person they are for, seen by nobody else."""

from typing import ClassVar

from django.db import models

from keepsight.vocabulary.sensitivity import RowSecurity, Sensitivity


class Notice(models.Model):
    """Something a person is told of once. `key` says what; the words name no child, because they go out by e-mail too."""

    user = models.ForeignKey("access.User", on_delete=models.PROTECT, related_name="+")
    key = models.CharField(max_length=200)
    kind = models.SlugField()  # a key of values.KINDS
    words = models.TextField()
    path = models.CharField(max_length=300)
    at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)
    mailed_at = models.DateTimeField(null=True)

    row_security: ClassVar = RowSecurity.OWN
    sensitivity: ClassVar = dict.fromkeys(("key", "kind", "words", "path", "at", "read_at", "mailed_at"), Sensitivity.STAFF)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("user", "key"), name="notice_once"),)

    def __str__(self) -> str:
        return f"notice {self.pk}"
