"""The pairs of a file that are worth comparing, and at which level each field of each pair agrees, as a matrix.

For files of some thousands of records, and for samples on which a model is trained: all in memory, nothing compiled.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np
from numpy.typing import NDArray

from keepsight.engines.linkage import Comparable, Model, blocking_keys
from keepsight.engines.linkage.blocking import skeleton
from keepsight.engines.linkage.compare import COUNTED, MISSING, levels_of
from keepsight.engines.linkage.model import LEVELS

FIELDS = tuple(LEVELS)
CODES = {field: {level: code for code, level in enumerate((MISSING, COUNTED, *levels))} for field, levels in LEVELS.items()}
"""Field to level to its number: 0 missing, 1 counted with another field, then as the model lists them."""

_LARGEST_BLOCK = 400  # records under one of the engine's keys
_LARGEST_WIDE = 60  # records under one of the keys only a small file can afford
Floats = NDArray[np.float64]
Rows = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs by row number (first < second), a code of CODES per pair and field, and the log2 share of agreeing names."""

    first: Rows
    second: Rows
    levels: NDArray[np.int8]  # pairs x fields
    shares: dict[str, Floats]  # field with frequencies to the share of the commoner value, 0 where not exact

    def __len__(self) -> int:
        return len(self.first)

    def at(self, field: str, *levels: str) -> NDArray[np.bool_]:
        """Where a field agrees at one of these levels."""
        codes = [CODES[field][level] for level in levels]
        found: NDArray[np.bool_] = np.isin(self.levels[:, FIELDS.index(field)], codes)
        return found

    def only(self, kept: NDArray[Any]) -> "Pairs":
        """Some of the pairs, by a mask or by row numbers."""
        return Pairs(self.first[kept], self.second[kept], self.levels[kept], {f: s[kept] for f, s in self.shares.items()})


def candidates(comparables: Sequence[Comparable], *, wide: bool) -> list[tuple[int, int]]:
    """Sorted pairs of rows that share a key; with `wide`, also keys too coarse for a large file."""
    found: set[tuple[int, int]] = set()
    for keys, largest in ((blocking_keys, _LARGEST_BLOCK), (_wide_keys, _LARGEST_WIDE)):
        if keys is _wide_keys and not wide:
            continue
        blocks: dict[Hashable, list[int]] = defaultdict(list)
        for row, comparable in enumerate(comparables):
            for key in set(keys(comparable)):
                blocks[key].append(row)
        for rows in blocks.values():
            if len(rows) <= largest:
                found.update(combinations(rows, 2))
    return sorted(found)


def _wide_keys(c: Comparable) -> Iterator[Hashable]:
    """One part of a record alone: its birth date, both its names, a year with a name, two things of its address."""
    if c.born:
        if c.born.day:
            yield c.born
        yield from ((c.born.year, skeleton(name)) for name in (c.forename, c.surname) if name)
    if c.forename and c.surname:
        yield tuple(sorted((skeleton(c.forename), skeleton(c.surname))))
    yield from (("number", number, word) for number in c.address_numbers for word in c.address_words)
    yield from (("words", *two) for two in combinations(c.address_words, 2))
    if c.postcode:
        yield from ((c.postcode, number) for number in c.address_numbers)
        yield from ((c.postcode, skeleton(name)) for name in (c.forename, c.surname) if name)


def compared(model: Model, comparables: Sequence[Comparable], pairs: Iterable[tuple[int, int]]) -> Pairs:
    """The level of every field of each pair."""
    rows = np.array(list(pairs), dtype=np.int32).reshape(-1, 2)
    levels = np.zeros((len(rows), len(FIELDS)), dtype=np.int8)
    coded = [CODES[field] for field in FIELDS]
    for number, (i, j) in enumerate(rows.tolist()):
        found = levels_of(comparables[i], comparables[j])
        levels[number] = [codes[level] for codes, level in zip(coded, found.values(), strict=True)]
    return shared(model, comparables, Pairs(rows[:, 0], rows[:, 1], levels, {}))


def shared(model: Model, comparables: Sequence[Comparable], pairs: Pairs) -> Pairs:
    """The same pairs with a model's name frequencies: names that agree exactly are one value, so one record's will do."""
    shares = {}
    for field, table in model.frequencies.items():
        own = np.array([table.of(getattr(one, field), getattr(one, field)) for one in comparables] or [0.0])
        shares[field] = np.where(pairs.at(field, "exact"), own[pairs.first], 0.0)
    return Pairs(pairs.first, pairs.second, pairs.levels, shares)


def random_pairs(count: int, records: int, seed: int = 7) -> list[tuple[int, int]]:
    """Distinct pairs drawn evenly from a file's rows, the same on every run."""
    if records < 2:  # noqa: PLR2004 - no pair
        return []
    draw = np.random.default_rng(seed)
    first, second = draw.integers(0, records, (2, count * 2))
    both = {(min(i, j), max(i, j)) for i, j in zip(first.tolist(), second.tolist(), strict=True) if i != j}
    return sorted(both)[:: max(1, len(both) // count)][:count]
