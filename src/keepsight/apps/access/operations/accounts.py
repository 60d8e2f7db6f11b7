"""Accounts, their posts and managers, tokens, and signing in anew: an administrator's work."""

import hashlib
import secrets
from datetime import date, datetime, timedelta

from allauth.mfa.models import Authenticator
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from keepsight.apps.access.models import ApiToken, Appointment, Supervision, Team, User
from keepsight.apps.access.operations.validity import require_valid
from keepsight.apps.access.queries import actor_of
from keepsight.apps.ledger.operations import record
from keepsight.vocabulary.answers import InvalidError
from keepsight.vocabulary.people import Role

_DAYS = 366  # a token that nobody replaces ends within a year


def add_user(*, email: str, name: str, password: str | None, by: int | None, at: datetime) -> int:
    """Add an account, or find it by its address; no password means it cannot sign in with one. Returns its id.

    InvalidError for what is no address, for no name, a weak password, or an address that is somebody else's.
    """
    with transaction.atomic():
        user, made = User.objects.get_or_create(email=email.lower(), defaults={"name": name})
        if made:
            require_valid(user, without=("password",))
            _set_password(user, password)
            record(kind="access.user.added", body={"user": user.pk}, by=by, at=at)
        elif user.name != name:
            raise InvalidError({"email": f"{email} is the account of {user.name} already"})
    return user.pk


def reset_sign_in(*, user: int, password: str, by: int | None, at: datetime) -> None:
    """A new first password, and neither app, passkey nor recovery codes: for whoever lost them. Open sessions end."""
    with transaction.atomic():
        held = User.objects.select_for_update().get(pk=user)
        _set_password(held, password)  # a session is bound to the password with which it began
        Authenticator.objects.filter(user_id=user).delete()
        record(kind="access.sign_in.reset", body={"user": user}, by=by, at=at)


def _set_password(user: User, password: str | None) -> None:
    try:
        if password is not None:
            validate_password(password, user)
    except ValidationError as error:
        raise InvalidError({"password": " ".join(error.messages)}) from error
    user.set_password(password)
    user.save(update_fields=["password"])


def appoint(
    *, user: int, agency: int, role: Role, rank: str = "", team: str = "", from_on: date, by: int | None, at: datetime
) -> None:
    """Give a user a role from a date, with its rank and perhaps a team (by its name). Doing it again changes nothing.

    Who holds the role at that agency already, with another rank or in another team, holds it so until the day before.
    """
    with transaction.atomic():
        User.objects.select_for_update().get(pk=user)  # two administrators at once are one after the other
        place = Team.objects.get_or_create(agency_id=agency, name=team)[0] if team else None
        post = Appointment(user_id=user, agency_id=agency, role=role, rank=rank, team=place, from_on=from_on)
        require_valid(post, without=("team", "until_on"))
        held = Appointment.objects.filter(user_id=user, agency_id=agency, role=role, until_on=None)
        if held.filter(rank=rank, team=place).exists():
            return
        if held.filter(from_on__gt=from_on).exists():
            raise InvalidError({"from_on": "the post that is held began later: give its first day or a later one"})
        held.filter(from_on__lt=from_on).update(until_on=from_on - timedelta(days=1))
        Appointment.objects.update_or_create(  # on the day on which it was given, a post is put right
            user_id=user, agency_id=agency, role=role, from_on=from_on,
            defaults={"rank": rank, "team": place, "until_on": None},
        )  # fmt: skip
        body = {"user": user, "agency": agency, "role": role, "rank": rank, "team": team}
        record(kind="access.appointment.made", body=body, by=by, at=at)


def end_appointments(*, user: int, agency: int, on: date, by: int | None, at: datetime) -> int:
    """A user's posts and tokens at an agency end with this day, unless they do so sooner. Returns how many posts ended."""
    with transaction.atomic():
        held = Appointment.objects.filter(Q(until_on=None) | Q(until_on__gt=on), user_id=user, agency_id=agency)
        if held.filter(from_on__gt=on).exists():
            raise InvalidError({"on": "a post began after this day: give its first day or a later one"})
        ended = held.update(until_on=on)
        _end_tokens(user, agency, at)
        if ended:
            record(kind="access.appointment.ended", body={"user": user, "agency": agency, "on": str(on)}, by=by, at=at)
    return ended


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


def add_token(*, user: int, agency: int, label: str, days: int, by: int | None, at: datetime) -> str:
    """Make a bearer token for an API client. Returned once; only its digest is kept.

    InvalidError unless the account is a service of that agency: what a person does is done signed in, with two factors.
    """
    actor = actor_of(user=user, on=timezone.localdate(at), agency=agency)
    if actor is None or not actor.has(Role.SERVICE):
        raise InvalidError({"user": "a token is for an agency's service account: add one with the role service"})
    if not 1 <= days <= _DAYS:
        raise InvalidError({"days": f"a token lasts 1 to {_DAYS} days"})
    token = secrets.token_urlsafe(32)
    digest = hashlib.sha256(token.encode()).hexdigest()
    held = ApiToken(user_id=user, agency_id=agency, label=label, digest=digest, expires_at=at + timedelta(days=days))
    with transaction.atomic():
        require_valid(held)
        held.save()
        record(kind="access.token.made", body={"user": user, "label": label}, by=by, at=at)
    return token


def end_tokens(*, user: int, agency: int, by: int | None, at: datetime) -> int:
    """All tokens of an account at an agency end now, such as when one was seen by others. Returns how many did."""
    with transaction.atomic():
        ended = _end_tokens(user, agency, at)
        if ended:
            record(kind="access.token.ended", body={"user": user, "agency": agency}, by=by, at=at)
    return ended


def _end_tokens(user: int, agency: int, at: datetime) -> int:
    return ApiToken.objects.filter(user_id=user, agency_id=agency, expires_at__gt=at).update(expires_at=at)
