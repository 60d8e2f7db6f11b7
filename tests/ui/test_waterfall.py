"""The drawing of weights agrees with its figures."""

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keepsight.ui.waterfall import NARROW, WIDE, Frame, band_of, draw, signed

weights = st.lists(st.floats(-40, 40), min_size=1, max_size=12)


def steps(bits: list[float]) -> list[SimpleNamespace]:
    return [SimpleNamespace(label=f"step {number}", why="", bits=value) for number, value in enumerate(bits)]


@given(weights, st.sampled_from([WIDE, NARROW]))
def test_bars_stand_inside_the_frame_and_end_at_the_total(bits: list[float], frame: Frame) -> None:
    drawn = draw(steps(bits), lower=0, upper=10, frame=frame)
    assert all(frame.left <= bar.x and bar.x + bar.width <= frame.width for bar in drawn.bars)
    assert drawn.bars[-1].join_x == drawn.total_x
    assert drawn.total == drawn.bars[-1].total == signed(sum(bits))
    assert [band.key for band in drawn.bands] == ["different", "look", "linked"]


def test_the_figures_of_the_match_screen() -> None:
    drawn = draw(steps([-16.6, 9.1, 8.4, 5.2, 0.4, 0.8, 0]), lower=0, upper=10, frame=WIDE)
    assert [bar.total for bar in drawn.bars] == [
        "\u221216.6",
        "\u22127.5",
        "+0.9",
        "+6.1",
        "+6.5",
        "+7.3",
        "+7.3",
    ]
    assert drawn.bars[-1].bits == "0"
    assert drawn.total_key == "look"


@pytest.mark.parametrize(("total", "key"), [(-0.1, "different"), (0, "look"), (9.9, "look"), (10, "linked")])
def test_bands_start_at_their_thresholds(total: float, key: str) -> None:
    assert band_of(total, 0, 10) == key


def test_no_steps_or_swapped_thresholds_are_refused() -> None:
    with pytest.raises(ValueError, match="waterfall"):
        draw([], lower=0, upper=10, frame=WIDE)
    with pytest.raises(ValueError, match="waterfall"):
        draw(steps([1]), lower=10, upper=0, frame=WIDE)
