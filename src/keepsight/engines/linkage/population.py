"""The model for another population: more records have more strangers to mistake a record for, and a place has its own names."""

from collections.abc import Mapping
from dataclasses import replace
from math import log2

from keepsight.engines.linkage.model import Frequency, Model, with_frequencies
from keepsight.engines.linkage.weigh import ENTRANCES

NARROWEST = 1e-9  # priors that stay sensible figures, whatever is counted
WIDEST = 1e-2
_DIGITS = 2  # of how many records are held: a tenth more moves a weight by a seventh of a bit
_NAMES_BEFORE = 2_000  # people that the model's own name frequencies count for
LISTED_FROM = 10  # people who bear a name, for a register to list it: no rare child's name, no count that is all chance
_MOVED = 0.25  # bits by which a name's weight may be out before names are taken anew: a fifth more or fewer of that name
Counts = Mapping[str, tuple[Mapping[str, int], int]]  # field to those that bear each name, and how many bear any
_NOBODY: tuple[Mapping[str, int], int] = {}, 0


def fitted(model: Model, prior: float) -> Model:
    """The model with another prior; what a home itself weighs moves against it.

    A smaller population has more pairs of one person among all its pairs, and as many more pairs of one home: inside a home
    the odds stay as they were.
    """
    shift = replace(model, prior=prior).prior_bits - model.prior_bits
    apart = {field: dict(levels) for field, levels in model.apart.items()}
    for field, levels in ENTRANCES.items():
        for level in levels:
            apart[field][level] = max(apart[field][level] - shift, 0.0)
    return replace(model, prior=prior, apart=apart)


def of_size(model: Model, records: int) -> Model:
    """The model for a file of another size: each record has as many partners as before, however many strangers."""
    prior = model.prior * max(model.records - 1, 1) / max(records - 1, 1)
    return replace(fitted(model, min(max(prior, NARROWEST), WIDEST)), records=records)


def counted_as(model: Model, held: int) -> int:
    """Among how many records a new one is placed: about so many as are held, and never fewer than the model's own file had.

    A young register is the beginning of one that fills up: what would link in it today must not be wrong by next year.
    """
    return max(round(held, _DIGITS - len(str(held))), model.records)


def among(model: Model, held: int) -> Model:
    """The model for placing records among so many. `records` of the answer, given here again, gives the same model for ever."""
    records = counted_as(model, held)
    return of_size(model, records) if records > model.records else model


def with_names(model: Model, counts: Counts, fewest: int) -> Model:
    """The model with a file's or register's own name frequencies: a name that is rare in the country may be common in this town.

    `counts` lists names that at least `fewest` bear; another that the model lists counts as borne by one fewer, and never as
    commoner than the model had it. The model's shares count for a few thousand people more, so that few people say nothing rash.
    No name says more than one the model does not list: rare first names and surnames go together in families, and multiplied they
    would join cousins of one name.
    """
    tables = {}
    for field, before in model.frequencies.items():
        borne, named = counts.get(field, _NOBODY)
        total = named + _NAMES_BEFORE
        unlisted, shares = before.unlisted, dict[str, float]()
        for name in sorted(borne.keys() | before.shares.keys()):
            known = before.shares.get(name, unlisted)
            share = (borne.get(name, fewest - 1) + _NAMES_BEFORE * known) / total
            share = share if name in borne else min(share, known)
            if share > unlisted:
                shares[name] = share
        tables[field] = {"unlisted": unlisted, "shares": shares}
    return with_frequencies(model, tables)


def names_moved(before: Mapping[str, Frequency], after: Mapping[str, Frequency]) -> bool:
    """Whether a name that agrees would say a quarter of a bit more or less."""
    return before.keys() != after.keys() or any(_has_moved(one, after[field]) for field, one in before.items())


def _has_moved(before: Frequency, after: Frequency) -> bool:
    names = {"", *before.shares, *after.shares}  # "" for all that are not listed
    return any(abs(log2(before.of(name, name) / after.of(name, name))) > _MOVED for name in names)
