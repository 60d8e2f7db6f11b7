"""`training import`: an agency's completed courses from a CSV; good rows load, the rest come back with their reasons."""

import argparse
import sys
from pathlib import Path
from typing import Any

from django.utils import timezone

from keepsight.config import clock
from keepsight.config.cli import installation
from keepsight.config.cli.outcome import BadInputError, of_import


def add(commands: Any) -> None:
    """Declare the commands."""
    group = commands.add_parser("training", help="courses that people completed").add_subparsers(dest="training", required=True)
    load = group.add_parser("import", help="load completions: email,course,completed_on; loading a file again changes nothing")
    load.add_argument("--agency", required=True, help="the agency's code")
    load.add_argument("file")
    load.set_defaults(run=_import)


def _import(given: argparse.Namespace) -> int:
    try:
        lines = Path(given.file).read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise BadInputError(f"{given.file}: {error}") from error
    with installation.database("web"):
        from keepsight.apps.access import queries as access
        from keepsight.apps.access.operations import acting
        from keepsight.apps.training.channels import completions_csv
        from keepsight.vocabulary.people import Purpose, Viewer

        at = clock.now()
        by = access.importer(agency=given.agency, on=timezone.localdate(at))
        if by is None:
            raise BadInputError(f"agency {given.agency} is not known, or has no service account: see `keepsight user`")
        with acting(by=by, purpose=Purpose.LOADING):
            staff = access.addresses(viewer=Viewer(by, Purpose.LOADING))
            try:
                done = completions_csv.load(lines, staff=staff, by=by, at=at)
            except ValueError as error:
                raise BadInputError(f"{given.file}: {error}") from error
    for number, reason in done.rejected:
        print(f"line {number}: {reason}", file=sys.stderr)
    print(f"{done.new} new, {done.known} known already, {len(done.rejected)} refused")
    return of_import(len(done.rejected))
