"""`clocks`: when a statutory rule falls due, and the table of rules. Needs no database."""

import argparse
import csv
import json
import sys
from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path
from typing import Any

from keepsight.config import environment
from keepsight.config.cli.outcome import BadInputError
from keepsight.engines import clocks

_FIRST_YEAR = 2012  # bank holidays are cross-checked from here


def add(commands: Any) -> None:
    """Declare the commands."""
    group = commands.add_parser("clocks", help="statutory clocks").add_subparsers(dest="clocks", required=True)
    due = group.add_parser("due", help="when a rule falls due")
    due.add_argument("rule", nargs="?", help="a rule's id, see `keepsight clocks rules`")
    due.add_argument("--from", dest="start", help="ISO date or moment")
    due.add_argument("--batch", help="a CSV with columns rule,from")
    due.add_argument("--json", action="store_true")
    due.set_defaults(run=_due)
    rules = group.add_parser("rules", help="the table of rules with sources")
    rules.add_argument("--json", action="store_true")
    rules.set_defaults(run=_rules)


def _due(given: argparse.Namespace) -> int:
    if given.batch:
        return _batch(given.batch)
    if not given.rule or not given.start:
        raise BadInputError("give a rule and --from, or --batch FILE.csv")
    found = _one(given.rule, given.start)
    print(json.dumps({"rule": given.rule, "from": given.start, "due": found}) if given.json else found)
    return 0


def _batch(name: str) -> int:
    out = csv.writer(sys.stdout)
    out.writerow(["rule", "from", "due"])
    try:
        with Path(name).open(newline="", encoding="utf-8-sig") as file:
            for number, row in enumerate(csv.DictReader(file), start=2):
                if not row.get("rule") or not row.get("from"):
                    raise BadInputError(f"{name}, line {number}: needs the columns rule and from")
                out.writerow([row["rule"], row["from"], _one(row["rule"], row["from"])])
    except (OSError, UnicodeDecodeError) as error:
        raise BadInputError(f"{name}: {error}") from error
    return 0


def _one(rule: str, start: str) -> str:
    try:
        moment = _moment(start)
        calendar = clocks.england(range(_FIRST_YEAR, clocks.PUBLISHED_UNTIL.year + 1))
        return str(clocks.due(rule, moment, calendar, table=environment.clock_table()))
    except (OSError, LookupError, ValueError, clocks.HorizonError) as error:
        raise BadInputError(str(error).strip('"')) from error


def _moment(text: str) -> date | datetime:
    if "T" not in text and " " not in text:
        return date.fromisoformat(text)
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=clocks.LONDON)


def _rules(given: argparse.Namespace) -> int:
    table = [asdict(rule) for rule in environment.clock_table().values()]
    if given.json:
        print(json.dumps(table, indent=2))
        return 0
    for rule in table:
        print(f"{rule['id']:32} {rule['length']:>3} {rule['unit']:16} {rule['starts']}; {rule['source']}")
    return 0
