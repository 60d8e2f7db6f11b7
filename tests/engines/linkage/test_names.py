"""Names as common as they are among those held: a common one says less, a rare one no more than the country's rarest."""

from math import log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keepsight.engines.linkage import (
    LISTED_FROM,
    RecordFacts,
    default_model,
    names_moved,
    normalise,
    weigh,
    with_frequencies,
    with_names,
)

MODEL = default_model()
LISTED = {field: max(table.shares, key=table.shares.__getitem__) for field, table in MODEL.frequencies.items()}


def bits(forename: str, surname: str, *, of_forename: int, of_surname: int, people: int) -> float:
    """What two records of this name say where so many people bear it."""
    counts = {"forename": ({forename: of_forename}, people), "surname": ({surname: of_surname}, people)}
    one = normalise(RecordFacts(forename=forename, surname=surname, date_of_birth="2018-03-04"))
    return weigh(with_names(MODEL, counts, LISTED_FROM), one, one).bits


def counted(borne: dict[str, int], people: int) -> dict[str, tuple[dict[str, int], int]]:
    return {"forename": (borne, people), "surname": ({}, people)}


def test_where_nobody_was_counted_names_are_the_country_s() -> None:
    found = with_names(MODEL, counted({}, 0), LISTED_FROM)
    assert (found.frequencies, found.frequency_version) == (MODEL.frequencies, MODEL.frequency_version)


def test_a_share_is_of_those_counted_and_of_two_thousand_of_the_country() -> None:
    [table, _] = with_names(MODEL, counted({"zofia": 300, LISTED["forename"]: 100}, 8_000), LISTED_FROM).frequencies.values()
    before = MODEL.frequencies["forename"]
    assert table.shares["zofia"] == pytest.approx((300 + 2_000 * before.unlisted) / 10_000)
    assert table.shares[LISTED["forename"]] == pytest.approx((100 + 2_000 * before.of(LISTED["forename"], "")) / 10_000)


@given(st.integers(LISTED_FROM, 10**6), st.integers(LISTED_FROM, 10**6), st.integers(10**6, 10**7))
def test_the_more_bear_a_name_the_less_it_says(few: int, many: int, people: int) -> None:
    few, many = sorted((few, many))
    rare, common = (bits("zofia", "kowalska", of_forename=borne, of_surname=borne, people=people) for borne in (few, many))
    assert common <= rare


@given(st.sampled_from(["zofia", *LISTED.values()]), st.integers(LISTED_FROM, 500), st.integers(0, 10**8))
def test_no_name_says_more_than_one_that_the_country_does_not_list(name: str, borne: int, more: int) -> None:
    """A cousin of one rare name is no more the same child among ten million than among ten thousand."""
    for field, table in with_names(MODEL, counted({name: borne}, borne + more), LISTED_FROM).frequencies.items():
        assert table.unlisted == MODEL.frequencies[field].unlisted
        assert all(share > table.unlisted for share in table.shares.values()), "no rare name is listed"


@given(st.integers(0, 10**7))
def test_a_listed_name_that_hardly_anybody_bears_says_more_never_less(people: int) -> None:
    for field, table in with_names(MODEL, counted({}, people), LISTED_FROM).frequencies.items():
        before = MODEL.frequencies[field]
        assert all(table.of(name, name) <= share for name, share in before.shares.items())
        assert before.shares.keys() >= table.shares.keys()


@pytest.mark.parametrize(("people", "moved"), [(0, False), (10, False), (20, True)])
def test_names_are_taken_anew_for_a_quarter_of_a_bit(people: int, moved: bool) -> None:
    """Of a hundred Zofias among ten thousand people: ten more are not a quarter of a bit, twenty are."""
    before = with_names(MODEL, counted({"zofia": 100}, 10_000), LISTED_FROM)
    after = with_names(MODEL, counted({"zofia": 100 + people}, 10_000), LISTED_FROM)
    shares = [found.frequencies["forename"].of("zofia", "zofia") for found in (before, after)]
    assert (log2(shares[1] / shares[0]) > 1 / 4) is moved
    assert names_moved(before.frequencies, after.frequencies) is moved
    assert names_moved(after.frequencies, before.frequencies) is moved


def test_a_name_that_is_no_longer_listed_has_moved_and_so_has_a_field() -> None:
    before = with_names(MODEL, counted({"zofia": 100}, 10_000), LISTED_FROM).frequencies
    assert names_moved(before, with_names(MODEL, counted({}, 10_000), LISTED_FROM).frequencies)
    assert names_moved(before, {"forename": before["forename"]})


def test_what_is_kept_of_names_gives_the_same_version_again() -> None:
    found = with_names(MODEL, counted({"zofia": 300}, 8_000), LISTED_FROM)
    tables = {field: {"unlisted": one.unlisted, "shares": dict(one.shares)} for field, one in found.frequencies.items()}
    assert with_frequencies(MODEL, tables).frequency_version == found.frequency_version != MODEL.frequency_version
