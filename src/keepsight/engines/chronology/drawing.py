"""A chronology as plain numbers for an SVG, in its user units; what it looks like is the template's."""

from dataclasses import dataclass
from typing import Literal

from keepsight.engines.chronology.values import Shape, State

RADIUS = 13.0  # of a mark


@dataclass(frozen=True, slots=True)
class Lane:
    """One agency's band across time: y and height when wide, x and width when narrow."""

    agency: str
    start: float
    size: float


@dataclass(frozen=True, slots=True)
class Month:
    """A labelled month along time; `year` is filled where a new year begins and at the first."""

    at: float
    label: str
    year: str


@dataclass(frozen=True, slots=True)
class Label:
    """Text beside a mark; `anchor` is SVG's text-anchor. `note` is a second, smaller line, or empty."""

    x: float
    y: float
    anchor: Literal["start", "end"]
    text: str
    note: str


@dataclass(frozen=True, slots=True)
class Mark:
    """An event's mark by its centre; a lasting one runs to `end_x`, `end_y`. No label where none fits."""

    number: int
    event_id: str
    agency: str
    shape: Shape
    state: State
    x: float
    y: float
    end_x: float
    end_y: float
    label: Label | None


@dataclass(frozen=True, slots=True)
class GapBar:
    """The shaded part of a lane; `words` are centred on their point, and empty where they do not fit."""

    agency: str
    x: float
    y: float
    width: float
    height: float
    words: str
    words_x: float
    words_y: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """The whole picture. `cut` and `today` lie along time: x when wide, y when narrow."""

    width: float
    height: float
    lanes: tuple[Lane, ...]
    months: tuple[Month, ...]
    gaps: tuple[GapBar, ...]
    marks: tuple[Mark, ...]
    cut: float
    today: float
