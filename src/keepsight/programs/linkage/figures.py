"""How well clusters agree with a truth: pairwise precision and recall (Christen 2012, chapter 7), also by group."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

_SMALLEST_GROUP = 20  # true pairs; a share of fewer says nothing
_AGES = ((1, "under 1"), (5, "1 to 4"), (12, "5 to 11"), (18, "12 to 17"), (200, "adult"))


@dataclass(frozen=True, slots=True)
class Pairwise:
    """Counts of pairs, from which every share follows."""

    true: int
    found: int
    right: int

    @property
    def precision(self) -> float:
        """The share of pairs found that are true; 1 when none was found."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of true pairs that were found; 1 when there is none."""
        return self.right / self.true if self.true else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.right / (self.true + self.found) if self.true + self.found else 1.0


def pairwise(truth: Sequence[Hashable], found: Sequence[Hashable]) -> Pairwise:
    """All pairs of a file at once, counted from the sizes of groups. An empty truth is a person of its own."""
    named = [value if value != "" else ("row", row) for row, value in enumerate(truth)]
    return Pairwise(_within(named), _within(found), _within(zip(named, found, strict=True)))


def _within(groups: Iterable[Hashable]) -> int:
    return sum(size * (size - 1) // 2 for size in Counter(groups).values())


def by_group(
    truth: Sequence[str], found: Sequence[Hashable], groups: Mapping[str, Sequence[str]]
) -> dict[str, dict[str, dict[str, Any]]]:
    """Recall and false merges of each group, a pair counting in the groups of both of its records; and the widest gap.

    `groups`: what divides (culture, sex, age band, home size) to each record's value.
    """
    right, missed, wrong = _sorted_pairs(truth, found)
    report: dict[str, dict[str, dict[str, Any]]] = {}
    for name, values in groups.items():
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for kind, pairs in (("right", right), ("missed", missed), ("false_merges", wrong)):
            for i, j in pairs:
                for value in {values[i], values[j]}:
                    counts[value][kind] += 1
        report[name] = {value or "not known": _shares(count) for value, count in sorted(counts.items())}
    return report


def widest_gap(group: Mapping[str, Mapping[str, Any]]) -> float | None:
    """The best group's recall less the worst's, among groups of some size; None with fewer than two."""
    recalls = [one["recall"] for one in group.values() if one["pairs_true"] >= _SMALLEST_GROUP]
    return round(max(recalls) - min(recalls), 5) if len(recalls) > 1 else None


def _shares(count: Counter[str]) -> dict[str, Any]:
    true, found = count["right"] + count["missed"], count["right"] + count["false_merges"]
    return {
        "pairs_true": true,
        "recall": round(count["right"] / true, 5) if true else None,
        "precision": round(count["right"] / found, 5) if found else None,
        "false_merges": count["false_merges"],
        "missed_links": count["missed"],
    }


_Pairs = list[tuple[int, int]]


def _sorted_pairs(truth: Sequence[str], found: Sequence[Hashable]) -> tuple[_Pairs, _Pairs, _Pairs]:
    right: _Pairs = []
    missed: _Pairs = []
    wrong: _Pairs = []
    persons, clusters = defaultdict(list), defaultdict(list)
    for row, (person, cluster) in enumerate(zip(truth, found, strict=True)):
        clusters[cluster].append(row)
        if person:
            persons[person].append(row)
    for rows in persons.values():
        for i, j in combinations(rows, 2):
            (right if found[i] == found[j] else missed).append((i, j))
    for rows in clusters.values():
        wrong += [(i, j) for i, j in combinations(rows, 2) if truth[i] != truth[j] or not truth[i]]
    return right, missed, wrong


def age_band(year: int, newest: int) -> str:
    """The band of somebody born in a year, as old as they are in the file's newest year."""
    if not year:
        return ""
    return next(name for below, name in _AGES if newest - year < below)


def home_sizes(homes: Sequence[str], truth: Sequence[str]) -> list[str]:
    """For each record, how many people the truth puts in its home, 6 and more together; empty where not known."""
    living: dict[str, set[str]] = defaultdict(set)
    for home, person in zip(homes, truth, strict=True):
        living[home].add(person)
    return ["" if not home else "6 or more" if len(living[home]) > 5 else str(len(living[home])) for home in homes]  # noqa: PLR2004 - the band is named so


def false_merges_within(truth: Sequence[str], found: Sequence[Hashable], homes: Sequence[str]) -> int:
    """How many false merges are of two people of one home: the error that families pay for."""
    _, _, wrong = _sorted_pairs(truth, found)
    return sum(homes[i] == homes[j] != "" for i, j in wrong)
