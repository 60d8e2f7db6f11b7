"""Dates, times and ages in words."""

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keepsight.ui import words
from keepsight.vocabulary.dates import PartialDate


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (date(2026, 3, 3), "3 March 2026"),
        (datetime(2026, 6, 30, 23, 30, tzinfo=UTC), "1 July 2026"),
        (PartialDate(2026, 3), "March 2026"),
        (PartialDate(2026), "2026"),
        (PartialDate(2026, 3, 3), "3 March 2026"),
    ],
)
def test_dates(value: date | PartialDate, text: str) -> None:
    assert words.plain_date(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (time(16, 50), "4:50pm"),
        (time(0, 5), "12:05am"),
        (time(12), "12 noon"),
        (time(0), "midnight"),
        (time(9), "9:00am"),
    ],
)
def test_times(value: time, text: str) -> None:
    assert words.plain_time(value) == text


def test_moment_and_day() -> None:
    at = datetime(2026, 7, 1, 15, 50, tzinfo=UTC)
    assert words.plain_moment(at) == "4:50pm on 1 July 2026"
    assert words.plain_day(at) == "Wednesday 1 July"


@pytest.mark.parametrize(
    ("born", "text"),
    [
        (date(2018, 11, 20), "8"),
        (date(2018, 11, 21), "7"),
        (date(2026, 7, 10), "4 months"),
        (date(2026, 10, 31), "2 weeks"),
        (date(2026, 11, 19), "1 day"),
        (date(2026, 12, 1), "unborn"),
        (PartialDate(2018), "7 or 8"),
        (PartialDate(2018, 3), "8"),
    ],
)
def test_ages(born: date | PartialDate, text: str) -> None:
    assert words.age(born, date(2026, 11, 20)) == text


@given(st.dates(date(1900, 1, 1), date(2026, 1, 1)), st.dates(date(2027, 2, 1), date(2100, 1, 1)))
def test_age_is_the_birthdays_passed(born: date, today: date) -> None:
    birthdays = sum(
        1 for year in range(born.year + 1, today.year + 1) if (year, born.month, born.day) <= (today.year, today.month, today.day)
    )
    assert words.age(born, today) == str(birthdays)
