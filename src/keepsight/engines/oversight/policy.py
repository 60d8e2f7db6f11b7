"""The oversight policy: a versioned file in plain words, read into values. What it cannot mean is refused by name."""

import tomllib
from dataclasses import dataclass
from types import MappingProxyType

from keepsight.vocabulary.people import AgencyKind


@dataclass(frozen=True, slots=True)
class Requirement:
    """One kind of decision: its title, the hours within which a senior must look, and why (source)."""

    kind: str
    title: str
    hours: int
    source: str
    agencies: frozenset[AgencyKind]


@dataclass(frozen=True, slots=True)
class Policy:
    """A version of the policy: requirements by kind, and each agency kind's line of ranks, lowest first."""

    version: str
    requirements: MappingProxyType[str, Requirement]
    lines: MappingProxyType[AgencyKind, tuple[str, ...]]

    def kinds_for(self, agency: AgencyKind) -> tuple[Requirement, ...]:
        """The kinds of decision an agency of this kind makes, in the file's order."""
        return tuple(one for one in self.requirements.values() if agency in one.agencies)


def read_policy(text: str) -> Policy:
    """Read the TOML file; ValueError says which entry is wrong and how."""
    data = tomllib.loads(text)
    lines = {AgencyKind(kind): tuple(ranks) for kind, ranks in data["lines"].items()}
    requirements = {}
    for kind, entry in data["decisions"].items():
        agencies = frozenset(AgencyKind(name) for name in entry["agencies"])
        without = sorted(agency for agency in agencies if not lines.get(agency))
        if without:
            raise ValueError(f"decision {kind}: no line of ranks for {', '.join(without)}")
        if entry["hours"] <= 0:
            raise ValueError(f"decision {kind}: hours must be more than 0")
        requirements[kind] = Requirement(kind, entry["title"], entry["hours"], entry["source"], agencies)
    return Policy(data["version"], MappingProxyType(requirements), MappingProxyType(lines))
