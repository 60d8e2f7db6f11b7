"""The foreign check: splink on DuckDB gives our base weights, pair by pair, with the same model and the same levels."""

import random
import warnings

import pytest
from invented_families import families

from keepsight.engines.linkage import default_model, normalise, weigh
from keepsight.programs.linkage import splink_settings

MODEL = default_model()
PAIRS = 10_000


@pytest.fixture(scope="module")
def splinks() -> tuple[list, list[tuple[int, int, float]]]:
    comparables = [normalise(facts) for facts, _, _ in families(60, seed=11)]
    ids = [str(row) for row in range(len(comparables))]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # splink warns of what it was not asked to train
        linker = splink_settings.hand_over(MODEL, ids, comparables, everything=True)
        found = linker.inference.predict(threshold_match_weight=None)
        rows = found.as_duckdbpyrelation().project("record_id_l, record_id_r, match_weight").fetchall()
    drawn = random.Random(7).sample(sorted(rows), PAIRS)  # noqa: S311 - the same pairs on every run
    return comparables, [(int(a), int(b), weight) for a, b, weight in drawn]


def test_base_weights_are_splinks(splinks: tuple[list, list[tuple[int, int, float]]]) -> None:
    comparables, rows = splinks
    furthest = max(abs(weight - weigh(MODEL, comparables[a], comparables[b]).base) for a, b, weight in rows)
    assert furthest < 1e-9
    assert len(rows) == PAIRS


def test_homes_come_on_top_of_the_base(splinks: tuple[list, list[tuple[int, int, float]]]) -> None:
    comparables, rows = splinks
    weights = [weigh(MODEL, comparables[a], comparables[b]) for a, b, _ in rows]
    assert any(weight.home and weight.bits < weight.base for weight in weights)
    assert all(weight.home or abs(weight.bits - weight.base) < 1e-9 for weight in weights)
