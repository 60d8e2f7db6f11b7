"""m and u of every level by expectation maximisation over the pairs of one file; inside one home by themselves.

Dempster, Laird and Rubin (1977); u from pairs drawn at random, as splink does. Each estimate leans on the model one starts
from, as if that had been seen in a few pairs, so that a level nobody met keeps its weight.
"""

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np

from keepsight.engines.linkage import Comparable, Model, load_model
from keepsight.engines.linkage.model import LEVELS
from keepsight.programs.linkage.pairs import CODES, FIELDS, Floats, Pairs
from keepsight.programs.linkage.population import all_pairs, probability
from keepsight.programs.linkage.weights import entrance_bits, home_of, weights

_ROUNDS = 12
_LEANING = 20.0  # pairs that the starting model counts for
_SMALLEST = 1e-9
_FEWEST_SHARES = 2  # a name fewer records hold is not listed

Read = dict[str, Any]


def frequencies(comparables: Sequence[Comparable], read: Read) -> None:
    """Put the file's own name frequencies into a model's JSON."""
    for field in read["frequencies"]:
        counts = Counter(name for one in comparables if (name := getattr(one, field)))
        total = max(sum(counts.values()), 1)
        listed = {name: count / total for name, count in sorted(counts.items()) if count >= _FEWEST_SHARES}
        read["frequencies"][field] = {"unlisted": 1 / total, "shares": {n: round(s, 9) for n, s in listed.items()}}


def base(read: Read, candidates: Pairs, drawn: Pairs, records: int) -> Model:
    """M from the pairs that the growing model takes for one person, u from pairs drawn at random; and the prior."""
    _put(read, "apart", 1, _shares(drawn, np.ones(len(drawn)), read, "apart", 1))
    model = load_model(json.dumps(read))
    for _ in range(_ROUNDS):
        one = probability(weights(model, candidates).bits)
        _put(read, "apart", 0, _shares(candidates, one, read, "apart", 0))
        read["prior"] = float(np.clip(one.sum() / all_pairs(records), _SMALLEST, 0.5))
        model = load_model(json.dumps(read))
    return model


def inside_home(read: Read, pairs: Pairs) -> Model:
    """The second m and u, among pairs that share a home; what shares the home says nothing more there.

    The prior inside a home is free; the home's own weight then says what the rest of the file knows of it.
    """
    model = load_model(json.dumps(read))
    stratum = pairs.only(home_of(model, pairs))
    inside = 0.5
    for _ in range(_ROUNDS):
        evidence = weights(model, stratum).bits - entrance_bits(model, stratum) - model.prior_bits
        one = probability(evidence + np.log2(inside / (1 - inside)))
        inside = float(np.clip(one.mean(), 0.01, 0.99))
        for side, weight in ((0, one), (1, 1 - one)):
            _put(read, "home", side, _shares(stratum, weight, read, "home", side), spare=True)
        model = load_model(json.dumps(read))
    return model


def _shares(pairs: Pairs, weight: Floats, read: Read, stratum: str, side: int) -> dict[str, dict[str, float]]:
    """How the levels of each field share the weight of the pairs that hold it."""
    found: dict[str, dict[str, float]] = {}
    for number, field in enumerate(FIELDS):
        held = np.bincount(pairs.levels[:, number], weights=weight, minlength=len(CODES[field]))[2:]
        before = {level: read["fields"][field][level][stratum][side] for level in LEVELS[field]}
        lean = _LEANING if held.sum() > 0 else 1.0
        total = sum(before.values())
        found[field] = {
            level: (held[code] + lean * before[level] / total) / (held.sum() + lean) for code, level in enumerate(LEVELS[field])
        }
    return found


def _put(read: Read, stratum: str, side: int, shares: dict[str, dict[str, float]], *, spare: bool = False) -> None:
    """Write shares into a model's JSON; `spare` leaves alone what is silent inside a home."""
    for field, levels in shares.items():
        if spare and all(read["fields"][field][level]["home"] == [1, 1] for level in levels):
            continue
        for level, share in levels.items():
            read["fields"][field][level][stratum][side] = float(min(max(share, _SMALLEST), 1.0))
