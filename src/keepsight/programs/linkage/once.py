"""Registers that hold nobody twice: what else a record could be in the other register counts against each of its pairs.

A record of one register is at most one record of another. So the odds of a pair are its likelihood against that of every other
pair of the same record, and of having no partner at all; how many have one is estimated (Dempster, Laird and Rubin 1977).
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from keepsight.programs.linkage.pairs import Floats

_ROUNDS = 50
_LEAST, _MOST = 1e-6, 1 - 1e-6  # of the share that has a partner
_STRONGEST = 200.0  # bits; more says no more
Whole = NDArray[np.int64]


def bits_of_one(first: Whole, second: Whole, bits: Floats, prior_bits: float, registers: Sequence[str]) -> Floats:
    """The bits of each pair where both records have at most one partner in the other's register; less sure of both sides.

    `bits` include the prior odds of any pair; pairs are of two registers.
    """
    numbers = np.unique(np.array(registers), return_inverse=True)[1].astype(np.int64)
    sizes = np.bincount(numbers)
    likely = np.exp2(np.clip(bits - prior_bits, -_STRONGEST, _STRONGEST))
    sides = [_one_side(own, other, likely, numbers, sizes) for own, other in ((first, second), (second, first))]
    return np.minimum(*sides)


def _one_side(own: Whole, other: Whole, likely: Floats, numbers: Whole, sizes: Whole) -> Floats:
    """Seen from the first of each pair: groups of pairs of one record with one register."""
    many = len(sizes)
    _, group = np.unique(own * many + numbers[other], return_inverse=True)
    worth = likely / sizes[numbers[other]]
    sums = np.bincount(group, weights=worth)
    between = numbers[own] * many + numbers[other]  # which two registers
    has = np.full(many * many, 0.5)
    of_group = np.zeros(len(sums), np.int64)
    of_group[group] = between
    for _ in range(_ROUNDS):
        share = has[of_group]
        found = np.bincount(of_group, weights=share * sums / (1 - share + share * sums), minlength=many * many)
        has = np.clip(found / np.repeat(sizes, many), _LEAST, _MOST)
    share = has[between]
    rest = np.maximum(sums[group] - worth, 0)
    bits: Floats = np.log2(share * worth) - np.log2(1 - share + share * rest)
    return bits


def best_of_both(first: Whole, second: Whole, bits: Floats, registers: Sequence[str]) -> NDArray[np.bool_]:
    """Pairs that are the best of both records in the other's register; of equals none."""
    best: dict[tuple[int, str], float] = {}
    many: dict[tuple[int, str], int] = {}
    sides = list(zip(first.tolist(), second.tolist(), bits.tolist(), strict=True))
    for i, j, worth in sides:
        for key in ((i, registers[j]), (j, registers[i])):
            if worth > best.get(key, -np.inf):
                best[key], many[key] = worth, 1
            elif worth == best[key]:
                many[key] += 1
    alone = [
        all(best[key] == worth and many[key] == 1 for key in ((i, registers[j]), (j, registers[i]))) for i, j, worth in sides
    ]
    return np.array(alone, dtype=np.bool_)


def clashes(linked: Iterable[tuple[str, str]], register: dict[str, str]) -> list[tuple[str, str]]:
    """Pairs of records of one register that chains of links would bring together."""
    chains: dict[str, set[str]] = {}
    for first, second in linked:
        joined = chains.get(first, {first}) | chains.get(second, {second})
        for record in joined:
            chains[record] = joined
    found = []
    for chain in {id(one): one for one in chains.values()}.values():
        held: dict[str, list[str]] = defaultdict(list)
        for record in sorted(chain):
            held[register[record]].append(record)
        found += [pair for records in held.values() for pair in combinations(records, 2)]
    return found
