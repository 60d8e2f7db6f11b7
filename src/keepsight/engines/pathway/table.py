"""The tables read from their files, checked as they are read: a stage or guard that does not exist stops the start."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from keepsight.engines.pathway.values import ItemAnswer, Meeting

BEGINNING = "contact"
END = "closed"
CONTACT = "contact"  # with the kinds of discussion, what clocks may count from


@dataclass(frozen=True, slots=True)
class Way:
    """From which stages to which, the guards asked, the clocks that it starts and stops, and the event those count from."""

    id: str
    words: str
    origins: tuple[str, ...]
    to: str
    guards: tuple[str, ...]
    starts: tuple[str, ...]
    stops: tuple[str, ...]
    counts_from: str
    source: str


@dataclass(frozen=True, slots=True)
class Item:
    """A question that a step asks. `steps` is empty for one that only a circumstance brings into the enquiry."""

    id: str
    words: str
    answers: tuple[ItemAnswer, ...]
    steps: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Circumstance:
    """What is particular about a child, the items it adds and those it takes away."""

    id: str
    words: str
    adds: tuple[str, ...]
    instead_of: tuple[str, ...]


@cache
def stages() -> dict[str, str]:
    """Stage → words, in the order of the way."""
    return dict(_read("table.toml")["stages"])


@cache
def ways() -> dict[str, Way]:
    """Every way by its id."""
    return {name: _way(name, row) for name, row in _read("table.toml")["ways"].items()}


@cache
def items() -> dict[str, Item]:
    """Every item by its id."""
    return {name: _item(name, row) for name, row in _read("items.toml")["items"].items()}


@cache
def circumstances() -> dict[str, Circumstance]:
    """Every circumstance by its id."""
    return {
        name: Circumstance(name, row["words"], tuple(row["adds"]), tuple(row.get("instead_of", ())))
        for name, row in _read("items.toml")["circumstances"].items()
    }


@cache
def grounds() -> dict[str, str]:
    """Ground for closing → words."""
    return dict(_read("items.toml")["grounds"])


@cache
def refused_grounds() -> dict[str, str]:
    """What is never a ground → why."""
    return dict(_read("items.toml")["refused_grounds"])


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath(name).read_text("utf-8"))


def _way(name: str, row: dict[str, Any]) -> Way:
    unknown = {*row["from"], row["to"]} - set(stages())
    if unknown:
        raise ValueError(f"the way {name!r} names stages that there are not: {', '.join(sorted(unknown))}")
    counts_from = row.get("counts_from", "")
    if counts_from not in ("", CONTACT, *Meeting):
        raise ValueError(f"the way {name!r} counts from an event that there is not: {counts_from}")
    return Way(
        name, row["words"], tuple(row["from"]), row["to"], tuple(row["guards"]), tuple(row.get("starts", ())),
        tuple(row.get("stops", ())), counts_from, row["source"],
    )  # fmt: skip


def _item(name: str, row: dict[str, Any]) -> Item:
    answers = (*(ItemAnswer(one) for one in row.get("answers", ("done",))), ItemAnswer.NOT_POSSIBLE)
    return Item(name, row["words"], answers, tuple(row.get("steps", ())), row["source"])
