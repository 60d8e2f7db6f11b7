"""The model for another population: with more records there are more strangers to mistake a record for, not more of its own."""

from dataclasses import replace

from keepsight.engines.linkage.model import Model
from keepsight.engines.linkage.weigh import ENTRANCES

NARROWEST = 1e-9  # priors that stay sensible figures, whatever is counted
WIDEST = 1e-2
_DIGITS = 2  # of how many records are held: a tenth more moves a weight by a seventh of a bit


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
