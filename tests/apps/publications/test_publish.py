"""Publishing: versions count up, nothing is overwritten."""

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keepsight.apps.access import operations as access
from keepsight.apps.access import queries as people
from keepsight.apps.publications import operations, queries
from keepsight.apps.publications.values import Figure
from keepsight.vocabulary.answers import InvalidError, RefusedError
from keepsight.vocabulary.people import Actor, Purpose, Role, Viewer

pytestmark = pytest.mark.django_db


@pytest.fixture
def publisher(at: datetime) -> Actor:
    user = people.user_by_email("publisher@demo.example")
    assert user
    actor = people.actor_of(user=user, on=at.date() + timedelta(days=3650))
    assert actor
    return actor


def test_versions_count_up_and_all_stay(publisher: Actor, at: datetime) -> None:
    with access.viewing(Viewer(publisher, Purpose.SAFEGUARDING)):
        for number in (1, 2):
            body = {"number": number}
            assert operations.publish(kind="figures", slug="q3", title="Q3", body=body, by=publisher, at=at) == number
    in_force = queries.one("figures", "q3")
    first = queries.one("figures", "q3", version=1)
    assert in_force and in_force.body == {"number": 2}  # noqa: PT018 - the first half narrows the type
    assert first and first.body == {"number": 1}  # noqa: PT018 - same
    assert [card.version for card in queries.published("figures")] == [2]


def test_only_a_publisher_publishes(publisher: Actor, at: datetime) -> None:
    manager = replace(publisher, roles=frozenset({Role.MANAGER}))
    with pytest.raises(RefusedError, match="Only a publisher"):
        operations.publish(kind="figures", slug="q3", title="Q3", body={}, by=manager, at=at)
    assert queries.one("figures", "q3") is None


@pytest.mark.parametrize(
    ("number", "total", "seen"),
    [
        (0, 4, (None, None)), (4, 4, (None, None)), (1, 90, (None, 90)), (4, 90, (None, 90)), (5, 90, (5, 90)),
        (86, 90, (None, 90)),
        (85, 90, (85, 90)), (90, 90, (90, 90)), (0, 90, (0, 90)),
    ],
)  # fmt: skip
def test_small_numbers_are_held_back_on_either_side(
    number: int, total: int, seen: tuple[int | None, int | None], publisher: Actor, at: datetime
) -> None:
    with access.viewing(Viewer(publisher, Purpose.SAFEGUARDING)):
        figures = [Figure("in-time", "were checked in time", number, total)]
        operations.publish_figures(slug="q3", title="Q3", figures=figures, by=publisher, at=at)
    [measure] = queries.series("in-time")
    assert (measure.number, measure.total) == seen
    assert queries.measures() == [measure]


def wholes() -> st.SearchStrategy[list[int]]:
    """The parts of a total: what a quarter's decisions fall into."""
    return st.lists(st.integers(0, 30), min_size=1, max_size=4).filter(lambda parts: sum(parts) >= 5)


@given(wholes())
def test_nobody_works_out_a_small_number_from_what_is_shown(parts: list[int]) -> None:
    figures = [Figure(str(place), "w", number, sum(parts), part_of="all") for place, number in enumerate(parts)]
    shown = [number for number, _total in queries.preview(figures)]
    held_back = [number for number, seen in zip(parts, shown, strict=True) if seen is None]
    assert all(seen is None or not 0 < seen < 5 for seen in shown)
    # What is left over is known; it must be more than one number, and no small one.
    assert not held_back or (len(held_back) > 1 and sum(held_back) >= 5) or len(held_back) == len(parts)


@pytest.mark.parametrize(("count", "most"), [(2, 40), (3, 30), (4, 16)])
def test_nobody_who_knows_the_rule_works_out_a_small_number(count: int, most: int) -> None:
    """Of all parts that would be shown just so, a number held back has two values at least, where one of them is small."""
    alike: dict[tuple[object, ...], list[tuple[int, ...]]] = {}
    for parts in product(range(most + 1), repeat=count):
        if 5 <= sum(parts) <= most:
            seen = queries.preview([Figure(str(place), "w", part, sum(parts), part_of="all") for place, part in enumerate(parts)])
            alike.setdefault(tuple(seen), []).append(parts)
    told = [
        (seen, parts[0])
        for seen, parts in alike.items()
        for place, (number, _total) in enumerate(seen)  # type: ignore[misc]  # pairs of number and total
        if number is None and {one[place] for one in parts} <= {1, 2, 3, 4} and len({one[place] for one in parts}) == 1
    ]
    assert told == []


def test_parts_are_all_of_their_total(publisher: Actor, at: datetime) -> None:
    parts = [Figure("a", "a", 9, 90, part_of="all"), Figure("b", "b", 80, 90, part_of="all")]
    with pytest.raises(InvalidError, match="not all of their total"):
        operations.publish_figures(slug="q3", title="Q3", figures=parts, by=publisher, at=at)


def test_a_figure_s_key_comes_once(publisher: Actor, at: datetime) -> None:
    twice = [Figure("one", "a", 9, 90)] * 2
    with pytest.raises(InvalidError, match="key of its own"):
        operations.publish_figures(slug="q3", title="Q3", figures=twice, by=publisher, at=at)
