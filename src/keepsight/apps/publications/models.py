"""A published fact. It holds nothing about a child: who publishes has checked, and suppressed."""

from typing import ClassVar
from uuid import uuid4

from django.db import models

from keepsight.vocabulary.sensitivity import RowSecurity, Sensitivity


class Publication(models.Model):
    """One version of one page's facts. Rows are added, never changed: a correction is a new version."""

    id = models.UUIDField(primary_key=True, default=uuid4)
    kind = models.SlugField()
    slug = models.SlugField(max_length=120)
    title = models.CharField(max_length=300)
    body = models.JSONField()
    version = models.PositiveIntegerField()
    published_at = models.DateTimeField()
    published_by = models.BigIntegerField()  # a user's id; access is not below this app
    supersedes = models.OneToOneField("self", on_delete=models.PROTECT, null=True, related_name="+")

    row_security: ClassVar = RowSecurity.PUBLISHED
    append_only: ClassVar = True
    sensitivity: ClassVar = {
        "kind": Sensitivity.NONE,
        "slug": Sensitivity.NONE,
        "title": Sensitivity.NONE,
        "body": Sensitivity.NONE,
        "version": Sensitivity.NONE,
        "published_at": Sensitivity.NONE,
        "published_by": Sensitivity.STAFF,
    }

    class Meta:
        constraints = (models.UniqueConstraint(fields=("kind", "slug", "version"), name="publication_version_once"),)

    def __str__(self) -> str:
        return f"{self.title}, version {self.version}"
