"""The engine's weights for many pairs at once: `engines.linkage.weigh`, field by field over a matrix of levels."""

from dataclasses import dataclass
from math import log2

import numpy as np
from numpy.typing import NDArray

from keepsight.engines.linkage import Model
from keepsight.engines.linkage.model import Bits
from keepsight.engines.linkage.weigh import ENTRANCES, NEAR_BIRTHS, SAME_BIRTH, SAME_FIRST_NAME
from keepsight.programs.linkage.pairs import CODES, FIELDS, Floats, Pairs

Mask = NDArray[np.bool_]
_FAMILY_NAMES = ("exact", "part", "slip")


@dataclass(frozen=True, slots=True)
class Weights:
    """Of each pair: the base weight, the whole weight, whether they share a home, and the guards, in bits and masks."""

    base: Floats
    bits: Floats
    home: Mask
    guarded: Mask  # any guard: a machine does not link
    twins: Mask
    two_numbers: Mask


def weights(model: Model, pairs: Pairs) -> Weights:
    """What `weigh` gives for each pair."""
    apart = _table(pairs, model.apart)
    for field, share in pairs.shares.items():
        exact = share > 0
        apart[exact, FIELDS.index(field)] = log2(model.chance[field]) - np.log2(share[exact])
    base = apart.sum(axis=1) + model.prior_bits
    entrance = _entrance(model, pairs)
    home = entrance >= 0
    bits = base.copy()
    if home.any():
        inside = _table(pairs.only(home), model.home)
        own = np.arange(len(inside)), entrance[home]
        inside[own] = apart[home][own]
        bits[home] = inside.sum(axis=1) + model.prior_bits
        bits[home & pairs.at("forename", *SAME_FIRST_NAME) & pairs.at("date_of_birth", *SAME_BIRTH)] += model.together
    return _guarded(model, pairs, base, bits, home)


def home_of(model: Model, pairs: Pairs) -> Mask:
    """Which pairs share a home."""
    found: Mask = _entrance(model, pairs) >= 0
    return found


def entrance_bits(model: Model, pairs: Pairs) -> Floats:
    """What the home itself weighs in each pair; 0 where they share none."""
    own = _entrance(model, pairs)
    found: Floats = np.where(own >= 0, np.take_along_axis(_table(pairs, model.apart), np.maximum(own, 0)[:, None], 1)[:, 0], 0.0)
    return found


def _table(pairs: Pairs, bits: Bits) -> Floats:
    found = np.zeros(pairs.levels.shape)
    for number, field in enumerate(FIELDS):
        found[:, number] = np.array([bits[field][level] for level in CODES[field]])[pairs.levels[:, number]]
    return found


def _entrance(model: Model, pairs: Pairs) -> NDArray[np.int64]:
    """The number of the field that puts both in one home, -1 for none; of equals the first."""
    best = np.full(len(pairs), -np.inf)
    found = np.full(len(pairs), -1)
    if not model.homes:
        return found
    for field, levels in ENTRANCES.items():
        for level in levels:
            here = pairs.at(field, level) & (best < model.apart[field][level])
            best[here] = model.apart[field][level]
            found[here] = FIELDS.index(field)
    return found


def _guarded(model: Model, pairs: Pairs, base: Floats, bits: Floats, home: Mask) -> Weights:
    none = np.zeros(len(pairs), dtype=np.bool_)
    other = pairs.at("forename", "different") & ~pairs.at("first_as_middle", "same")
    family = home | pairs.at("surname", *_FAMILY_NAMES) | pairs.at("other_surnames", "same")
    named = pairs.at("nhs_number", "same") | pairs.at("upn", "same") | pairs.at("middle_names", "same")
    surname_only = pairs.at("forename", "crossed") & pairs.at("surname", "missing")
    nameless = (pairs.at("forename", "missing") | surname_only) & ~named
    numbered = pairs.at("nhs_number", "same") | pairs.at("upn", "same")
    undated = pairs.at("date_of_birth", "missing") & ~pairs.at("email", "same")
    dateless = undated & home & ~named
    alone = undated & ~home & ~numbered & ~pairs.at("other_id", "same", "slip")
    numbers = pairs.at("nhs_number", "different")
    other = other if "first-names-differ" in model.guards else none
    nameless = nameless if "no-first-name" in model.guards else none
    dateless = dateless if "no-birth-date-at-home" in model.guards else none
    numbers = numbers if "two-nhs-numbers" in model.guards else none
    alone = alone if "names-alone" in model.guards else none
    twins = other & family & pairs.at("date_of_birth", *NEAR_BIRTHS) & ~numbered
    return Weights(base, bits, home, other | nameless | dateless | numbers | alone, twins, numbers)
