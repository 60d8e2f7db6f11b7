"""What a file says about itself before it is linked: how many of its pairs are one person, and whether people share homes."""

from dataclasses import replace
from typing import NamedTuple

import numpy as np

from keepsight.engines.linkage import Model
from keepsight.engines.linkage.population import NARROWEST, WIDEST, fitted
from keepsight.programs.linkage.pairs import Floats, Pairs
from keepsight.programs.linkage.weights import weights

_ROUNDS = 10
_FEWEST_HOMES = 200  # pairs that share a home, to say anything about homes
_FAMILIES = 0.05  # of them plainly two people: where families live together it is a third and more
FEWEST_SHARES = 2  # records: a name that fewer records hold is not listed, and agrees with no other


class Population(NamedTuple):
    """The prior and whether people share homes, as measured, each with the words that say so."""

    prior: float
    homes: bool
    words: str


def all_pairs(records: int) -> float:
    """How many pairs a file of so many records has."""
    return max(records * (records - 1) / 2, 1.0)


def probability(bits: Floats) -> Floats:
    """Bits as probabilities."""
    found: Floats = 1 / (1 + np.exp2(-np.clip(bits, -500, 500)))
    return found


def prior_of(model: Model, pairs: Pairs, records: int) -> float:
    """The share of all pairs that are one person, by expectation maximisation of that one number.

    Pairs that were not compared count as different: candidates hold nearly all that are one person.
    """
    if not len(pairs):
        return model.prior
    prior = model.prior
    for _ in range(_ROUNDS):
        own = fitted(model, prior) if model.homes else replace(model, prior=prior)
        expected = probability(weights(own, pairs).bits).sum()
        prior = float(min(max(expected / all_pairs(records), NARROWEST), WIDEST))
    return prior


def measured(model: Model, pairs: Pairs, records: int) -> Population:
    """Of the pairs at one home, how many have both other first names and other birth dates: plainly two people."""
    home = pairs.at("address", "same", "building", "alike")  # postcodes abroad are too wide to be a home
    known = home & ~pairs.at("forename", "missing") & ~pairs.at("date_of_birth", "missing")
    two = known & pairs.at("forename", "different", "similar") & pairs.at("date_of_birth", "different", "same-year")
    share = float(two.sum() / max(known.sum(), 1))
    homes = bool(known.sum() < _FEWEST_HOMES or share >= _FAMILIES)
    prior = prior_of(replace(model, homes=homes and model.homes), pairs, records)
    words = f"{share:.1%} of {int(known.sum())} pairs at one home are plainly two people: " + (
        "people share homes" if homes else "people do not share homes here"
    )
    return Population(prior, homes, words)
