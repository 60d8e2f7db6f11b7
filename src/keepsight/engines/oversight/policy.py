"""The oversight policy: a versioned file in plain words, read into values. What it cannot mean is refused by name."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from keepsight.vocabulary.people import AgencyKind

POLICY_CHANGE = "policy-change"  # the one kind that is about this policy itself, never about a child
_NEEDED = {"title": str, "hours": int, "source": str, "agencies": list}
_KNOWN = frozenset(
    ("title", "hours", "source", "agencies", "joint", "signers", "from", "blind", "independent", "acts_at_once"),
)


@dataclass(frozen=True, slots=True)
class Requirement:
    """One kind of decision, and who must look at it how soon.

    `signers` seniors of the deciding agency's line must agree, each `lowest` rank or above; in a joint decision one senior
    of each kind of agency in `joint`. `blind`: nobody sees another's answer until all are in. `independent`: a signer is
    outside the case line. `acts_at_once`: it acts provisionally before anyone has signed; otherwise only when urgent.
    """

    kind: str
    title: str
    hours: int
    source: str
    agencies: frozenset[AgencyKind]
    joint: frozenset[AgencyKind] = frozenset()
    signers: int = 1
    lowest: Mapping[AgencyKind, str] = field(default_factory=dict)
    blind: bool = False
    independent: bool = False
    acts_at_once: bool = True


@dataclass(frozen=True, slots=True)
class Policy:
    """A version of the policy: requirements by kind, and each agency kind's line of ranks, lowest first."""

    version: str
    requirements: MappingProxyType[str, Requirement]
    lines: MappingProxyType[AgencyKind, tuple[str, ...]]

    def kinds_for(self, agency: AgencyKind) -> tuple[Requirement, ...]:
        """The kinds of decision about a child that an agency of this kind makes, in the file's order."""
        return tuple(one for one in self.requirements.values() if agency in one.agencies and one.kind != POLICY_CHANGE)

    def ranks(self, kind: str, agency: AgencyKind) -> tuple[str, ...]:
        """The ranks of an agency's line that may sign this kind of decision, lowest first; empty where none may."""
        line, lowest = self.lines.get(agency, ()), self.requirements[kind].lowest.get(agency)
        return line[line.index(lowest) :] if lowest else line

    def signing(self, kind: str, agency: AgencyKind) -> frozenset[AgencyKind]:
        """The kinds of agency whose seniors sign a decision that an agency of this kind made."""
        return self.requirements[kind].joint or frozenset((agency,))


def read_policy(text: str) -> Policy:
    """Read the TOML file; ValueError says which entry is wrong and how."""
    data = tomllib.loads(text)  # its error is a ValueError, and says in which line
    for name, form in {"version": str, "lines": dict, "decisions": dict}.items():
        if not isinstance(data.get(name), form):
            raise ValueError(f"the policy has no {name}")  # noqa: TRY004 - callers are promised a ValueError
    lines = {AgencyKind(kind): tuple(ranks) for kind, ranks in data["lines"].items()}
    requirements = {kind: _requirement(kind, entry, lines) for kind, entry in data["decisions"].items()}
    return Policy(data["version"], MappingProxyType(requirements), MappingProxyType(lines))


def _requirement(kind: str, entry: dict[str, Any], lines: dict[AgencyKind, tuple[str, ...]]) -> Requirement:
    wrong = sorted(name for name, form in _NEEDED.items() if not isinstance(entry.get(name), form))
    if wrong:
        raise ValueError(f"decision {kind}: {', '.join(wrong)} must be given")
    unknown = sorted(entry.keys() - _KNOWN)
    if unknown:
        raise ValueError(f"decision {kind}: nothing here means {', '.join(unknown)}")
    agencies = frozenset(AgencyKind(name) for name in entry["agencies"])
    joint = frozenset(AgencyKind(name) for name in entry.get("joint", ()))
    without = sorted(agency for agency in agencies | joint if not lines.get(agency))
    if without:
        raise ValueError(f"decision {kind}: no line of ranks for {', '.join(without)}")
    lowest = {AgencyKind(name): rank for name, rank in entry.get("from", {}).items()}
    _check(kind, entry, lines, lowest, is_joint=bool(joint))
    return Requirement(
        kind, entry["title"], entry["hours"], entry["source"], agencies, joint, entry.get("signers", 1), MappingProxyType(lowest),
        entry.get("blind", False), entry.get("independent", False), entry.get("acts_at_once", True),
    )  # fmt: skip


def _check(
    kind: str, entry: dict[str, Any], lines: dict[AgencyKind, tuple[str, ...]], lowest: dict[AgencyKind, str], *, is_joint: bool
) -> None:
    if entry["hours"] <= 0:
        raise ValueError(f"decision {kind}: hours must be more than 0")
    for agency, rank in lowest.items():
        if rank not in lines.get(agency, ()):
            raise ValueError(f"decision {kind}: {rank} is no rank of the line of {agency}")
    if entry.get("signers", 1) < 1 or (is_joint and entry.get("signers", 1) > 1):
        raise ValueError(f"decision {kind}: signers must be 1 or more, and 1 from each agency in a joint decision")
    if entry.get("blind") and entry.get("signers", 1) == 1 and not is_joint:
        raise ValueError(f"decision {kind}: only several signers can be blind to each other")


def compile_policy(policy: Policy) -> dict[str, dict[str, Any]]:
    """The requirements in the JSON that the database's own checks read: who signs with which ranks, and how."""
    return {
        kind: {
            "ranks": {str(agency): list(policy.ranks(kind, agency)) for agency in sorted(need.joint or need.agencies)},
            "joint": sorted(need.joint),
            "signers": need.signers,
            "blind": need.blind,
            "independent": need.independent,
        }
        for kind, need in policy.requirements.items()
    }
