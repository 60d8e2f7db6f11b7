"""Geometry of the waterfall of weights: what two records agree on, step by step, over three bands.

Takes any steps with `label`, `why` and `bits`; knows nothing of how a weight comes about.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import ceil, floor
from typing import Protocol

_TICK = 5  # bits between two ticks
_HALF_A_NAME = 50  # pixels that half a band's name takes
_MARGIN = 2.0  # bits of air at each end, so that a label beside a bar fits


class Step(Protocol):
    """One comparison: what was compared, why it counts as it does, and its weight in bits."""

    @property
    def label(self) -> str: ...  # noqa: D102 - the class says it
    @property
    def why(self) -> str: ...  # noqa: D102 - the class says it
    @property
    def bits(self) -> float: ...  # noqa: D102 - the class says it


@dataclass(frozen=True, slots=True)
class Frame:
    """Pixels: the drawing's width, the scale's start, the room above the first row for the names of bands, a row's height.

    Where labels are stacked above bars there is no room for why a step counts: the table below says it.
    """

    width: int
    left: int
    head: int
    row: int
    stacked: bool

    @property
    def bands_top(self) -> int:
        """Where bands and ticks start."""
        return self.head - 6

    @property
    def bar_top(self) -> int:
        """Where in its row a bar starts."""
        return 20 if self.stacked else 10

    @property
    def figure_y(self) -> int:
        """The base line of a bar's figure."""
        return self.bar_top + 14

    @property
    def bar_bottom(self) -> int:
        """Where in its row a bar ends."""
        return self.bar_top + 18

    @property
    def next_top(self) -> int:
        """Where the next row's bar starts, counted from this row."""
        return self.row + self.bar_top


WIDE = Frame(width=1160, left=360, head=28, row=44, stacked=False)
NARROW = Frame(width=320, left=8, head=46, row=46, stacked=True)


@dataclass(frozen=True, slots=True)
class Bar:
    """One step as drawn: x and width of its bar, where its figure stands, and the running total after it."""

    label: str
    why: str
    bits: str
    total: str
    adds: bool
    x: float
    width: float
    top: int
    figure_x: float
    figure_inside: bool
    join_x: float


@dataclass(frozen=True, slots=True)
class Band:
    """One of the three answers along the scale."""

    key: str
    x: float
    width: float
    name_x: float
    name_y: int


@dataclass(frozen=True, slots=True)
class Waterfall:
    """The whole drawing for one frame."""

    frame: Frame
    bars: tuple[Bar, ...]
    bands: tuple[Band, ...]
    ticks: tuple[tuple[float, str], ...]
    zero_x: float
    total: str
    total_x: float
    total_key: str
    height: int
    total_top: int

    @property
    def bands_height(self) -> int:
        """Pixels from where bands start to the scale's figures."""
        return self.height - self.frame.bands_top - 30


def signed(bits: float) -> str:
    """One decimal and a sign, a true minus; `0` for nothing."""
    shown = round(bits, 1)
    if not shown:
        return "0"
    return f"{'+' if shown > 0 else '−'}{abs(shown):.1f}"


def band_of(total: float, lower: float, upper: float) -> str:
    """Which answer a total in bits falls in: `different`, `look` (a person decides) or `linked`."""
    if total < lower:
        return "different"
    return "linked" if total >= upper else "look"


def _span(totals: Sequence[float], lower: float, upper: float) -> tuple[float, float]:
    low = min(*totals, lower, 0.0) - _MARGIN
    high = max(*totals, upper + 1, 0.0) + _MARGIN
    return low, high


@dataclass(frozen=True, slots=True)
class _Scale:
    """Bits to pixels."""

    left: int
    low: float
    pixels: float

    def x(self, bits: float) -> float:
        return round(self.left + (bits - self.low) * self.pixels, 1)


def _bar(step: Step, before: float, after: float, scale: _Scale, top: int) -> Bar:
    start, width = scale.x(min(before, after)), round(abs(after - before) * scale.pixels, 1)
    inside = width > 48  # noqa: PLR2004 - pixels a figure needs
    return Bar(
        label=step.label,
        why=step.why,
        bits=signed(step.bits),
        total=signed(after),
        adds=step.bits >= 0,
        x=start,
        width=max(width, 1.0),
        top=top,
        figure_x=round(start + (width / 2 if inside else width + 5), 1),
        figure_inside=inside,
        join_x=scale.x(after),
    )


def _band(key: str, scale: _Scale, low: float, high: float, frame: Frame) -> Band:
    """Names stand above middles, the last at the drawing's end; where there is little room, the second a line lower."""
    name_x = frame.width if key == "linked" else min(scale.x((low + high) / 2), frame.width - _HALF_A_NAME)
    name_y = 32 if frame.stacked and key == "look" else 14
    return Band(key, scale.x(low), round((high - low) * scale.pixels, 1), name_x, name_y)


def draw(steps: Sequence[Step], *, lower: float, upper: float, frame: Frame) -> Waterfall:
    """Lay the steps out; thresholds in bits. ValueError without steps or with the thresholds swapped."""
    if not steps or lower > upper:
        raise ValueError("a waterfall needs a step, and its lower threshold below the upper")
    sums = [0.0, *accumulate(step.bits for step in steps)]
    low, high = _span(sums, lower, upper)
    scale = _Scale(frame.left, low, (frame.width - frame.left - 8) / (high - low))
    edges = (("different", low, lower), ("look", lower, upper), ("linked", upper, high))
    ticks = range(ceil(low / _TICK) * _TICK, floor(high / _TICK) * _TICK + 1, _TICK)
    total_top = frame.head + len(steps) * frame.row
    return Waterfall(
        frame=frame,
        bars=tuple(
            _bar(step, sums[index], sums[index + 1], scale, frame.head + index * frame.row) for index, step in enumerate(steps)
        ),
        bands=tuple(_band(key, scale, a, b, frame) for key, a, b in edges),
        ticks=tuple((scale.x(tick), signed(tick).removesuffix(".0")) for tick in ticks),
        zero_x=scale.x(0.0),
        total=signed(sums[-1]),
        total_x=scale.x(sums[-1]),
        total_key=band_of(sums[-1], lower, upper),
        height=total_top + 74,
        total_top=total_top,
    )
