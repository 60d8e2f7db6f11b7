"""Another size of population: strangers become more, a record's own do not, and inside a home the odds stay."""

from math import log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keepsight.engines.linkage import Comparable, RecordFacts, among, counted_as, default_model, normalise, weigh

MODEL = default_model()
BORN = RecordFacts(forename="Marianne", surname="Thistlewood", date_of_birth="2014-05-06")
AT_HOME = RecordFacts(
    forename="Marianne", surname="Thistlewood", date_of_birth="2014-05-06", address="14 Larch Walk", postcode="NX1 2AB"
)


def bits(held: int, one: Comparable, other: Comparable) -> float:
    return weigh(among(MODEL, held), one, other).bits


@pytest.mark.parametrize("held", [0, 1, 2_000, MODEL.records])
def test_a_small_register_is_weighed_as_the_model_s_own_file(held: int) -> None:
    assert among(MODEL, held) is MODEL


def test_ten_times_as_many_strangers_take_as_much_from_what_agrees_by_chance() -> None:
    one = normalise(BORN)
    lost = bits(MODEL.records, one, one) - bits(10 * MODEL.records, one, one)
    assert lost == pytest.approx(log2(10), abs=1e-3)


def test_inside_a_home_there_are_no_more_strangers_than_before() -> None:
    one = normalise(AT_HOME)
    assert weigh(MODEL, one, one).home
    assert bits(10 * MODEL.records, one, one) == pytest.approx(bits(MODEL.records, one, one), abs=1e-9)


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_more_records_never_make_likeness_say_more(few: int, many: int) -> None:
    one = normalise(BORN)
    few, many = sorted((few, many))
    assert bits(many, one, one) <= bits(few, one, one)


@given(st.integers(0, 10**9))
def test_what_is_kept_with_a_placement_gives_the_same_model_again(held: int) -> None:
    found = among(MODEL, held)
    assert found.records == counted_as(MODEL, held)
    assert among(MODEL, found.records) == found
    assert found.records == MODEL.records or abs(found.records - held) <= held / 20
