"""The `keepsight` command. Exit 0 for success, 2 for bad input with one clear line on stderr."""

import argparse
import os
import sys
from collections.abc import Sequence

from keepsight.config.cli import (
    accounts,
    agencies,
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
from keepsight.config.environment import SettingError
from keepsight.vocabulary.answers import InvalidError, RefusedError

_GROUPS = (demo, database, serve, backup, agencies, accounts, area, records, ledger, clocks, linkage, inspections, training)


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
    except BrokenPipeError:  # whoever read our output, such as `head`, has enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (BadInputError, InvalidError, RefusedError, SettingError, OSError) as error:
        print(f"keepsight: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
