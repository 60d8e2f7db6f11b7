"""Recall by name culture over several files, and how much of the widest gap chance alone would give.

The smallest cultures have some 760 pairs in a file of 100,000 records, so the gap seen in one file is mostly chance. Recall is a
ratio of sums over homes, whose records are missed together: its variance is that of a ratio of clusters (Cochran 1977, Sampling
Techniques, section 6.4).
"""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.linkage import families
from bench.linkage.accuracy import Numbers, Truth, truth_of
from bench.linkage.kept import Kept, file_named
from keepsight.engines.linkage import default_model
from keepsight.programs.linkage.bulk import cluster_file

RECORDS = 100_000
FILES = 10
_DRAWN = 10_000  # sets of recalls that differ by chance alone
_SURE = 1.96  # standard errors to either side of a 95 % interval
Sums = NDArray[np.float64]  # of one culture over homes: true pairs t, found pairs f, then f * f, f * t, t * t


def lines(kept: Kept, seed: int, files: int = FILES) -> Iterator[str]:
    """The table of the files of `seed` + 1 and on, linked as shipped."""
    pooled: dict[str, Sums] = {}
    for one in range(seed + 1, seed + files + 1):
        file = families.write(RECORDS, one, file_named(f"families-{RECORDS}-{one}"))
        found = kept.figure(f"cultures seed {one}", "ours", lambda file=file: _of_file(file))  # type: ignore[misc]  # a default's type
        for culture, sums in found.items():
            pooled[culture] = pooled.get(culture, np.zeros(len(sums))) + np.array(sums)
    yield f"linkage, name cultures, {files} files of {RECORDS:,} records, seeds {seed + 1} to {seed + files}: true pairs, recall"
    recalls, errors = zip(*(recall(sums) for sums in pooled.values()), strict=True)
    for place in np.argsort(recalls):
        culture, sums = list(pooled.items())[place]
        yield f"  {culture:<16}{int(sums[0]):>9,}  {recalls[place]:.4f}, give or take {100 * _SURE * errors[place]:.1f} points"
    pooled_chance, chance_in_one = by_chance(errors), by_chance(np.array(errors) * np.sqrt(files))
    yield (
        f"  widest gap {100 * np.ptp(recalls):.1f} points; of equal recalls chance alone would give {100 * pooled_chance:.1f},"
        f" and {100 * chance_in_one:.1f} in one file"
    )


def _of_file(file: Path) -> dict[str, list[float]]:
    truth = truth_of(file)
    done = cluster_file(file, default_model(), possible=False, fit=True)
    return {culture: sums.tolist() for culture, sums in by_culture(done.cluster.astype(np.int64), truth).items()}


def by_culture(clusters: Numbers, truth: Truth) -> dict[str, Sums]:
    """The sums of each culture: its people of one home are one term."""
    people = int(truth.person.max()) + 1
    _, first, size = np.unique(truth.person, return_index=True, return_counts=True)
    key = clusters * people + truth.person
    _, met, together = np.unique(key, return_index=True, return_counts=True)
    found = np.bincount(truth.person[met], together * (together - 1) // 2, people)
    cultures = len(truth.cultures)
    home, of = np.unique(truth.home[first] * cultures + truth.culture[first], return_inverse=True)
    t, f = np.bincount(of, size * (size - 1) // 2), np.bincount(of, found)
    terms = np.stack([t, f, f * f, f * t, t * t])
    return {name: terms[:, home % cultures == number].sum(axis=1) for number, name in enumerate(truth.cultures)}


def recall(sums: Sums) -> tuple[float, float]:
    """The share of true pairs found, and its standard error."""
    t, f, ff, ft, tt = sums
    share = f / t
    return float(share), float(np.sqrt(max(ff - 2 * share * ft + share * share * tt, 0.0)) / t)


def by_chance(errors: NDArray[np.float64] | tuple[float, ...]) -> float:
    """The mean distance of the highest from the lowest of equal shares with these standard errors."""
    drawn = np.random.default_rng(1).standard_normal((_DRAWN, len(errors))) * np.asarray(errors)
    return float(np.ptp(drawn, axis=1).mean())
