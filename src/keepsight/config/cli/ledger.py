"""`ledger export`, `verify`, `audit`: the log for outsiders, and its bodies against their commitments."""

import argparse
import sys
from pathlib import Path
from typing import Any

from keepsight.config.cli import installation


def add(commands: Any) -> None:
    """Declare the commands."""
    group = commands.add_parser("ledger", help="the tamper-evident log").add_subparsers(dest="ledger", required=True)
    export = group.add_parser("export", help="write the log as C2SP tiles that anyone can verify")
    export.add_argument("directory")
    export.add_argument("--proof", type=int, metavar="INDEX", help="add the receipt of one entry")
    export.set_defaults(run=_export)
    verify = group.add_parser("verify", help="verify an exported log; needs no database")
    verify.add_argument("directory")
    verify.add_argument("--vkeys", help="keys that you kept, believed instead of those in the folder")
    verify.set_defaults(run=_verify)
    audit = group.add_parser("audit", help="check the database's bodies against the log's commitments")
    audit.set_defaults(run=_audit)


def _export(given: argparse.Namespace) -> int:
    with installation.database("publisher"):
        from keepsight.apps.ledger.operations.export import export
        from keepsight.apps.ledger.operations.publish import publish_once

        publish_once()
        export(Path(given.directory), given.proof)
    return 0


def _verify(given: argparse.Namespace) -> int:
    from keepsight.programs import ledger_verify

    return ledger_verify.main([given.directory, *(["--vkeys", given.vkeys] if given.vkeys else [])])


def _audit(given: argparse.Namespace) -> int:
    del given
    with installation.database("auditor"):
        from keepsight.apps.ledger import queries

        problems = queries.audit()
    for problem in problems:
        print(problem, file=sys.stderr)
    if not problems:
        print("every body matches its commitment")
    return 1 if problems else 0
