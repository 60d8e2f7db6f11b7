"""England's working days against a second list of bank holidays, written by hand."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keepsight.engines.clocks import PUBLISHED_UNTIL, Calendar, HorizonError, england

# Weekday bank holidays in England as announced, substitute days for those on a weekend.
BY_HAND = {
    2012: "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26",  # the diamond jubilee
    2013: "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
    2014: "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
    2015: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
    2016: "01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27",
    2017: "01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
    2018: "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26",
    2019: "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26",
    2020: "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28",  # the early May holiday moved to a Friday
    2021: "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
    2022: "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",  # the platinum jubilee; a state funeral
    2023: "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
    2024: "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
    2025: "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
    2026: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
    2027: "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
    2028: "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
}
ENGLAND = england(range(2012, 2029))
DAYS = st.dates(date(2012, 1, 1), date(2028, 6, 30))


@pytest.mark.parametrize(("year", "days"), BY_HAND.items())
def test_weekday_bank_holidays_agree_with_the_list_by_hand(year: int, days: str) -> None:
    by_hand = {date.fromisoformat(f"{year}-{day}") for day in days.split()}
    whole_year = [date(year, 1, 1) + timedelta(days=n) for n in range(365 + (year % 4 == 0))]
    off = {day for day in whole_year if day.weekday() < 5 and not ENGLAND.is_working_day(day)}
    assert off == by_hand


@given(DAYS, st.integers(1, 80))
def test_the_nth_working_day_against_a_slow_twin(start: date, count: int) -> None:
    """The twin lists every later working day by the hand-written holidays and takes the nth."""
    holidays = {date.fromisoformat(f"{y}-{d}") for y, days in BY_HAND.items() for d in days.split()}
    later = [start + timedelta(days=n) for n in range(1, 180)]
    assert ENGLAND.after(start, count) == [d for d in later if d.weekday() < 5 and d not in holidays][count - 1]


@given(DAYS, st.integers(0, 60))
def test_counting_back_gives_what_was_counted_on(start: date, count: int) -> None:
    assert ENGLAND.between(start, ENGLAND.after(start, count)) == count


@given(DAYS, DAYS)
def test_distance_is_antisymmetric(a: date, b: date) -> None:
    assert ENGLAND.between(a, b) == -ENGLAND.between(b, a)


@pytest.mark.parametrize("day", [date(2011, 12, 31), date(2029, 1, 1), date(2031, 12, 25)])
def test_a_day_outside_the_horizon_is_neither_worked_nor_free(day: date) -> None:
    with pytest.raises(HorizonError, match="known from 2012-01-01 to 2028-12-31"):
        ENGLAND.is_working_day(day)


def test_no_calendar_reaches_past_what_is_published() -> None:
    assert ENGLAND.last == PUBLISHED_UNTIL
    with pytest.raises(HorizonError):
        england([2029])


def test_a_calendar_needs_a_year_and_an_order() -> None:
    with pytest.raises(ValueError, match="at least one year"):
        england([])
    with pytest.raises(ValueError, match="first day"):
        Calendar(frozenset(), date(2024, 1, 1), date(2023, 1, 1))
