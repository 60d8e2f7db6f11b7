"""A table of cases for every rule, across bank holidays, year ends and clock changes; standings in words."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keepsight.engines.clocks import (
    HorizonError,
    Mark,
    Rule,
    Standing,
    Unit,
    UnknownRuleError,
    due,
    england,
    rule,
    rules,
    standing,
    with_local,
)

ENGLAND = england(range(2023, 2029))

CASES = {
    "referral-decision": [
        ("2026-11-18", "2026-11-19"),  # Wednesday
        ("2026-11-20", "2026-11-23"),  # Friday
        ("2026-11-21", "2026-11-23"),  # Saturday
        ("2026-12-24", "2026-12-29"),  # Christmas Day on a Friday, Boxing Day kept on Monday
        ("2023-05-05", "2023-05-09"),  # the coronation
    ],
    "assessment": [("2026-09-10", "2026-11-12"), ("2026-03-02", "2026-05-07"), ("2026-12-01", "2027-02-05")],
    "icpc": [("2026-03-27", "2026-04-21"), ("2026-12-18", "2027-01-13"), ("2023-04-24", "2023-05-17")],
    "first-core-group": [("2026-05-18", "2026-06-02"), ("2024-03-25", "2024-04-10")],
    "first-review": [
        ("2026-01-31", "2026-04-30"),
        ("2023-11-30", "2024-02-29"),
        ("2026-11-15", "2027-02-15"),
    ],
    "next-review": [("2026-08-31", "2027-02-28"), ("2026-03-15", "2026-09-15")],
    "lado-referral": [("2025-04-17", "2025-04-22"), ("2025-12-31", "2026-01-02")],
    "serious-incident-notification": [("2027-12-23", "2028-01-04"), ("2026-06-01", "2026-06-08")],
    "rapid-review": [("2025-04-11", "2025-05-07"), ("2026-06-01", "2026-06-22")],
    "inspection-response": [("2020-02-04", "2020-03-30"), ("2026-01-01", "2026-02-25")],
    "joint-inspection-action-plan": [("2026-09-14", "2026-12-21"), ("2026-10-05", "2027-01-14")],
    "subject-access": [
        ("2026-01-31", "2026-02-28"),
        ("2024-01-31", "2024-02-29"),
        ("2026-12-09", "2027-01-09"),
    ],
    "victims-code-update": [("2026-12-24", "2026-12-29"), ("2026-03-27", "2026-03-30")],
    "discussion-record": [("2026-05-22", "2026-05-26"), ("2027-12-31", "2028-01-04")],
    "police-protection": [
        ("2026-11-20T22:15+00:00", "2026-11-23T22:15+00:00"),
        (
            "2026-03-28T12:00+00:00",
            "2026-03-31T13:00+01:00",
        ),  # the clocks go forward: 72 hours, not three days
        ("2026-10-24T12:00+01:00", "2026-10-27T11:00+00:00"),
    ],
    "sign-off": [
        ("2026-12-31T23:30+00:00", "2027-01-01T23:30+00:00"),
        ("2026-03-28T20:00+00:00", "2026-03-29T21:00+01:00"),
    ],
}


def _when(text: str) -> date | datetime:
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


@pytest.mark.parametrize(("rule_id", "start", "expected"), [(r, *c) for r, cases in CASES.items() for c in cases])
def test_the_table(rule_id: str, start: str, expected: str) -> None:
    calendar = england(range(2020, 2029))
    found = due(rule_id, _when(start), calendar)
    assert (found.moment if "T" in expected else found.day) == _when(expected)
    assert _when(str(found)) == _when(expected)


def test_every_rule_has_its_cases_and_its_source() -> None:
    assert set(CASES) == set(rules())
    assert all(found.source and found.edition for found in rules().values())


def test_the_moment_of_a_day_is_its_end_in_london() -> None:
    assert due("subject-access", date(2026, 5, 9), ENGLAND).moment == datetime(2026, 6, 9, 23, tzinfo=UTC)
    assert due("subject-access", date(2026, 11, 9), ENGLAND).moment == datetime(2026, 12, 10, tzinfo=UTC)


def test_a_moment_counts_from_its_day_in_london() -> None:
    late_evening = datetime(2026, 6, 10, 23, 30, tzinfo=UTC)  # half past midnight on the 11th in London
    assert due("referral-decision", late_evening, ENGLAND).day == date(2026, 6, 12)


@pytest.mark.parametrize(
    ("rule_id", "start"),
    [
        ("referral-decision", date(2028, 12, 29)),
        ("assessment", date(2028, 11, 20)),
        ("first-review", date(2028, 10, 1)),
        ("inspection-response", date(2028, 12, 1)),
        ("police-protection", datetime(2028, 12, 30, tzinfo=UTC)),
        ("referral-decision", date(2031, 12, 24)),
    ],
)
def test_past_the_horizon_it_fails_loudly(rule_id: str, start: date) -> None:
    with pytest.raises(HorizonError):
        due(rule_id, start, ENGLAND)


def test_what_cannot_be_computed_is_refused() -> None:
    with pytest.raises(UnknownRuleError, match="referral-decision"):
        rule("someday")
    with pytest.raises(ValueError, match="time zone"):
        due("assessment", datetime(2026, 1, 1), ENGLAND)  # noqa: DTZ001 - a naive moment is the case
    with pytest.raises(ValueError, match="in hours"):
        due("police-protection", date(2026, 1, 1), ENGLAND)
    with pytest.raises(ValueError, match="lacks"):
        Rule("x", "", "y", 1, Unit.HOURS, "e", "s", Mark.LOCAL)
    with pytest.raises(ValueError, match="time zone"):
        standing(due("assessment", date(2026, 1, 5), ENGLAND), datetime(2026, 1, 1))  # noqa: DTZ001 - the case


@pytest.mark.parametrize(
    ("rule_id", "start", "now", "state", "words"),
    [
        ("assessment", "2026-09-10", "2026-11-18T10:00+00:00", Standing.LATE, "4 working days"),
        ("assessment", "2026-09-10", "2026-11-13T00:00+00:00", Standing.LATE, "1 working day"),
        ("assessment", "2026-09-10", "2026-11-12T23:59+00:00", Standing.TODAY, "0 working days"),
        ("assessment", "2026-09-10", "2026-11-11T12:00+00:00", Standing.TOMORROW, "1 working day"),
        ("assessment", "2026-09-10", "2026-11-05T12:00+00:00", Standing.LATER, "5 working days"),
        ("referral-decision", "2026-12-24", "2026-12-28T12:00+00:00", Standing.TOMORROW, "1 working day"),
        ("subject-access", "2026-05-09", "2026-06-09T22:30+00:00", Standing.TODAY, "0 days"),
        ("subject-access", "2026-05-09", "2026-06-09T23:30+00:00", Standing.LATE, "1 day"),
        ("inspection-response", "2026-01-01", "2026-01-01T09:00+00:00", Standing.LATER, "55 days"),
        ("sign-off", "2026-03-28T20:00+00:00", "2026-03-29T19:30+01:00", Standing.TODAY, "1 hour"),
        ("sign-off", "2026-03-28T20:00+00:00", "2026-03-29T20:30+01:00", Standing.TODAY, "less than an hour"),
        ("sign-off", "2026-03-28T20:00+00:00", "2026-03-30T00:00+01:00", Standing.LATE, "3 hours"),
    ],
)
def test_standings(rule_id: str, start: str, now: str, state: Standing, words: str) -> None:
    found = standing(due(rule_id, _when(start), ENGLAND), datetime.fromisoformat(now))
    assert (found.standing, found.words) == (state, words)


@given(
    st.sampled_from([r.id for r in rules().values() if r.unit is not Unit.HOURS]),
    st.dates(date(2023, 1, 1), date(2028, 3, 1)),
)
def test_a_later_start_is_never_due_earlier(rule_id: str, start: date) -> None:
    first = due(rule_id, start, ENGLAND)
    assert start <= first.day <= due(rule_id, start + timedelta(days=1), ENGLAND).day


@given(st.integers(0, 47_000), st.integers(-900, 900))
def test_late_is_exactly_at_and_after_the_moment(hours: int, minutes: int) -> None:
    start = datetime(2023, 1, 2, tzinfo=UTC) + timedelta(hours=hours)
    deadline = due("police-protection", start, ENGLAND)
    now = deadline.moment.astimezone(UTC) + timedelta(minutes=minutes)
    assert (standing(deadline, now).standing is Standing.LATE) == (minutes >= 0)


PAUSES = [
    ([("2026-05-12", "2026-05-21")], "2026-06-19"),  # ten days
    ([("2026-05-12", "2026-05-21"), ("2026-05-20", "2026-05-23")], "2026-06-21"),  # two days of the second count already
    ([("2026-06-15", "2026-06-20")], "2026-06-09"),  # after the limit had passed
    ([("2026-06-05", "2026-06-14"), ("2026-06-16", "2026-06-16")], "2026-06-20"),  # the second lies in what the first added
]


@pytest.mark.parametrize(("pauses", "expected"), PAUSES)
def test_a_clock_stands_still_where_the_law_lets_it(pauses: list[tuple[str, str]], expected: str) -> None:
    stood = [(date.fromisoformat(first), date.fromisoformat(last)) for first, last in pauses]
    assert due("subject-access", date(2026, 5, 9), ENGLAND, pauses=stood).day == date.fromisoformat(expected)


def test_no_other_clock_stands_still_and_a_pause_has_its_order() -> None:
    pause = (date(2026, 5, 12), date(2026, 5, 21))
    for one in rules().values():
        if not one.pauses and one.unit is not Unit.HOURS:
            with pytest.raises(ValueError, match="no law lets"):
                due(one.id, date(2026, 5, 9), ENGLAND, pauses=[pause])
    with pytest.raises(ValueError, match="first day after"):
        due("subject-access", date(2026, 5, 9), ENGLAND, pauses=[pause[::-1]])


def test_an_installation_has_limits_of_its_own() -> None:
    table = with_local(
        '[assessment]\nlength = 30\nedition = "local"\nsource = "Northmere protocol, 2026"\n[sign-off]\nlength = 36\n'
    )
    assert due("assessment", date(2026, 9, 10), ENGLAND, table=table).day == ENGLAND.after(date(2026, 9, 10), 30)
    assert rule("sign-off", table).length == 36
    assert rule("assessment").length == 45
    assert rule("assessment", table).source == "Northmere protocol, 2026"


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("[assessment]\nlength = 60", "a local limit is not longer"),
        ('[assessment]\nunit = "hours"', "not unit"),
        ("[someday]\nlength = 1", "no clock is called"),
        ("[assessment]\nlength = 0", "has no length"),
    ],
)
def test_a_local_limit_that_cannot_be_is_refused(text: str, error: str) -> None:
    with pytest.raises((ValueError, LookupError), match=error):
        with_local(text)
