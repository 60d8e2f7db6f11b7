"""Agencies, and the confirmation of the controller: what an installation begins with, an administrator's work."""

from datetime import datetime

from django.db import transaction

from keepsight.apps.access.models import Agency, Installation
from keepsight.apps.access.operations.validity import require_valid
from keepsight.apps.ledger.operations import record
from keepsight.vocabulary.answers import InvalidError
from keepsight.vocabulary.people import AgencyKind


def add_agency(*, code: str, name: str, kind: AgencyKind, by: int | None, at: datetime) -> int:
    """Add an agency; the same again changes nothing. Returns its id. InvalidError where its code is another's."""
    with transaction.atomic():
        agency, made = Agency.objects.get_or_create(code=code, defaults={"name": name, "kind": kind})
        if made:
            require_valid(agency)
            record(kind="access.agency.added", body={"code": code, "kind": kind}, by=by, at=at)
        elif (agency.name, agency.kind) != (name, kind):
            raise InvalidError({"code": f"{code} is there already: “{agency.name}”, {agency.kind}"})
    return agency.pk


def rename_agency(*, agency: int, name: str, by: int | None, at: datetime) -> None:
    """Give an agency another name; the same again changes nothing. The log keeps both."""
    with transaction.atomic():
        held = Agency.objects.select_for_update().get(pk=agency)
        before, held.name = held.name, name
        if before == name:
            return
        require_valid(held)
        held.save(update_fields=["name"])
        record(kind="access.agency.renamed", body={"agency": agency, "before": before, "name": name}, by=by, at=at)


def name_system(*, agency: int, system: str, by: int | None, at: datetime) -> None:
    """Say in which system an agency keeps its own records; the same name again changes nothing."""
    if not system.strip():
        raise InvalidError({"system": "give the name by which your agency knows its system"})
    with transaction.atomic():
        if Agency.objects.filter(pk=agency).exclude(system_of_record=system.strip()).update(system_of_record=system.strip()):
            record(kind="access.agency.system_named", body={"agency": agency, "system": system.strip()}, by=by, at=at)


def confirm_installation(*, controller: str, sharing_agreement: str, by: int, at: datetime) -> None:
    """Name the controller and the sharing agreement; from then on the installation takes personal data.

    The same words as last time change nothing; others are a new confirmation, and the earlier one stays.
    """
    empty = {
        name: "say this before any personal data is taken in"
        for name, value in (("controller", controller), ("sharing_agreement", sharing_agreement))
        if not value.strip()
    }
    if empty:
        raise InvalidError(empty)
    with transaction.atomic():
        last = Installation.objects.order_by("confirmed_at").last()
        if last and (last.controller, last.sharing_agreement) == (controller, sharing_agreement):
            return
        held = Installation(controller=controller, sharing_agreement=sharing_agreement, confirmed_by_id=by, confirmed_at=at)
        require_valid(held)
        held.save()
        body = {"controller": controller, "sharing_agreement": sharing_agreement}
        record(kind="access.installation.confirmed", body=body, by=by, at=at)
