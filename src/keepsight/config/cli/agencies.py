"""`agency`, `rename-agency`, `system-of-record`, `confirm`: what an installation begins with, with the migrator's connection."""

import argparse
from typing import Any

from django.utils import timezone

from keepsight.config import clock
from keepsight.config.cli import installation
from keepsight.config.cli.outcome import BadInputError
from keepsight.vocabulary.people import AgencyKind, Role


def add(commands: Any) -> None:
    """Declare the commands."""
    agency = commands.add_parser("agency", help="add an agency")
    agency.add_argument("code", help="letters, digits and hyphens; never changed afterwards")
    agency.add_argument("name", help="as people know it")
    agency.add_argument("kind", choices=[kind.value for kind in AgencyKind])
    agency.set_defaults(run=_agency)
    rename = commands.add_parser("rename-agency", help="give an agency another name; its code stays")
    rename.add_argument("agency", help="the agency's code")
    rename.add_argument("name")
    rename.set_defaults(run=_rename)
    system = commands.add_parser("system-of-record", help="say in which system an agency keeps its own records")
    system.add_argument("agency", help="the agency's code")
    system.add_argument("name", help="what the agency calls its system")
    system.set_defaults(run=_system)
    confirm = commands.add_parser("confirm", help="name the controller and the sharing agreement; before this, no personal data")
    confirm.add_argument("email", help="the administrator who confirms")
    confirm.add_argument("--controller", required=True, help="who answers for the data, UK GDPR article 4(7)")
    confirm.add_argument("--sharing-agreement", required=True, help="title, date and where it is kept")
    confirm.set_defaults(run=_confirm)


def find_agency(code: str) -> int:
    """The agency of a code; BadInputError for none."""
    from keepsight.apps.access import queries

    card = queries.agency_by_code(code)
    if card is None:
        raise BadInputError(f"no agency {code}: add it with `keepsight agency`")
    return card.id


def _agency(given: argparse.Namespace) -> int:
    with installation.database("migrator"):
        from keepsight.apps.access import operations

        operations.add_agency(code=given.code, name=given.name, kind=AgencyKind(given.kind), by=None, at=clock.now())
    return 0


def _rename(given: argparse.Namespace) -> int:
    with installation.database("migrator"):
        from keepsight.apps.access import operations

        operations.rename_agency(agency=find_agency(given.agency), name=given.name, by=None, at=clock.now())
    return 0


def _system(given: argparse.Namespace) -> int:
    with installation.database("migrator"):
        from keepsight.apps.access import operations

        operations.name_system(agency=find_agency(given.agency), system=given.name, by=None, at=clock.now())
    return 0


def _confirm(given: argparse.Namespace) -> int:
    with installation.database("migrator"):
        from keepsight.apps.access import operations, queries

        at = clock.now()
        user = queries.user_by_email(given.email.lower())
        actor = queries.actor_of(user=user, on=timezone.localdate(at)) if user else None
        if actor is None or not actor.has(Role.ADMINISTRATOR):
            raise BadInputError(f"{given.email} is no administrator: add one with `keepsight user … administrator`")
        operations.confirm_installation(
            controller=given.controller, sharing_agreement=given.sharing_agreement, by=actor.user, at=at
        )
    return 0
