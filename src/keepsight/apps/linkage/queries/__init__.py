"""How records were placed and why; what a person is to look at, what people answered."""

from keepsight.apps.linkage.queries.placements import crowded, keys, placed, recompute
from keepsight.apps.linkage.queries.reviews import (
    agreement,
    answers_for_calibration,
    likeness,
    may_review,
    pair_now,
    possible_links,
    side_by_side,
    to_be_told,
)

__all__ = [
    "agreement", "answers_for_calibration", "crowded", "keys", "likeness", "may_review", "pair_now", "placed", "possible_links",
    "recompute", "side_by_side", "to_be_told",
]  # fmt: skip
