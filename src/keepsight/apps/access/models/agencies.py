"""Agencies, their teams, and who holds which role and rank where."""

from typing import ClassVar

from django.db import models

from keepsight.apps.access.models.users import User
from keepsight.vocabulary.people import AgencyKind, Role
from keepsight.vocabulary.sensitivity import RowSecurity, Sensitivity


class Agency(models.Model):
    """A body that holds records and acts."""

    code = models.SlugField(unique=True)
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=[(kind.value, kind.value) for kind in AgencyKind])
    system_of_record = models.CharField(max_length=200, blank=True)  # where it keeps its own records, by its own name for it

    row_security: ClassVar = RowSecurity.REFERENCE
    sensitivity: ClassVar = dict.fromkeys(("code", "name", "kind", "system_of_record"), Sensitivity.NONE)

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name


class Team(models.Model):
    """A team within an agency."""

    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="teams")
    name = models.CharField(max_length=200)

    row_security: ClassVar = RowSecurity.REFERENCE
    sensitivity: ClassVar = {"name": Sensitivity.NONE}

    class Meta:
        constraints = (models.UniqueConstraint(fields=("agency", "name"), name="team_once_per_agency"),)

    def __str__(self) -> str:
        return self.name


class Appointment(models.Model):
    """A role, with its rank, that a user holds in an agency from one date until another. Ended, never deleted."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="appointments")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="appointments")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, related_name="appointments")
    role = models.CharField(max_length=20, choices=[(role.value, role.value) for role in Role])
    rank = models.SlugField(blank=True)  # the post that oversight policies name, such as team-manager
    from_on = models.DateField()
    until_on = models.DateField(null=True)

    row_security: ClassVar = RowSecurity.REFERENCE
    web_may_change: ClassVar = ()  # posts are given with the migrator's connection only
    sensitivity: ClassVar = {
        "role": Sensitivity.NONE,
        "rank": Sensitivity.NONE,
        "from_on": Sensitivity.NONE,
        "until_on": Sensitivity.NONE,
    }

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("user", "agency", "role", "from_on"), name="appointment_once"),
            models.CheckConstraint(
                condition=models.Q(until_on=None) | models.Q(until_on__gte=models.F("from_on")),
                name="appointment_order",
            ),
        )

    def __str__(self) -> str:
        return f"{self.role} {self.rank}".strip()


class Supervision(models.Model):
    """Who manages whom, from one day until another. Oversight asks it: nobody signs what their own manager wrote."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    manager = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    from_on = models.DateField()
    until_on = models.DateField(null=True)

    row_security: ClassVar = RowSecurity.REFERENCE
    web_may_change: ClassVar = ()  # set with the migrator's connection only, as posts are
    sensitivity: ClassVar = {"from_on": Sensitivity.NONE, "until_on": Sensitivity.NONE}

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("user", "manager"), condition=models.Q(until_on=None), name="supervised_once"),
            models.CheckConstraint(condition=~models.Q(user=models.F("manager")), name="supervised_by_another"),
        )

    def __str__(self) -> str:
        return f"supervision {self.pk}"
