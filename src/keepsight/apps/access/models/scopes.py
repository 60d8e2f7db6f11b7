"""A scope is what lets named people of several agencies see each other's rows: today an open episode about named persons."""

from typing import ClassVar

from django.db import models

from keepsight.apps.access.models.agencies import Agency
from keepsight.apps.access.models.users import User
from keepsight.vocabulary.sensitivity import RowSecurity, Sensitivity


class Scope(models.Model):
    """Opened by one agency on a stated basis; closing it ends the others' view at once."""

    scope = models.UUIDField(primary_key=True)
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    basis = models.TextField()  # the lawful basis as stated by the person who opened it
    opened_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)

    row_security: ClassVar = RowSecurity.AGENCY_SCOPE
    sensitivity: ClassVar = {
        "basis": Sensitivity.CONFIDENTIAL,
        "opened_at": Sensitivity.NONE,
        "closed_at": Sensitivity.NONE,
    }

    def __str__(self) -> str:
        return f"scope {self.scope}"


class ScopeMember(models.Model):
    """A named participant, of any agency. The row belongs to the agency that opened the scope."""

    scope = models.ForeignKey(Scope, on_delete=models.PROTECT, related_name="members", db_column="scope")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    from_at = models.DateTimeField()
    until_at = models.DateTimeField(null=True)

    row_security: ClassVar = RowSecurity.AGENCY_SCOPE
    sensitivity: ClassVar = {"from_at": Sensitivity.NONE, "until_at": Sensitivity.NONE}

    class Meta:
        constraints = (models.UniqueConstraint(fields=("scope", "user"), condition=models.Q(until_at=None), name="member_once"),)

    def __str__(self) -> str:
        return f"member {self.pk}"


class ScopeSubject(models.Model):
    """A person the scope is about: the child, and the others of the household who were named."""

    scope = models.ForeignKey(Scope, on_delete=models.PROTECT, related_name="subjects", db_column="scope")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    person = models.UUIDField(db_index=True)
    # Who was named, where records of theirs were joined to `person`: it ends with the joining (sec.has_records).
    joined_for = models.UUIDField(null=True)

    row_security: ClassVar = RowSecurity.AGENCY_SCOPE
    sensitivity: ClassVar = dict.fromkeys(("person", "joined_for"), Sensitivity.NONE)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("scope", "person", "joined_for"), nulls_distinct=False, name="subject_once"),
        )

    def __str__(self) -> str:
        return f"subject {self.pk}"
