"""The drawing of a network: nothing overlaps, everybody and every tie is drawn, elders stand first."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keepsight.engines.network import Drawing, Member, Tie, layout

PEOPLE = [Member(str(number), f"Name {number}") for number in range(9)]


@st.composite
def networks(draw: st.DrawFn) -> tuple[list[Member], list[Tie]]:
    members = draw(st.lists(st.sampled_from(PEOPLE), min_size=2, unique=True))
    ids = st.sampled_from([one.id for one in members])
    pairs = draw(st.lists(st.tuples(ids, ids).filter(lambda pair: pair[0] != pair[1]), max_size=20))
    return members, [Tie(one, other, draw(st.integers(0, 2)), "regular") for one, other in pairs]


def drawn(members: list[Member], ties: list[Tie]) -> Drawing:
    return layout(members, ties, members[0].id)


@given(networks())
def test_boxes_do_not_overlap_and_everybody_is_drawn(network: tuple[list[Member], list[Tie]]) -> None:
    drawing = drawn(*network)
    assert {box.member for box in drawing.boxes} == set(network[0])
    for box in drawing.boxes:
        assert 0 <= box.x < box.x + box.width <= drawing.width
        assert 0 <= box.y < box.y + box.height <= drawing.height
    for one, other in combinations(drawing.boxes, 2):
        assert one.y + one.height < other.y or other.y + other.height < one.y


@given(networks())
def test_every_tie_is_drawn_between_its_two_boxes(network: tuple[list[Member], list[Tie]]) -> None:
    drawing = drawn(*network)
    boxes = {box.member.id: box for box in drawing.boxes}
    assert [one.number for one in drawing.brackets] == list(range(1, len(network[1]) + 1))
    for bracket, tie in zip(drawing.brackets, network[1], strict=True):
        ends = sorted((boxes[tie.one], boxes[tie.other]), key=lambda box: box.y)
        for height, box in zip((bracket.start_y, bracket.end_y), ends, strict=True):
            assert box.y < height < box.y + box.height
        assert boxes[tie.one].x + boxes[tie.one].width < bracket.x < drawing.width


@given(networks())
def test_no_bracket_covers_another_and_no_number_another_number(network: tuple[list[Member], list[Tie]]) -> None:
    for one, other in combinations(drawn(*network).brackets, 2):
        if one.x == other.x:
            assert one.end_y < other.start_y or other.end_y < one.start_y
        assert abs(one.x - other.x) + abs(one.middle - other.middle) >= 18
        assert {one.start_y, one.end_y}.isdisjoint({other.start_y, other.end_y})


def test_elders_stand_first_and_who_is_tied_to_nobody_last() -> None:
    ties = [Tie("1", "0", 1, "lives-with"), Tie("2", "1", 1, "none-allowed"), Tie("3", "0", 0, "regular")]
    assert [box.member.id for box in drawn(PEOPLE[:5], ties).boxes] == ["2", "1", "0", "3", "4"]


def test_a_network_that_cannot_be_is_refused() -> None:
    with pytest.raises(ValueError, match="same id"):
        layout([PEOPLE[0], PEOPLE[0]], [], "0")
    with pytest.raises(ValueError, match="to nobody"):
        layout(PEOPLE[:1], [Tie("0", "1", 0, "regular")], "0")
    with pytest.raises(ValueError, match="tied to themselves"):
        Tie("0", "0", 0, "regular")
