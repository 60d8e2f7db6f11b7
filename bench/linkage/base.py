"""The base weight, without homes and guards, beside splink's of the same model on pairs drawn at random."""

from collections.abc import Iterator
from typing import Any

from bench.linkage import families
from bench.linkage.kept import Kept, file_named
from keepsight.engines.linkage import default_model, weigh
from keepsight.programs.linkage import records_file, splink_settings
from keepsight.programs.linkage.pairs import random_pairs

PAIRS = 10_000
_RECORDS = 250  # all their pairs, of which PAIRS are taken
_SEED = 11


def lines(kept: Kept) -> Iterator[str]:
    """One line."""
    found = kept.figure("base", "ours", _compared)
    yield f"linkage, base weights beside splink's on {found['pairs']:,} pairs: at most {found['apart']:.1e} bits apart"


def _compared() -> dict[str, Any]:
    """Every pair of some records by splink, those drawn by us."""
    model = default_model()
    file = records_file.read(str(families.write(_RECORDS, _SEED, file_named(f"families-{_RECORDS}-{_SEED}"))))
    comparables = file.comparables(model)
    linker = splink_settings.hand_over(model, file.ids, comparables, everything=True)
    pairs = linker.inference.predict().as_duckdbpyrelation().project("record_id_l, record_id_r, match_weight").fetchall()
    weights = {frozenset(pair): bits for *pair, bits in pairs}
    drawn = random_pairs(PAIRS, len(file))
    apart = [
        abs(weigh(model, comparables[i], comparables[j]).base - weights[frozenset((file.ids[i], file.ids[j]))]) for i, j in drawn
    ]
    return {"pairs": len(drawn), "apart": max(apart)}
