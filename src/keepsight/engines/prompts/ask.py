"""Asks every rule that is not switched off."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from types import ModuleType

from keepsight.engines.prompts.rules import (
    after_the_investigation,
    brothers_and_sisters,
    missed_appointments,
    not_seen_alone,
    own_safety,
    risk_in_the_home,
    silence,
    single_concerns,
)
from keepsight.engines.prompts.values import Found, Known, Prompt

# What concerns danger first.
_FILES = (
    risk_in_the_home, own_safety, brothers_and_sisters, not_seen_alone, after_the_investigation, single_concerns,
    missed_appointments, silence,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as its file says it. `examples` are (known, the lines it finds or None)."""

    id: str
    question: str
    source: str
    find: Callable[[Known], Found | None]
    examples: tuple[tuple[Known, tuple[str, ...] | None], ...]


@cache
def rules() -> dict[str, Rule]:
    """Every rule by its id, what concerns danger first."""
    return {rule.id: rule for rule in map(_rule, _FILES)}


def prompts(known: Known, off: Iterable[str] = ()) -> list[Prompt]:
    """The questions that the record raises; none of a rule that is switched off."""
    silent = set(off)
    return [_prompt(rule, found) for rule in rules().values() if rule.id not in silent and (found := rule.find(known))]


def _rule(held: ModuleType) -> Rule:
    name = held.__name__.rpartition(".")[2].replace("_", "-")
    return Rule(name, held.QUESTION, held.SOURCE, held.find, held.EXAMPLES)


def _prompt(rule: Rule, found: Found) -> Prompt:
    return Prompt(rule.id, rule.question, rule.source, found.lines, f"{rule.id} {found.newest}".strip())
