"""From one oversight policy to the next: what would change, in plain words, and what no change may do."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from keepsight.engines.oversight.policy import POLICY_CHANGE, Policy, Requirement

_VERSION = re.compile(r"\d{4}\.\d{1,3}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that changes: where (a kind's title, or a line of posts), what, and how it stood and would stand."""

    where: str
    what: str
    before: str
    after: str


def change_fault(old: Policy, new: Policy) -> str:
    """Why `new` may not follow `old`; empty where it may: no kind loses its oversight, and the policy stays changeable."""
    if not _VERSION.fullmatch(new.version) or _order(new.version) <= _order(old.version):
        return f"The version must be a later one than {old.version}, as a year and a number: 2027.1"
    dropped = sorted(need.title for kind, need in old.requirements.items() if kind not in new.requirements)
    if dropped:
        return f"These kinds of decision would lose their oversight: {', '.join(dropped)}. Change them, and keep them."
    if new.requirements[POLICY_CHANGE].acts_at_once:
        return "A change of this policy must not act before it is signed: acts_at_once = false"
    return ""


def differences(old: Policy, new: Policy) -> tuple[Difference, ...]:
    """Everything that would change, lines of posts first, then kinds of decision in the new policy's order."""
    found = [
        Difference(str(agency), "posts that sign, lowest first", _said(old.lines.get(agency)), _said(new.lines.get(agency)))
        for agency in sorted(old.lines.keys() | new.lines.keys())
        if old.lines.get(agency) != new.lines.get(agency)
    ]
    for kind, need in new.requirements.items():
        before, after = _described(old.requirements.get(kind)), _described(need)
        found += [Difference(need.title, what, before.get(what, "–"), after[what]) for what in after
                  if before.get(what) != after[what]]  # fmt: skip
    return tuple(found)


def _order(version: str) -> list[int]:
    return [int(part) for part in version.split(".")]


def _described(need: Requirement | None) -> dict[str, str]:
    if need is None:
        return {}
    return {
        "name": need.title,
        "made by": _said(sorted(need.agencies)),
        "signed by one senior of each": _said(sorted(need.joint)),
        "how many seniors sign": str(need.signers),
        "lowest post that signs": _said(sorted(need.lowest.values())),
        "within": f"{need.hours} hours",
        "nobody sees another’s answer first": _yes(is_so=need.blind),
        "from outside the case line": _yes(is_so=need.independent),
        "acts before it is signed": _yes(is_so=need.acts_at_once),
        "source": need.source,
    }


def _said(names: Iterable[str] | None) -> str:
    return ", ".join(name.replace("-", " ") for name in names or ()) or "–"


def _yes(*, is_so: bool) -> str:
    return "yes" if is_so else "no"
