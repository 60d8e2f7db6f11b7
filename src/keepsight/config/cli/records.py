"""`records import`: load one agency's records from a CSV, with progress, a rejects file and resumption."""

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
    group = commands.add_parser("records", help="agencies' records").add_subparsers(dest="records", required=True)
    load = group.add_parser("import", help="load a records CSV; run it again to resume after an interruption")
    load.add_argument("--agency", required=True, help="the agency's code")
    load.add_argument("--rejects", help="where refused rows go with their reasons (default: FILE.rejects.csv)")
    load.add_argument("file")
    load.set_defaults(run=_import)


def _import(given: argparse.Namespace) -> int:
    path = Path(given.file)
    if not path.is_file():
        raise BadInputError(f"no such file: {given.file}")
    rejects = Path(given.rejects) if given.rejects else path.with_suffix(".rejects.csv")
    with installation.database("web"):
        from tqdm import tqdm

        from keepsight.apps.access import queries as access
        from keepsight.apps.intake.channels import records_csv

        by = access.importer(agency=given.agency, on=timezone.localdate(clock.now()))
        if by is None:
            raise BadInputError(f"agency {given.agency} is not known, or has no service account: see `keepsight user`")
        with tqdm(total=path.stat().st_size, unit="B", unit_scale=True, desc=path.name) as bar:
            try:
                report = records_csv.load(path=path, rejects=rejects, by=by, at=clock.now(), progress=bar.update)
            except records_csv.UnreadableError as error:
                raise BadInputError(str(error)) from error
            except PermissionError as error:
                raise BadInputError(f"{error.filename} cannot be written: say with --rejects where refused rows go") from error
    print(
        f"{report.read} rows: {report.kept} kept ({report.changed} new or changed),"
        f" {report.linked} linked to a person already known,"
        f" {report.possible} possible links for a person to look at, {report.new} new persons, {report.rejected} refused"
    )
    if report.rejected:
        print(f"refused rows with reasons: {rejects}", file=sys.stderr)
    return of_import(report.rejected)
