"""`migrate`, `roles`, `check`: the database's schema, its roles' SQL, and whether an installation is ready for real data."""

import argparse
from typing import Any

from keepsight.config.cli import installation
from keepsight.config.cli.outcome import BadInputError


def add(commands: Any) -> None:
    """Declare the commands."""
    migrate = commands.add_parser("migrate", help="bring the database to this version's schema")
    migrate.set_defaults(run=_migrate)
    roles = commands.add_parser("roles", help="the SQL that makes the roles, for a managed server")
    roles.add_argument("--print", action="store_true", required=True, help="print the SQL")
    roles.add_argument("--database", default="keepsight", help="the database's name (default keepsight)")
    roles.set_defaults(run=_roles)
    check = commands.add_parser("check", help="is this installation sound and ready for personal data?")
    check.set_defaults(run=_check)


def _migrate(given: argparse.Namespace) -> int:
    del given
    with installation.database("migrator", is_new=True):
        from keepsight.config.database.install import NotOwnerError, install

        try:
            install(verbosity=1)
        except NotOwnerError as error:
            raise BadInputError(f"DATABASE_MIGRATOR_URL: {error}") from error
    return 0


def _roles(given: argparse.Namespace) -> int:
    from keepsight.config.database import roles

    passwords = {name: f"choose-a-password-for-{name}" for name in roles.LOGIN}
    for statement in roles.statements(given.database, passwords):
        print(statement.as_string() + ";")
    return 0


def _check(given: argparse.Namespace) -> int:
    del given
    with installation.database("web"):
        from keepsight.config import checks

        faults = checks.faults()
        for fault in faults:
            print(f"not ready: {fault}")
        if not faults:
            print("ready")
    return 1 if faults else 0
