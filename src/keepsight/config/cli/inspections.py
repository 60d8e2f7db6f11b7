"""`inspections import`, `export`: the register of inspections as one JSON file."""

import argparse
import sys
from pathlib import Path
from typing import Any

from keepsight.config import clock
from keepsight.config.cli import installation
from keepsight.config.cli.outcome import BadInputError


def add(commands: Any) -> None:
    """Declare the commands."""
    group = commands.add_parser("inspections", help="the register of inspections").add_subparsers(
        dest="inspections", required=True
    )
    load = group.add_parser("import", help="register inspections from a JSON file; entries that are there already change nothing")
    load.add_argument("file")
    load.add_argument("--publisher", help="the address of the publisher in whose name; needed where there are several")
    load.set_defaults(run=_import)
    dump = group.add_parser("export", help="write the register as JSON to standard output")
    dump.add_argument("--publisher", help="as above")
    dump.set_defaults(run=_export)


def _import(given: argparse.Namespace) -> int:
    path = Path(given.file)
    if not path.is_file():
        raise BadInputError(f"no such file: {given.file}")
    with installation.database("web"):
        from keepsight.apps.access.operations import acting
        from keepsight.apps.inspections.channels import inspections_json
        from keepsight.vocabulary.people import Purpose

        at = clock.now()
        with acting(by=publisher(given.publisher), purpose=Purpose.ADMINISTRATION) as by:
            try:
                done = inspections_json.load(path=path, by=by, at=at)
            except (inspections_json.UnreadableError, UnicodeDecodeError) as error:
                raise BadInputError(f"{given.file}: {error}") from error
    print(f"{len(done.registered)} registered, {done.known} there already, {len(done.refused)} refused")
    for line, reason in done.refused:
        print(f"{given.file}:{line}: {reason}", file=sys.stderr)
    return 0


def _export(given: argparse.Namespace) -> int:
    with installation.database("web"):
        from keepsight.apps.access.operations import acting
        from keepsight.apps.inspections.channels import inspections_json
        from keepsight.vocabulary.people import Purpose, Viewer

        with acting(by=publisher(given.publisher), purpose=Purpose.ADMINISTRATION) as by:
            sys.stdout.write(inspections_json.dump(viewer=Viewer(by, Purpose.ADMINISTRATION)))
    return 0


def publisher(email: str | None) -> Any:
    """Who publishes: the one with this address, or anyone where all are of one agency."""
    from keepsight.apps.access import queries

    found = queries.publishers(on=clock.now().date())
    if email is not None:
        found = {address: actor for address, actor in found.items() if address == email.lower()}
    if len({actor.agency for actor in found.values()}) != 1:
        known = ", ".join(sorted(found)) or "none"
        raise BadInputError(f"say in whose name with --publisher; publishers of this installation: {known}")
    return found[min(found)]
