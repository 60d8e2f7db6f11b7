"""From pairs to clusters, one per person: refuses contradictions and says so, and no order of anything changes the answer.

Pure union of what is linked, save where two records of one cluster cannot be one person (README.md, Clusters).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from keepsight.engines.linkage.decide import TWO_PEOPLE
from keepsight.engines.linkage.model import Model
from keepsight.engines.linkage.weigh import TWIN

ALWAYS_AND_NEVER = "Decided both to be always the same and never the same: a person settles it"
TWO_NUMBERS_MEET = "Joining them would put two different valid NHS numbers into one person"
_CANNOT = "Joining them would put two into one person who cannot be one"
_NEVER = "A person decided that two of their records are never the same"
_MARGIN = 3.0  # bits: a record that fits two contradicting clusters this evenly goes to neither


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records with their weight. `guard`: why a machine may not link them, empty when it may.

    `contradiction` says that the two cannot be in one cluster at all (twins, two valid NHS numbers).
    """

    first: str
    second: str
    bits: float
    guard: str = ""
    contradiction: bool = False
    named: bool = False  # one first name stands behind both (Weight.named)


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided about two records, for ever or until they decide again: evidence with author and reason."""

    first: str
    second: str
    same: bool
    by: str
    reason: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """A link that was not made, and why: a person looks."""

    first: str
    second: str
    reason: str


@dataclass(frozen=True, slots=True)
class Clusters:
    """Record to cluster, each named for the first of its records by text; and the links that were refused."""

    of: Mapping[str, str]
    refused: tuple[Refusal, ...]


class _Forest:
    """Clusters that grow, each with the records and groups it must not meet."""

    def __init__(self, records: Iterable[str], identities: Mapping[str, str]) -> None:
        self.members = {record: [record] for record in records}
        self.root = {record: record for record in self.members}
        self.enemies: dict[str, dict[str, str]] = defaultdict(dict)  # root to record that it must not meet, and why
        self.known = {record: {identities[record]} if identities.get(record) else set() for record in self.members}

    def forbid(self, first: str, second: str, reason: str) -> None:
        self.enemies[first][second] = reason
        self.enemies[second][first] = reason

    def obstacle(self, roots: Sequence[str]) -> str:
        """Why these clusters cannot be one; empty when they can."""
        inside = set(roots)
        reasons = [why for root in roots for other, why in self.enemies[root].items() if self.root[other] in inside - {root}]
        if reasons:
            return min(reasons)
        numbers = set().union(*(self.known[root] for root in roots))
        return TWO_NUMBERS_MEET if len(numbers) > 1 and any(numbers - self.known[root] for root in roots) else ""

    def join(self, roots: Sequence[str]) -> None:
        """Make them one; the work goes by the smaller ones."""
        most, *rest = sorted(roots, key=lambda root: (-len(self.members[root]), root))
        for root in rest:
            for record in self.members[root]:
                self.root[record] = most
            self.members[most] += self.members.pop(root)
            self.known[most] |= self.known.pop(root)
            self.enemies[most] |= self.enemies.pop(root, {})


def cluster(
    model: Model,
    records: Iterable[str],
    pairs: Iterable[Pair],
    *,
    decisions: Sequence[Decision] = (),
    identities: Mapping[str, str] | None = None,
    before: Mapping[str, str] | None = None,
) -> Clusters:
    """Clusters of the records, heaviest links first.

    `identities`: record to its valid NHS number, where it has one. `before`: record to its earlier cluster: within one,
    a link holds down to the lower threshold (hysteresis).
    """
    known = sorted(set(records))
    usable = sorted({_sorted(pair) for pair in pairs}, key=lambda pair: (-pair.bits, pair.first, pair.second))
    links = [pair for pair in usable if not pair.guard and not pair.contradiction and _strong(model, pair, before or {})]
    between = _named_by_both(links)
    cannot = {
        (pair.first, pair.second): pair.guard or _CANNOT
        for pair in usable
        if pair.contradiction and not (pair.guard == TWIN and between[pair.first] & between[pair.second])
    }
    always, never, quarrels = _settled(decisions)
    cannot |= dict.fromkeys(never, _NEVER)
    for pair in always:
        cannot.pop(pair, None)
    doubtful: set[str] = set()
    while True:
        forest = _Forest(known, identities or {})
        refused = _grown(forest, [pair for pair in links if not {pair.first, pair.second} & doubtful], cannot, always)
        found = _undecided(forest, links, refused, always) - doubtful
        if not found:
            break
        doubtful |= found
    refused += [Refusal(pair.first, pair.second, TWO_PEOPLE) for pair in links if {pair.first, pair.second} & doubtful]
    named = {record: min(members) for members in forest.members.values() for record in members}
    left = [one for one in refused + quarrels if named.get(one.first) != named.get(one.second)]
    return Clusters(named, tuple(sorted(set(left), key=lambda one: (one.first, one.second, one.reason))))


def _sorted(pair: Pair) -> Pair:
    if pair.first <= pair.second:
        return pair
    return Pair(pair.second, pair.first, pair.bits, pair.guard, pair.contradiction, pair.named)


def _named_by_both(links: Iterable[Pair]) -> defaultdict[str, set[str]]:
    """Record to the records that link to it by its own first name.

    Two records that look like twins, and a third linked to both by the first names of both: two names of one child. Another
    spelling or an initial does not do: it may stand for either of two names.
    """
    found: defaultdict[str, set[str]] = defaultdict(set)
    for pair in links:
        if pair.named:
            found[pair.first].add(pair.second)
            found[pair.second].add(pair.first)
    return found


def _strong(model: Model, pair: Pair, before: Mapping[str, str]) -> bool:
    together = pair.first in before and before[pair.first] == before.get(pair.second)
    return pair.bits >= (model.part_bits if together else model.link_bits)


def _settled(decisions: Sequence[Decision]) -> tuple[set[tuple[str, str]], set[tuple[str, str]], list[Refusal]]:
    """What people decided. Decided both ways counts as neither, and is said."""
    by_answer: dict[bool, set[tuple[str, str]]] = {True: set(), False: set()}
    for decision in decisions:
        by_answer[decision.same].add((min(decision.first, decision.second), max(decision.first, decision.second)))
    both = by_answer[True] & by_answer[False]
    quarrels = [Refusal(first, second, ALWAYS_AND_NEVER) for first, second in sorted(both)]
    return by_answer[True] - both, by_answer[False] | both, quarrels


def _grown(
    forest: _Forest, links: Sequence[Pair], cannot: Mapping[tuple[str, str], str], always: set[tuple[str, str]]
) -> list[Refusal]:
    """Join what links, level by level; links of one weight count together, so that no name decides between them."""
    for (first, second), reason in cannot.items():
        if first in forest.root and second in forest.root:
            forest.forbid(first, second, reason)
    refused = []
    sure = [Pair(first, second, 0) for first, second in sorted(always) if first in forest.root and second in forest.root]
    levels = [sure, *(list(level) for _, level in groupby(links, key=lambda pair: pair.bits))]
    for level in levels:
        for roots, pairs in _together(forest, level):
            reason = forest.obstacle(roots)
            if not reason or (level is sure and reason == TWO_NUMBERS_MEET):  # a person's decision outweighs a number
                forest.join(roots)
            else:
                refused += [Refusal(pair.first, pair.second, reason) for pair in pairs]
    return refused


def _together(forest: _Forest, level: Iterable[Pair]) -> Iterator[tuple[list[str], list[Pair]]]:
    """The clusters that links of one weight would join, with those links."""
    groups: dict[str, tuple[set[str], list[Pair]]] = {}
    for pair in level:
        roots = {forest.root[pair.first], forest.root[pair.second]}
        if len(roots) == 1:
            continue
        joined, pairs = set(roots), [pair]
        for root in roots:
            if root in groups:
                joined |= groups[root][0]
                pairs += [known for known in groups[root][1] if known not in pairs]
        for root in joined:
            groups[root] = (joined, pairs)
    seen: set[str] = set()
    for root in sorted(groups):
        if root not in seen:
            seen |= groups[root][0]
            yield sorted(groups[root][0]), groups[root][1]


def _undecided(forest: _Forest, links: Sequence[Pair], refused: Sequence[Refusal], always: set[tuple[str, str]]) -> set[str]:
    """Records whose refused link is nearly as heavy as what holds them in their cluster: a guess, so they stand alone."""
    apart = {(one.first, one.second) for one in refused}
    held: dict[str, float] = {record: float("inf") for pair in always for record in pair}
    drawn: dict[str, float] = {}
    for pair in links:
        weights = drawn if (pair.first, pair.second) in apart else held
        for record in (pair.first, pair.second):
            weights[record] = max(weights.get(record, pair.bits), pair.bits)
    return {
        record
        for record, bits in drawn.items()
        if len(forest.members[forest.root[record]]) > 1 and held.get(record, float("inf")) < bits + _MARGIN
    }
