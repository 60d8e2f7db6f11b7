"""`inspections import`, `export`, `schema`: the register of inspections as one JSON file."""

import argparse
import sys
from importlib.resources import files
from pathlib import Path
from typing import Any

from django.utils import timezone

from keepsight.config import clock
from keepsight.config.cli import installation
from keepsight.config.cli.outcome import BadInputError, of_import


def add(commands: Any) -> None:
    """Declare the commands."""
    group = commands.add_parser("inspections", help="the register of inspections").add_subparsers(
        dest="inspections", required=True
    )
    load = group.add_parser("import", help="register inspections from a JSON file; entries that are there already change nothing")
    load.add_argument("file")
    load.add_argument("--findings", help="a CSV file with the findings of reports that have none in FILE")
    load.add_argument("--publisher", help="the address of the publisher in whose name; needed where there are several")
    load.set_defaults(run=_import)
    dump = group.add_parser("export", help="write the register as JSON to standard output")
    dump.add_argument("--findings", action="store_true", help="write only the findings, as CSV")
    dump.add_argument("--publisher", help="as above")
    dump.set_defaults(run=_export)
    group.add_parser("schema", help="write the JSON Schema of that file to standard output").set_defaults(run=_schema)


def _import(given: argparse.Namespace) -> int:
    for name in filter(None, (given.file, given.findings)):
        if not Path(name).is_file():
            raise BadInputError(f"no such file: {name}")
    with installation.database("web"):
        from keepsight.apps.access.operations import acting
        from keepsight.apps.inspections.channels import findings_csv, inspections_json
        from keepsight.vocabulary.people import Purpose

        at = clock.now()
        with acting(by=publisher(given.publisher), purpose=Purpose.ADMINISTRATION) as by:
            try:
                findings, wrong = findings_csv.read(Path(given.findings)) if given.findings else ({}, [])
                done = inspections_json.load(path=Path(given.file), by=by, at=at, findings=findings)
            except (inspections_json.UnreadableError, UnicodeDecodeError) as error:
                raise BadInputError(f"{given.file}: {error}") from error
    print(f"{len(done.registered)} registered, {done.known} there already, {len(done.refused)} refused")
    for line, reason in wrong:
        print(f"{given.findings}:{line}: {reason}", file=sys.stderr)
    for line, reason in done.refused:
        print(f"{given.file}:{line}: {reason}", file=sys.stderr)
    return of_import(len(wrong) + len(done.refused))


def _schema(given: argparse.Namespace) -> int:
    del given  # it is the same for everybody
    place = files("keepsight.apps.inspections.channels").joinpath("inspections.schema.json")
    sys.stdout.write(place.read_text(encoding="utf-8"))
    return 0


def _export(given: argparse.Namespace) -> int:
    with installation.database("web"):
        from keepsight.apps.access.operations import acting
        from keepsight.apps.inspections.channels import findings_csv, inspections_json
        from keepsight.vocabulary.people import Purpose, Viewer

        with acting(by=publisher(given.publisher), purpose=Purpose.ADMINISTRATION) as by:
            viewer = Viewer(by, Purpose.ADMINISTRATION)
            sys.stdout.write(findings_csv.write(viewer=viewer) if given.findings else inspections_json.dump(viewer=viewer))
    return 0


def publisher(email: str | None) -> Any:
    """Who publishes: the one with this address, or anyone where all are of one agency."""
    from keepsight.apps.access import queries

    found = queries.publishers(on=timezone.localdate(clock.now()))
    if email is not None:
        found = {address: actor for address, actor in found.items() if address == email.lower()}
    if len({actor.agency for actor in found.values()}) != 1:
        known = ", ".join(sorted(found)) or "none"
        raise BadInputError(f"say in whose name with --publisher; publishers of this installation: {known}")
    return found[min(found)]
