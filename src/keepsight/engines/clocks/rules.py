"""The table of clocks, read from rules.toml: each rule's start, length, unit, edition and source."""

import tomllib
from dataclasses import dataclass
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


def rule(rule_id: str) -> Rule:
    """The rule of that id, or UnknownRuleError."""
    found = rules().get(rule_id)
    if found is None:
        raise UnknownRuleError(f"no clock is called {rule_id[:60]!r}; there are {', '.join(rules())}")
    return found


def _rule(name: str, row: dict[str, Any]) -> Rule:
    text = {key: str(row[key]) for key in ("starts", "within", "edition", "source")}
    return Rule(id=name, length=int(row["length"]), unit=Unit(row["unit"]), mark=Mark(row["mark"]), **text)
