"""`agency`, `system-of-record`, `user`, `confirm`, `token`: setting up a real installation, with the migrator's connection."""

import argparse
import getpass
import sys
from datetime import date
from typing import Any

from django.utils import timezone

from keepsight.config import clock
from keepsight.config.cli import installation
from keepsight.config.cli.outcome import BadInputError
from keepsight.vocabulary.people import AgencyKind, Role


def add(commands: Any) -> None:
    """Declare the commands."""
    agency = commands.add_parser("agency", help="add an agency")
    agency.add_argument("code")
    agency.add_argument("name")
    agency.add_argument("kind", choices=[kind.value for kind in AgencyKind])
    agency.set_defaults(run=_agency)
    system = commands.add_parser("system-of-record", help="say in which system an agency keeps its own records")
    system.add_argument("agency", help="the agency's code")
    system.add_argument("name", help="what the agency calls its system")
    system.set_defaults(run=_system)
    user = commands.add_parser("user", help="add an account with a role; asks for the first password")
    user.add_argument("email")
    user.add_argument("name")
    user.add_argument("agency", help="the agency's code")
    user.add_argument("role", choices=[role.value for role in Role])
    user.add_argument("--rank", default="", help="the post that oversight policies name, such as team-manager")
    user.add_argument("--team", default="", help="a team of the agency, by its name; lists and calendars are per team")
    user.set_defaults(run=_user)
    leaver = commands.add_parser("leaver", help="end an account's posts and tokens at an agency")
    leaver.add_argument("email")
    leaver.add_argument("agency", help="the agency's code")
    leaver.add_argument("--on", type=date.fromisoformat, help="the last day; today when not given")
    leaver.set_defaults(run=_leaver)
    supervise = commands.add_parser("supervise", help="say who manages an account: nobody signs what their manager wrote")
    supervise.add_argument("email")
    supervise.add_argument("manager", help="the manager's address")
    supervise.set_defaults(run=_supervise)
    confirm = commands.add_parser("confirm", help="name the controller and the sharing agreement; before this, no personal data")
    confirm.add_argument("email", help="the administrator who confirms")
    confirm.add_argument("--controller", required=True, help="who answers for the data, UK GDPR article 4(7)")
    confirm.add_argument("--sharing-agreement", required=True, help="title, date and where it is kept")
    confirm.set_defaults(run=_confirm)
    token = commands.add_parser("token", help="make a bearer token for a service account; shown once")
    token.add_argument("email", help="the service account's address")
    token.add_argument("agency", help="the agency's code")
    token.add_argument("--label", default="api")
    token.add_argument("--days", type=int, default=90)
    token.set_defaults(run=_token)


def _leaver(given: argparse.Namespace) -> int:
    with installation.database("migrator"):
        from keepsight.apps.access import operations
        from keepsight.vocabulary.answers import InvalidError

        at = clock.now()
        on = given.on or date(at.year, at.month, at.day)
        user, agency = _find_user(given.email), _find_agency(given.agency)
        try:
            ended = operations.end_appointments(user=user, agency=agency, on=on, by=None, at=at)
        except InvalidError as error:
            raise BadInputError(str(error)) from error
        if not ended:
            raise BadInputError(f"{given.email} holds no post at {given.agency} now")
    return 0


def _supervise(given: argparse.Namespace) -> int:
    with installation.database("migrator"):
        from keepsight.apps.access import operations
        from keepsight.vocabulary.answers import InvalidError

        user, manager = _find_user(given.email), _find_user(given.manager)
        at = clock.now()
        try:
            operations.supervise(user=user, manager=manager, from_on=date(at.year, at.month, at.day), by=None, at=at)
        except InvalidError as error:
            raise BadInputError(str(error)) from error
    return 0


def _find_user(email: str) -> int:
    from keepsight.apps.access import queries

    user = queries.user_by_email(email.lower())
    if user is None:
        raise BadInputError(f"no active account {email}")
    return user


def _agency(given: argparse.Namespace) -> int:
    with installation.database("migrator"):
        from keepsight.apps.access import operations

        operations.add_agency(code=given.code, name=given.name, kind=AgencyKind(given.kind), by=None, at=clock.now())
    return 0


def _system(given: argparse.Namespace) -> int:
    with installation.database("migrator"):
        from keepsight.apps.access import operations
        from keepsight.vocabulary.answers import InvalidError

        try:
            operations.name_system(agency=_find_agency(given.agency), system=given.name, by=None, at=clock.now())
        except InvalidError as error:
            raise BadInputError(str(error)) from error
    return 0


def _user(given: argparse.Namespace) -> int:
    with installation.database("migrator"):
        from keepsight.apps.access import operations

        agency = _find_agency(given.agency)
        password = getpass.getpass("First password: ") if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
        at = clock.now()
        user = operations.add_user(email=given.email, name=given.name, password=password or None, by=None, at=at)
        operations.appoint(
            user=user,
            agency=agency,
            role=Role(given.role),
            rank=given.rank,
            team=given.team,
            from_on=date(at.year, at.month, at.day),
            by=None,
            at=at,
        )
    return 0


def _confirm(given: argparse.Namespace) -> int:
    with installation.database("migrator"):
        from keepsight.apps.access import operations, queries
        from keepsight.vocabulary.answers import InvalidError

        at = clock.now()
        user = queries.user_by_email(given.email.lower())
        actor = queries.actor_of(user=user, on=timezone.localdate(at)) if user else None
        if actor is None or not actor.has(Role.ADMINISTRATOR):
            raise BadInputError(f"{given.email} is no administrator: add one with `keepsight user … administrator`")
        try:
            operations.confirm_installation(
                controller=given.controller, sharing_agreement=given.sharing_agreement, by=actor.user, at=at
            )
        except InvalidError as error:
            raise BadInputError(str(error)) from error
    return 0


def _token(given: argparse.Namespace) -> int:
    with installation.database("migrator"):
        from keepsight.apps.access import operations, queries

        user = queries.user_by_email(given.email.lower())
        if user is None:
            raise BadInputError(f"no active account {given.email}: add it with `keepsight user … service`")
        agency = _find_agency(given.agency)
        print(operations.add_token(user=user, agency=agency, label=given.label, days=given.days, by=None, at=clock.now()))
    return 0


def _find_agency(code: str) -> int:
    from keepsight.apps.access import queries

    card = queries.agency_by_code(code)
    if card is None:
        raise BadInputError(f"no agency {code}: add it with `keepsight agency`")
    return card.id
