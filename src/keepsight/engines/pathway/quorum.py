"""Who has to be there for a discussion to decide, and whether they are: computed from who is there, never typed."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from keepsight.engines.pathway.values import Meeting
from keepsight.vocabulary.people import AgencyKind

CALLED_OFF = "called-off"  # how any discussion may end instead: it counts as none


@dataclass(frozen=True, slots=True)
class MeetingRule:
    """A kind of discussion: its words, whose seniors it needs, how many agencies in all, and what it may choose."""

    kind: Meeting
    words: str
    agencies: tuple[AgencyKind, ...]
    together: int
    chooses: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class There:
    """Somebody who is there: agency, its kind, and their rank (empty for none)."""

    agency: int
    kind: AgencyKind
    rank: str


@dataclass(frozen=True, slots=True)
class Quorum:
    """What is missing in plain words; nothing missing is a quorum."""

    missing: tuple[str, ...]
    source: str

    @property
    def is_met(self) -> bool:
        """Whether the discussion may decide."""
        return not self.missing


@cache
def meetings() -> dict[Meeting, MeetingRule]:
    """Every kind of discussion."""
    return {
        Meeting(name): MeetingRule(
            Meeting(name), row["words"], tuple(AgencyKind(one) for one in row["agencies"]), row["together"],
            tuple(row["chooses"]), row["source"],
        )
        for name, row in _table()["meetings"].items()
    }  # fmt: skip


@cache
def choices() -> dict[str, str]:
    """What a discussion can choose → words."""
    return dict(_table()["choices"])


def quorum(kind: Meeting, there: Iterable[There]) -> Quorum:
    """Whether those who are there may decide: each agency named by the rule with somebody senior enough, and enough agencies."""
    need, present = meetings()[kind], list(there)
    senior = _table()["senior_enough"]
    missing = []
    for agency in need.agencies:
        of_it = [one for one in present if one.kind is agency]
        if not of_it:
            missing.append(f"nobody of {_plain(agency)} is there")
        elif not any(one.rank in senior[agency] for one in of_it):
            missing.append(f"nobody of {_plain(agency)} is senior enough to decide ({', '.join(map(_plain, senior[agency]))})")
    agencies = len({one.agency for one in present})
    if not missing and agencies < need.together:
        missing.append(f"{agencies} of {need.together} agencies are there")
    return Quorum(tuple(missing), need.source)


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("meetings.toml").read_text("utf-8"))


def _plain(name: str) -> str:
    return name.replace("-", " ")
