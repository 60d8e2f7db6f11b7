"""The picture's numbers: every entry has its mark, within bounds, in its lane; no label touches another."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keepsight.engines.chronology import Arranged, Drawing, Event, Mark, Shape, State, arrange, columns, lanes
from keepsight.engines.chronology.drawing import RADIUS
from keepsight.vocabulary.dates import PartialDate

LETTER = 7.6
CUT = datetime(2026, 9, 11, 16, tzinfo=UTC)
TODAY = date(2026, 11, 18)
ORDER = ("Police", "Social care", "Health", "School", "Probation")


def event(id_: str, agency: str, happened: str, known: str, **more: object) -> Event:
    moment = datetime.fromisoformat(known).replace(tzinfo=UTC)
    day = PartialDate.parse(happened)
    return replace(Event(id_, agency, "note", Shape.CONTACT, day, None, moment, moment, "Seen", ""), **more)


PAGE = [
    event("a", "Police", "2025-08-17", "2025-08-18"),
    event("b", "School", "2025-09-22", "2025-11-06", until=PartialDate(2025, 12, 19), shape=Shape.LASTING),
    event("c", "Health", "2025-10-14", "2025-11-06", shape=Shape.MISSED),
    event("d", "Probation", "2025-12-01", "2026-10-12", shape=Shape.LASTING),
    event("e", "Health", "2026-05-18", "2026-05-18"),
    event("f", "School", "2026-09-09", "2026-09-09"),
    event("g", "Social care", "2026-09-11", "2026-09-11", shape=Shape.DECISION),
    event("h", "Social care", "2026-11-18", "2026-09-01", shape=Shape.DECISION),
]


def page() -> Arranged:
    return arrange(PAGE, CUT, TODAY, ORDER)


MOMENTS = st.integers(0, 4000).map(lambda days: datetime(2016, 1, 1, tzinfo=UTC) + timedelta(days=days))
SOME = st.lists(
    st.builds(
        event,
        st.uuids().map(str),
        st.sampled_from(ORDER),
        st.one_of(st.integers(2016, 2027).map(str), st.dates(date(2016, 1, 1), date(2027, 1, 1)).map(str)),
        st.sampled_from(["2018-05-01", "2024-11-30", "2026-10-01"]),
        shape=st.sampled_from(Shape),
        until=st.sampled_from([None, PartialDate(2027), PartialDate(2029, 2, 3)]),
        title=st.text(max_size=60),
    ),
    max_size=8,
    unique_by=lambda found: found.id,
)


def _reach(mark: Mark) -> tuple[float, float]:
    """From where to where a mark, its bar and its label go along the x axis."""
    low, high = mark.x - RADIUS, max(mark.x + RADIUS, mark.end_x)
    if mark.label is None:
        return low, high
    length = max(len(mark.label.text), len(mark.label.note)) * LETTER
    if mark.label.anchor == "end":
        return min(low, mark.label.x - length), high
    return low, max(high, mark.label.x + length)


def _check_common(drawing: Drawing, count: int) -> None:
    assert [mark.number for mark in drawing.marks] == list(range(1, count + 1))
    for mark in drawing.marks:
        assert RADIUS <= mark.x <= drawing.width - RADIUS
        assert RADIUS <= mark.y <= drawing.height - RADIUS
        assert mark.x <= mark.end_x <= drawing.width
        assert mark.y <= mark.end_y <= drawing.height
    for gap in drawing.gaps:
        assert gap.x >= 0 <= gap.y
        assert gap.x + gap.width <= drawing.width + 1e-6
        assert gap.y + gap.height <= drawing.height + 1e-6


@given(SOME, MOMENTS, st.floats(480, 1400))
def test_lanes_hold_everything_without_overlap(events: list[Event], moment: datetime, width: float) -> None:
    drawing = lanes(arrange(events, moment, TODAY), width)
    _check_common(drawing, len(events))
    bands = {lane.agency: lane for lane in drawing.lanes}
    for mark in drawing.marks:
        low, high = _reach(mark)
        assert low >= 0
        assert high <= width + 1e-6
        assert bands[mark.agency].start + RADIUS <= mark.y <= bands[mark.agency].start + bands[mark.agency].size
    for one, two in combinations(drawing.marks, 2):
        if one.y == two.y:
            (a, b), (c, d) = _reach(one), _reach(two)
            assert b <= c + 1e-6 or d <= a + 1e-6


@given(SOME, MOMENTS, st.floats(200, 2000))
def test_columns_hold_everything_without_overlap(events: list[Event], moment: datetime, height: float) -> None:
    drawing = columns(arrange(events, moment, TODAY), height)
    _check_common(drawing, len(events))
    assert drawing.width >= 320
    for one, two in combinations(drawing.marks, 2):
        assert abs(one.x - two.x) >= 2 * RADIUS or abs(one.y - two.y) >= 2 * RADIUS - 1e-6


@given(SOME, MOMENTS)
def test_lanes_follow_one_another(events: list[Event], moment: datetime) -> None:
    drawing = lanes(arrange(events, moment, TODAY), 900)
    for one, two in pairwise(drawing.lanes):
        assert one.start + one.size == two.start


@given(SOME, MOMENTS, st.floats(480, 1400))
def test_months_keep_their_distance(events: list[Event], moment: datetime, width: float) -> None:
    months = lanes(arrange(events, moment, TODAY), width).months
    assert months
    assert months[0].year
    assert all(b.at - a.at > 35 for a, b in pairwise(months))


def test_the_page_looks_as_on_the_wide_screen() -> None:
    drawing = lanes(page(), 1160)
    assert [lane.agency for lane in drawing.lanes] == list(ORDER)
    assert [m.label for m in drawing.months[:2]] == ["Aug", "Sep"]
    assert [m.year for m in drawing.months if m.year] == ["2025", "2026"]
    first, decision, future = drawing.marks[0], drawing.marks[6], drawing.marks[7]
    assert (first.state, first.label.text, first.label.anchor) == (State.KNOWN, "Seen", "start")
    assert decision.label.anchor == "end"  # so that it does not cross the cut
    assert decision.x == drawing.cut
    assert (future.state, future.x) == (State.FUTURE, drawing.today)
    hatched = drawing.marks[3]
    assert (hatched.state, hatched.label.note) == (State.HATCHED, "known 12 October 2026")
    assert hatched.end_x == drawing.today  # still lasting
    assert [gap.words for gap in drawing.gaps] == [
        "55 weeks, nothing known",
        "30 weeks, nothing known",
        "16 weeks, nothing known",
        "37 weeks, nothing known",
        "Nothing known from Probation",
    ]


def test_the_page_looks_as_on_a_phone() -> None:
    drawing = columns(page(), 800)
    assert (drawing.width, drawing.height) == (320, 800)
    assert all(mark.label is None for mark in drawing.marks)
    assert drawing.marks[0].y < drawing.cut < drawing.today
    assert next(gap.words for gap in drawing.gaps) == "55 weeks"


def test_a_long_title_is_cut_and_marked() -> None:
    one = event("a", "Health", "2026-05-18", "2026-05-18", title="x" * 200)
    drawing = lanes(arrange([one], CUT, TODAY), 480)
    assert drawing.marks[0].label.text.endswith("x…")


def test_events_of_one_day_stack() -> None:
    some = [event(str(n), "Health", "2026-05-18", "2026-05-18") for n in range(3)]
    drawing = lanes(arrange(some, CUT, TODAY), 900)
    assert len({mark.y for mark in drawing.marks}) == 3
    assert len({mark.x for mark in columns(arrange(some, CUT, TODAY), 800).marks}) == 3


def test_a_lasting_event_planned_after_today_stays_in_the_picture() -> None:
    one = event("a", "Health", "2027-05-18", "2026-05-18", shape=Shape.LASTING)
    mark = lanes(arrange([one], CUT, date(2026, 11, 18)), 900).marks[0]
    assert mark.end_x == mark.x


def test_lanes_are_not_for_phones() -> None:
    with pytest.raises(ValueError, match="columns"):
        lanes(arrange(PAGE, CUT, TODAY), 320)
