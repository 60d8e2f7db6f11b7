"""m and u of every level counted on a file that knows who is who; where few pairs speak, the model one starts from does.

m among pairs of one person, u among random pairs of different people; inside a home among those of one door.
"""

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations
from typing import Any

import numpy as np
from numpy.typing import NDArray

from keepsight.engines.linkage import Comparable, Model
from keepsight.engines.linkage.model import LEVELS
from keepsight.engines.linkage.weigh import SAME_BIRTH, SAME_FIRST_NAME
from keepsight.programs.linkage.pairs import CODES, FIELDS, Pairs, compared, random_pairs
from keepsight.programs.linkage.population import all_pairs
from keepsight.programs.linkage.weights import home_of

_LEANING = 50.0  # pairs at a level that the starting model counts for: invented records slip in fewer ways than real ones
_SILENT = "none"  # nothing across two fields: a blank in one of them is no disagreement
_MOST = 200_000  # pairs of one person that are compared
_DRAWN = 400_000  # random pairs
_SMALLEST = 1e-9

Read = dict[str, Any]


def put(read: Read, model: Model, comparables: Sequence[Comparable], people: Sequence[str], doors: Pairs) -> None:
    """Count into a model's JSON. `doors`: pairs of records under one door, with whose u the home's levels are counted."""
    number = np.unique(np.array(people), return_inverse=True)[1]
    same = compared(model, comparables, _of_one_person(people))
    drawn = compared(model, comparables, random_pairs(_DRAWN, len(comparables)))
    apart = drawn.only(number[drawn.first] != number[drawn.second])
    others = doors.only(number[doors.first] != number[doors.second])
    read["prior"] = _pairs_of_one_person(number) / all_pairs(len(comparables))
    read["name_with_birth_at_home"] = [_together(same.only(home_of(model, same))), _together(others)]
    for stratum, one, two in (("apart", same, apart), ("home", same.only(home_of(model, same)), others)):
        for field, levels in LEVELS.items():
            if stratum == "home" and all(read["fields"][field][level]["home"] == [1, 1] for level in levels):
                continue  # what shares the home says nothing more there
            _count(read["fields"][field], field, one, two, stratum)


def _together(pairs: Pairs) -> float:
    """How much more often first name and birth date agree both than if neither knew of the other, one pair added to each side."""
    known = pairs.only(~pairs.at("forename", "missing") & ~pairs.at("date_of_birth", "missing"))
    name, birth = known.at("forename", *SAME_FIRST_NAME), known.at("date_of_birth", *SAME_BIRTH)
    expected = float(name.sum() * birth.sum() / max(len(known), 1))
    return (float((name & birth).sum()) + 1) / (expected + 1)


def _count(levels: dict[str, dict[str, list[float]]], field: str, same: Pairs, others: Pairs, stratum: str) -> None:
    """One field's m and u among these pairs, drawn towards the starting model's the more, the fewer pairs speak."""
    codes, place = CODES[field], FIELDS.index(field)
    counts = [np.bincount(pairs.levels[:, place], minlength=len(codes)) for pairs in (same, others)]
    for level, values in levels.items():
        if level == _SILENT:
            continue
        seen = [int(held[codes[level]]) for held in counts]
        trust = min(seen) / (min(seen) + _LEANING)
        for side, held in enumerate(counts):
            share = seen[side] / max(int(held[2:].sum()), 1)
            if trust > 0:
                values[stratum][side] = float(np.clip(values[stratum][side] ** (1 - trust) * share**trust, _SMALLEST, 1))


def _of_one_person(people: Sequence[str]) -> list[tuple[int, int]]:
    rows: dict[str, list[int]] = defaultdict(list)
    for row, person in enumerate(people):
        rows[person].append(row)
    found = [pair for held in rows.values() for pair in combinations(held, 2)]
    return found[:: max(1, len(found) // _MOST)]


def _pairs_of_one_person(number: NDArray[np.int64]) -> float:
    counts = np.bincount(number)
    return float((counts * (counts - 1) // 2).sum())
