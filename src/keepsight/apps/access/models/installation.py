"""Who is the controller of this installation, and the tokens its API clients hold."""

from typing import ClassVar

from django.db import models

from keepsight.apps.access.models.agencies import Agency
from keepsight.apps.access.models.users import User
from keepsight.vocabulary.sensitivity import RowSecurity, Sensitivity


class Installation(models.Model):
    """One row a confirmation: the newest holds. Without one, no personal data is taken in (UK GDPR articles 5(2), 26)."""

    controller = models.CharField(max_length=200)
    sharing_agreement = models.CharField(max_length=500)  # title, date and where it is kept
    confirmed_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    confirmed_at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.REFERENCE
    append_only: ClassVar = True
    sensitivity: ClassVar = {
        "controller": Sensitivity.NONE,
        "sharing_agreement": Sensitivity.NONE,
        "confirmed_at": Sensitivity.NONE,
    }

    def __str__(self) -> str:
        return self.controller


class ApiToken(models.Model):
    """A bearer token of an API client, kept as its SHA-256 only."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    label = models.CharField(max_length=100)
    digest = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()

    row_security: ClassVar = RowSecurity.REFERENCE
    web_may_change: ClassVar = ()  # a token is an identity: made with the migrator's connection only
    sensitivity: ClassVar = {
        "label": Sensitivity.NONE,
        "digest": Sensitivity.NONE,
        "expires_at": Sensitivity.NONE,
    }

    def __str__(self) -> str:
        return self.label
