"""How records were placed and why; what a person is to look at, what people answered."""

from keepsight.apps.linkage.queries.placements import placed, recompute
from keepsight.apps.linkage.queries.reviews import (
    agreement,
    answers_for_calibration,
    likeness,
    may_review,
    pair_now,
    parting,
    possible_links,
    said_before,
    side_by_side,
    to_be_told,
)
from keepsight.apps.linkage.queries.stock import Stock, keys, last_read, names, stock

__all__ = [
    "Stock", "agreement", "answers_for_calibration", "keys", "last_read", "likeness", "may_review", "names", "pair_now",
    "parting", "placed", "possible_links", "recompute", "said_before", "side_by_side", "stock", "to_be_told",
]  # fmt: skip
