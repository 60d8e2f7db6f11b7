"""Lays a chronology out: lanes over time for a wide screen, columns down time for a phone."""

from collections.abc import Sequence
from dataclasses import dataclass

from keepsight.engines.chronology.arrange import LONDON
from keepsight.engines.chronology.drawing import RADIUS, Drawing, GapBar, Label, Lane, Mark
from keepsight.engines.chronology.timescale import Timescale, ends_on, timescale
from keepsight.engines.chronology.values import Arranged, Entry, Shape, State

_SIDE = 116.0  # for agencies' names, wide
_TOP = 70.0  # for months and the cut's label, wide
_ROW = 36.0  # of marks, with two lines of label
_FOOT = 22.0  # of a lane, for the words of a gap
_NAME = 26.0  # above the rows of a lane: the agency's name
_PAD = 8.0
_LETTER = 7.6  # a generous width of one letter at 14 pixels, so that real text is never wider
_LONGEST = 34  # letters of a label
_MONTH_APART = 44.0

_NARROW = 320.0  # the whole width of columns: the narrowest phone
_NARROW_SIDE = 40.0  # for months
_NARROW_TOP = 48.0  # for agencies' names
_MONTH_APART_NARROW = 22.0


@dataclass(frozen=True, slots=True)
class _Placed:
    """An entry along time, with the stretch it and its label fill."""

    entry: Entry
    at: float
    end: float
    low: float
    high: float
    text: str = ""
    note: str = ""
    leftward: bool = False


def lanes(arranged: Arranged, width: float) -> Drawing:
    """The wide picture: one lane for each agency, time from left to right. ValueError below 480 units."""
    if width < 480:  # noqa: PLR2004 - said in the docstring; phones have columns
        raise ValueError("lanes need 480 units of width; use columns below that")
    scale = timescale(arranged, _SIDE + RADIUS, width - _SIDE - 2 * RADIUS)
    cut = scale.at(arranged.cut)
    top = _TOP
    bands: list[Lane] = []
    marks: list[Mark] = []
    for agency in arranged.agencies:
        mine = [e for e in arranged.entries if e.event.agency == agency]
        rows = stack([_labelled(entry, scale, arranged, cut, width) for entry in mine])
        size = _NAME + _ROW * max(len(rows), 1) + _FOOT
        for number, row in enumerate(rows):
            marks += [_wide_mark(placed, top + _NAME + _ROW * (number + 0.5)) for placed in row]
        bands.append(Lane(agency, top, size))
        top += size
    return Drawing(
        width=width,
        height=top,
        lanes=tuple(bands),
        months=scale.months(_MONTH_APART),
        gaps=tuple(_wide_gaps(arranged, scale, bands)),
        marks=tuple(sorted(marks, key=lambda mark: mark.number)),
        cut=cut,
        today=scale.at(arranged.today),
    )


def columns(arranged: Arranged, height: float) -> Drawing:
    """The narrow picture, from 320 units wide: a column for each agency, time downwards, no labels.

    It grows wider than 320 only where marks fall so close that an agency needs several files.
    """
    scale = timescale(arranged, _NARROW_TOP + RADIUS, max(height - _NARROW_TOP - 2 * RADIUS, RADIUS))
    files = {
        agency: stack([_bare(e, scale, arranged) for e in arranged.entries if e.event.agency == agency])
        for agency in arranged.agencies
    }
    needed = sum(max(len(rows), 1) * 2 * (RADIUS + 1) for rows in files.values())
    spare = max(_NARROW - _NARROW_SIDE - needed, 0.0) / max(len(files), 1)
    left = _NARROW_SIDE
    bands: list[Lane] = []
    marks: list[Mark] = []
    for agency, rows in files.items():
        size = max(len(rows), 1) * 2 * (RADIUS + 1) + spare
        for number, row in enumerate(rows):
            x = left + size * (number + 0.5) / len(rows)
            marks += [_mark(placed, (x, placed.at), (x, placed.end), None) for placed in row]
        bands.append(Lane(agency, left, size))
        left += size
    return Drawing(
        width=max(left, _NARROW),
        height=scale.start + scale.length + RADIUS,
        lanes=tuple(bands),
        months=scale.months(_MONTH_APART_NARROW),
        gaps=tuple(_narrow_gaps(arranged, scale, bands)),
        marks=tuple(sorted(marks, key=lambda mark: mark.number)),
        cut=scale.at(arranged.cut),
        today=scale.at(arranged.today),
    )


def stack(placed: Sequence[_Placed]) -> list[list[_Placed]]:
    """Rows in which nothing overlaps: each entry, by where it begins, goes into the first row with room."""
    rows: list[list[_Placed]] = []
    for one in sorted(placed, key=lambda p: (p.low, p.entry.number)):
        row = next((row for row in rows if row[-1].high < one.low), None)
        if row is None:
            rows.append([one])
        else:
            row.append(one)
    return rows


def _bare(entry: Entry, scale: Timescale, arranged: Arranged) -> _Placed:
    at = scale.at(entry.event.happened.first)
    end = max(scale.at(ends_on(entry.event, arranged.today)), at)
    return _Placed(entry, at, end, at - RADIUS, max(end, at + RADIUS))


def _labelled(entry: Entry, scale: Timescale, arranged: Arranged, cut: float, width: float) -> _Placed:
    """With its label to the right, or to the left where it would leave the picture or cross the cut."""
    bare = _bare(entry, scale, arranged)
    note = f"known {_day(entry)}" if entry.state is State.HATCHED else ""
    beside = RADIUS + _PAD
    rightward, leftward = width - bare.at - beside, bare.at - beside - _SIDE
    need = min(max(len(entry.event.title), len(note)), _LONGEST) * _LETTER
    crosses = bare.at <= cut < bare.at + beside + need
    left = entry.event.shape is not Shape.LASTING and need <= leftward and (crosses or need > rightward)
    if need > rightward and not left:
        left = leftward > rightward
    letters = min(int((leftward if left else rightward) / _LETTER), _LONGEST)
    text, note = _shortened(entry.event.title, letters), _shortened(note, letters)
    reach = beside + max(len(text), len(note)) * _LETTER
    low = bare.at - reach if left else bare.low
    high = bare.high if left else max(bare.high, bare.at + reach)
    return _Placed(entry, bare.at, bare.end, low, high, text, note, left)


def _shortened(text: str, letters: int) -> str:
    if len(text) <= letters:
        return text
    return text[: letters - 1].rstrip() + "…" if letters > 1 else ""


def _day(entry: Entry) -> str:
    known = entry.event.known_at.astimezone(LONDON)
    return f"{known.day} {known:%B %Y}"


def _wide_mark(placed: _Placed, y: float) -> Mark:
    beside = RADIUS + _PAD
    x = placed.at - beside if placed.leftward else placed.at + beside
    label = Label(x, y, "end" if placed.leftward else "start", placed.text, placed.note) if placed.text else None
    return _mark(placed, (placed.at, y), (placed.end, y), label)


def _mark(placed: _Placed, at: tuple[float, float], end: tuple[float, float], label: Label | None) -> Mark:
    event = placed.entry.event
    return Mark(placed.entry.number, event.id, event.agency, event.shape, placed.entry.state, *at, *end, label=label)


def _wide_gaps(arranged: Arranged, scale: Timescale, bands: list[Lane]) -> list[GapBar]:
    found = []
    by_agency = {band.agency: band for band in bands}
    for gap in arranged.gaps:
        band = by_agency[gap.agency]
        x, end = scale.at(gap.start), scale.at(gap.end)
        weeks = f"{gap.weeks} weeks"
        wordings = (f"Nothing known from {gap.agency}" if gap.whole else f"{weeks}, nothing known", weeks)
        words = next((text for text in wordings if len(text) * _LETTER <= end - x), "")
        foot = band.start + band.size - _FOOT / 2
        found.append(GapBar(gap.agency, x, band.start, end - x, band.size, words, (x + end) / 2, foot))
    return found


def _narrow_gaps(arranged: Arranged, scale: Timescale, bands: list[Lane]) -> list[GapBar]:
    found = []
    by_agency = {band.agency: band for band in bands}
    for gap in arranged.gaps:
        band = by_agency[gap.agency]
        y, end = scale.at(gap.start), scale.at(gap.end)
        words = f"{gap.weeks} weeks" if end - y >= 2 * _ROW else ""
        middle = (band.start + band.size / 2, (y + end) / 2)
        found.append(GapBar(gap.agency, band.start, y, band.size, end - y, words, *middle))
    return found
