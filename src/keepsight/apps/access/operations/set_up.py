"""Agencies, accounts, appointments, API tokens and the confirmation of the controller: an administrator's work."""

import hashlib
import secrets
from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import Q

from keepsight.apps.access.models import Agency, ApiToken, Appointment, Installation, Supervision, Team, User
from keepsight.apps.ledger.operations import record
from keepsight.vocabulary.answers import InvalidError
from keepsight.vocabulary.people import AgencyKind, Role


def add_agency(*, code: str, name: str, kind: AgencyKind, by: int | None, at: datetime) -> int:
    """Add an agency, or find it by its code. Returns its id."""
    with transaction.atomic():
        agency, made = Agency.objects.get_or_create(code=code, defaults={"name": name, "kind": kind})
        if made:
            record(kind="access.agency.added", body={"code": code, "kind": kind}, by=by, at=at)
    return agency.pk


def name_system(*, agency: int, system: str, by: int | None, at: datetime) -> None:
    """Say in which system an agency keeps its own records; the same name again changes nothing."""
    if not system.strip():
        raise InvalidError({"system": "give the name by which your agency knows its system"})
    with transaction.atomic():
        if Agency.objects.filter(pk=agency).exclude(system_of_record=system.strip()).update(system_of_record=system.strip()):
            record(kind="access.agency.system_named", body={"agency": agency, "system": system.strip()}, by=by, at=at)


def add_user(*, email: str, name: str, password: str | None, by: int | None, at: datetime) -> int:
    """Add an account, or find it by its address; no password means it cannot sign in with one. Returns its id."""
    with transaction.atomic():
        user, made = User.objects.get_or_create(email=email.lower(), defaults={"name": name})
        if made:
            user.set_password(password)
            user.save(update_fields=["password"])
            record(kind="access.user.added", body={"user": user.pk}, by=by, at=at)
    return user.pk


def appoint(
    *, user: int, agency: int, role: Role, rank: str = "", team: str = "", from_on: date, by: int | None, at: datetime
) -> None:
    """Give a user a role from a date, with its rank and perhaps a team (by its name). Doing it again changes nothing."""
    with transaction.atomic():
        held = Team.objects.get_or_create(agency_id=agency, name=team)[0] if team else None
        _, made = Appointment.objects.get_or_create(
            user_id=user, agency_id=agency, role=role, from_on=from_on, defaults={"rank": rank, "team": held}
        )
        if made:
            body = {"user": user, "agency": agency, "role": role, "rank": rank, "team": team}
            record(kind="access.appointment.made", body=body, by=by, at=at)


def supervise(*, user: int, manager: int, from_on: date, by: int | None, at: datetime) -> None:
    """From a day on, `manager` manages `user`, and nobody else does. Doing it again changes nothing."""
    if user == manager:
        raise InvalidError({"manager": "choose somebody else: nobody manages themselves"})
    with transaction.atomic():
        held = Supervision.objects.filter(user_id=user, until_on=None)
        if held.filter(manager_id=manager).exists():
            return
        held.update(until_on=from_on)
        Supervision.objects.create(user_id=user, manager_id=manager, from_on=from_on)
        body = {"user": user, "manager": manager, "from": from_on}
        record(kind="access.supervision.set", body=body, by=by, at=at)


def end_appointments(*, user: int, agency: int, on: date, by: int | None, at: datetime) -> int:
    """A user's posts and tokens at an agency end with this day, unless they do so sooner. Returns how many posts ended."""
    with transaction.atomic():
        held = Appointment.objects.filter(Q(until_on=None) | Q(until_on__gt=on), user_id=user, agency_id=agency)
        if held.filter(from_on__gt=on).exists():
            raise InvalidError({"on": "a post began after this day: give its first day or a later one"})
        ended = held.update(until_on=on)
        ApiToken.objects.filter(user_id=user, agency_id=agency, expires_at__gt=at).update(expires_at=at)
        if ended:
            record(kind="access.appointment.ended", body={"user": user, "agency": agency, "on": str(on)}, by=by, at=at)
    return ended


def add_token(*, user: int, agency: int, label: str, days: int, by: int | None, at: datetime) -> str:
    """Make a bearer token for an API client. Returned once; only its digest is kept."""
    token = secrets.token_urlsafe(32)
    with transaction.atomic():
        ApiToken.objects.create(
            user_id=user,
            agency_id=agency,
            label=label,
            digest=hashlib.sha256(token.encode()).hexdigest(),
            expires_at=at + timedelta(days=days),
        )
        record(kind="access.token.made", body={"user": user, "label": label}, by=by, at=at)
    return token


def confirm_installation(*, controller: str, sharing_agreement: str, by: int, at: datetime) -> None:
    """Name the controller and the sharing agreement; from then on the installation takes personal data."""
    empty = {
        name: "say this before any personal data is taken in"
        for name, value in (("controller", controller), ("sharing_agreement", sharing_agreement))
        if not value.strip()
    }
    if empty:
        raise InvalidError(empty)
    with transaction.atomic():
        Installation.objects.create(
            controller=controller, sharing_agreement=sharing_agreement, confirmed_by_id=by, confirmed_at=at
        )
        body = {"controller": controller, "sharing_agreement": sharing_agreement}
        record(kind="access.installation.confirmed", body=body, by=by, at=at)
