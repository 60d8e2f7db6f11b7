"""The table of clocks, read from rules.toml: each rule's start, length, unit, edition and source."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any


class Unit(StrEnum):
    """How a rule counts."""

    WORKING_DAYS = "working-days"  # England's, after the starting day
    CALENDAR_MONTHS = "calendar-months"  # to the same day number, or the month's last day
    INCLUSIVE_DAYS = "inclusive-days"  # the starting day is the first
    HOURS = "hours"  # elapsed, not working time


class Mark(StrEnum):
    """How well the source of a rule was checked."""

    READ = "V"
    SECONDARY = "2"
    GENERAL = "G"
    LOCAL = "L"


@dataclass(frozen=True, slots=True)
class Rule:
    """One clock. `starts` and `within` finish "from the moment that … until …"."""

    id: str
    starts: str
    within: str
    length: int
    unit: Unit
    edition: str
    source: str
    mark: Mark
    pauses: str = ""  # the law that lets this clock stand still; empty for a clock that never does

    def __post_init__(self) -> None:
        if self.length < 1 or not (self.id and self.starts and self.within and self.edition and self.source):
            raise ValueError(f"the rule {self.id!r} lacks its start, act, edition or source, or has no length")


class UnknownRuleError(LookupError):
    """There is no rule of that id; the message names those there are."""


@cache
def rules() -> dict[str, Rule]:
    """Every rule by its id, in the order of the table."""
    table = tomllib.loads(files(__package__).joinpath("rules.toml").read_text("utf-8"))
    return {name: _rule(name, row) for name, row in table.items()}


def rule(rule_id: str, table: Mapping[str, Rule] | None = None) -> Rule:
    """The rule of that id, of `table` where an installation has its own; or UnknownRuleError."""
    held = rules() if table is None else table
    found = held.get(rule_id)
    if found is None:
        raise UnknownRuleError(f"no clock is called {rule_id[:60]!r}; there are {', '.join(held)}")
    return found


def with_local(text: str) -> dict[str, Rule]:
    """The table with an installation's own limits (TOML: a table a rule with `length`, `edition` and `source`).

    What law or guidance sets may be shorter here, never longer; what is local already may be either. ValueError says which.
    """
    found = dict(rules())
    for name, row in tomllib.loads(text).items():
        before = rule(name)
        if unknown := sorted(set(row) - {"length", "edition", "source"}):
            raise ValueError(f"{name}: a local limit has length, edition and source, not {', '.join(unknown)}")
        after = replace(before, **row)
        if before.mark is not Mark.LOCAL and after.length > before.length:
            raise ValueError(f"{name}: {before.source} sets {before.length} {before.unit}; a local limit is not longer")
        found[name] = after
    return found


def _rule(name: str, row: dict[str, Any]) -> Rule:
    text = {key: str(row[key]) for key in ("starts", "within", "edition", "source")}
    return Rule(
        id=name, length=int(row["length"]), unit=Unit(row["unit"]), mark=Mark(row["mark"]), pauses=row.get("pauses", ""), **text
    )
