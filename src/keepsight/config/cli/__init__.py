"""The `keepsight` command. Exit 0 for success, 2 for bad input with one clear line on stderr."""

import argparse
import sys
from collections.abc import Sequence

from keepsight.config.cli import (
    accounts,
    area,
    backup,
    clocks,
    database,
    demo,
    inspections,
    ledger,
    linkage,
    records,
    serve,
    training,
)
from keepsight.config.cli.outcome import BadInputError

_GROUPS = (demo, database, serve, backup, accounts, area, records, ledger, clocks, linkage, inspections, training)


def command_line() -> argparse.ArgumentParser:
    """Every command and its arguments; docs/generated/commands.md is made from it."""
    parser = argparse.ArgumentParser(
        prog="keepsight",
        description="Keepsight: one chronology, overseen decisions, a log anyone can verify.",
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for group in _GROUPS:
        group.add(commands)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status."""
    given = command_line().parse_args(argv)
    try:
        return int(given.run(given))
    except BadInputError as error:
        print(f"keepsight: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
