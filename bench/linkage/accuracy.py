"""How right clusters are: pairwise, also inside one home and by name culture; and the best recall at a precision."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from keepsight.programs.linkage.bulk.clustering import groups
from keepsight.programs.linkage.bulk.pairs import WEIGHED

Numbers = NDArray[np.int64]
PRECISION = 0.995
TRIED = {"ours": np.r_[0.0:6.5:0.5, 7.0:13.0], "peer": np.arange(0.0, 30.0, 0.5)}  # link thresholds in bits


@dataclass(frozen=True, slots=True)
class Truth:
    """Of each record of a file: its row by id, and numbers of the person, the home and the culture."""

    rows: dict[str, int]
    person: Numbers
    home: Numbers
    culture: Numbers
    cultures: list[str]


@dataclass(frozen=True, slots=True)
class Figures:
    """Pairs of one cluster against pairs of one person; `at_home` are false pairs of one home, `gap` between name cultures."""

    precision: float
    recall: float
    false: int
    at_home: int
    gap: float
    lowest: str  # the culture with the least recall


def truth_of(file: Path) -> Truth:
    """Read the true columns of a file of invented people."""
    with file.open(newline="", encoding="utf-8") as lines:
        held = [(row["record_id"], row["true_id"], row["home_id"], row["culture"]) for row in csv.DictReader(lines)]
    ids, person, home, culture = (list(column) for column in zip(*held, strict=True))
    cultures, numbers = np.unique(np.array(culture), return_inverse=True)
    rows = {one: row for row, one in enumerate(ids)}
    return Truth(rows, _numbered(person), _numbered(home), numbers.astype(np.int64), cultures.tolist())


def clusters_of(file: Path, truth: Truth) -> Numbers:
    """A `record_id,cluster_id` file as a number for each record, in the truth's order."""
    found = np.zeros(len(truth.rows), np.int64)
    with file.open(newline="", encoding="utf-8") as lines:
        rows = csv.reader(lines)
        next(rows)
        known: dict[str, int] = {}
        for record, cluster, *_ in rows:
            found[truth.rows[record]] = known.setdefault(cluster, len(known))
    return found


def judge(clusters: Numbers, truth: Truth) -> Figures:
    """Figures of these clusters."""
    both, found, true = pairs_agreeing(clusters, truth.person), pairs_agreeing(clusters), pairs_agreeing(truth.person)
    home = pairs_agreeing(clusters, truth.home) - pairs_agreeing(clusters, truth.home, truth.person)
    shares = []
    for culture in range(len(truth.cultures)):
        mine = truth.culture == culture
        shares.append(pairs_agreeing(clusters[mine], truth.person[mine]) / max(pairs_agreeing(truth.person[mine]), 1))
    lowest = int(np.argmin(shares))
    return Figures(
        precision=both / max(found, 1), recall=both / true, false=found - both, at_home=home, gap=max(shares) - min(shares),
        lowest=truth.cultures[lowest],
    )  # fmt: skip


def best_of(tried: Iterable[Figures]) -> Figures:
    """The highest recall among those precise enough; the most precise where none is."""
    held = list(tried)
    enough = [one for one in held if one.precision >= PRECISION]
    return max(enough, key=lambda one: one.recall) if enough else max(held, key=lambda one: one.precision)


def joined(records: int, first: Numbers, second: Numbers) -> Numbers:
    """Clusters where these pairs hold together, whatever they contradict."""
    pairs = np.zeros(len(first), WEIGHED)
    pairs["first"], pairs["second"] = first, second
    return groups(records, pairs, 0.0).astype(np.int64)


def _numbered(texts: list[str]) -> Numbers:
    return np.unique(np.array(texts), return_inverse=True)[1].astype(np.int64)


def pairs_agreeing(*columns: Numbers) -> int:
    """How many pairs of records agree in all these columns."""
    key = columns[0].astype(np.int64)
    for column in columns[1:]:
        key = key * (int(column.max(initial=0)) + 1) + column
    counts = np.unique(key, return_counts=True)[1]
    return int((counts * (counts - 1) // 2).sum())
