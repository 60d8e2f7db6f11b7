"""Order, groups and gaps, by the example of the child page and for any events at all; and the fingerprint."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from hashlib import sha256
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keepsight.engines.chronology import Arranged, Event, Shape, State, arrange, evidence_hash, narrowed
from keepsight.vocabulary.dates import PartialDate

CUT = datetime(2026, 9, 11, 16, tzinfo=UTC)
TODAY = date(2026, 11, 18)
ORDER = ("Police", "Social care", "Health", "School", "Probation")


def event(id_: str, agency: str, happened: str, known: str, **more: object) -> Event:
    known_at = datetime.fromisoformat(known).replace(tzinfo=UTC)
    whole = Event(id_, agency, "note", Shape.CONTACT, PartialDate.parse(happened), None, known_at, known_at, "Seen", "")
    return replace(whole, **more)


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

BEGIN = datetime(2015, 1, 1, tzinfo=UTC)
MOMENTS = st.integers(0, 105_000).map(lambda hours: BEGIN + timedelta(hours=hours))
PARTIAL = st.one_of(
    st.builds(PartialDate, st.integers(2015, 2027)),
    st.builds(PartialDate, st.integers(2015, 2027), st.integers(1, 12)),
    st.builds(PartialDate, st.integers(2015, 2027), st.integers(1, 12), st.integers(1, 28)),
)


@st.composite
def event_lists(draw: st.DrawFn) -> list[Event]:
    found = []
    for number in range(draw(st.integers(0, 8))):
        happened = draw(PARTIAL)
        until = draw(st.none() | PARTIAL)
        found.append(
            Event(
                id=f"e{number}",
                agency=draw(st.sampled_from(ORDER)),
                kind="note",
                shape=draw(st.sampled_from(Shape)),
                happened=happened,
                until=until if until and until.last >= happened.first else None,
                known_at=draw(MOMENTS),
                recorded_at=draw(MOMENTS),
                title=draw(st.text(max_size=60)),
                detail="",
            )
        )
    return found


def page() -> Arranged:
    return arrange(PAGE, CUT, TODAY, ORDER)


def test_the_page_in_three_groups() -> None:
    found = page()
    known = [(e.number, e.event.id) for e in found.known]
    assert known == [
        (1, "a"),
        (2, "b"),
        (3, "c"),
        (5, "e"),
        (6, "f"),
        (7, "g"),
    ]
    assert [(e.number, e.event.id, e.days_later) for e in found.happened_not_known] == [(4, "d", 315)]
    assert [(e.number, e.event.id) for e in found.not_happened_yet] == [(8, "h")]
    assert found.agencies == ORDER


def test_the_page_has_gaps_as_they_looked_then() -> None:
    gaps = [(g.agency, g.start, g.end, g.weeks, g.whole) for g in page().gaps]
    cut = date(2026, 9, 11)
    assert gaps == [
        ("Police", date(2025, 8, 17), cut, 55, False),
        ("Health", date(2025, 10, 14), date(2026, 5, 18), 30, False),
        ("Health", date(2026, 5, 18), cut, 16, False),
        ("School", date(2025, 12, 19), date(2026, 9, 9), 37, False),
        ("Probation", date(2025, 8, 1), cut, 58, True),
    ]


@pytest.mark.parametrize(("days", "count"), [(84, 0), (85, 1)])
def test_a_gap_is_more_than_twelve_weeks(days: int, count: int) -> None:
    one = event("a", "Health", "2026-01-05", "2026-01-05")
    moment = datetime(2026, 1, 5, 12, tzinfo=UTC) + timedelta(days=days)
    assert len(arrange([one], moment, TODAY).gaps) == count


def test_a_lasting_event_without_an_end_leaves_no_gap() -> None:
    one = event("a", "Health", "2020-01-05", "2020-01-05", shape=Shape.LASTING)
    assert arrange([one], CUT, TODAY).gaps == ()


def test_the_cut_is_the_day_in_london() -> None:
    one = event("a", "Health", "2026-06-11", "2026-06-01")
    late_evening = datetime(2026, 6, 10, 23, 30, tzinfo=UTC)
    assert arrange([one], late_evening, TODAY).known[0].event == one


def test_partial_dates_come_by_their_first_day_then_the_vaguest() -> None:
    texts = ["2018-03-01", "2018-02-28", "2018-03", "2018", "2018-01-01", "2018-01", "2017-12-31"]
    found = arrange([event(t, "Health", t, "2019-01-01") for t in texts], CUT, TODAY)
    ordered = ["2017-12-31", "2018", "2018-01", "2018-01-01", "2018-02-28", "2018-03", "2018-03-01"]
    assert [entry.event.id for entry in found.entries] == ordered


def test_what_cannot_be_arranged_is_refused() -> None:
    with pytest.raises(ValueError, match="same id"):
        arrange([PAGE[0], PAGE[0]], CUT, TODAY)
    with pytest.raises(ValueError, match="time zone"):
        arrange(PAGE, CUT.replace(tzinfo=None), TODAY)
    with pytest.raises(ValueError, match="time zone"):
        replace(PAGE[0], known_at=CUT.replace(tzinfo=None))
    with pytest.raises(ValueError, match="before it began"):
        replace(PAGE[0], until=PartialDate(2020))
    with pytest.raises(ValueError, match="id and an agency"):
        replace(PAGE[0], id="")
    with pytest.raises(ValueError, match="shape"):
        replace(PAGE[0], shape="star")


def test_nothing_at_all_is_a_chronology_too() -> None:
    found = arrange([], CUT, TODAY)
    assert (found.entries, found.gaps, found.agencies) == ((), (), ())


@given(event_lists(), MOMENTS, st.randoms(use_true_random=False))
def test_nothing_is_lost_and_the_order_is_total(events: list[Event], moment: datetime, rng: object) -> None:
    found = arrange(events, moment, TODAY)
    shuffled = list(events)
    rng.shuffle(shuffled)
    assert arrange(shuffled, moment, TODAY) == found
    assert [entry.number for entry in found.entries] == list(range(1, len(events) + 1))
    assert {entry.event.id for entry in found.entries} == {e.id for e in events}
    firsts = [entry.event.happened.first for entry in found.entries]
    assert firsts == sorted(firsts)


@given(event_lists(), MOMENTS, MOMENTS)
def test_numbers_and_agencies_do_not_change_with_the_moment(events: list[Event], a: datetime, b: datetime) -> None:
    one, two = arrange(events, a, TODAY), arrange(events, b, TODAY)
    assert [e.event for e in one.entries] == [e.event for e in two.entries]
    assert one.agencies == two.agencies


@given(event_lists(), MOMENTS, MOMENTS)
def test_what_was_known_stays_known(events: list[Event], a: datetime, b: datetime) -> None:
    earlier, later = arrange(events, min(a, b), TODAY), arrange(events, max(a, b), TODAY)
    assert {e.event.id for e in earlier.known} <= {e.event.id for e in later.known}


@given(event_lists(), MOMENTS)
def test_gaps_against_a_slow_twin(events: list[Event], moment: datetime) -> None:
    """The twin marks every day on which something known lasts, and looks for long runs of the others."""
    found = arrange(events, moment, TODAY)
    for agency in found.agencies:
        mine = [e.event for e in found.entries if e.state is State.KNOWN and e.event.agency == agency]
        start = min(e.event.happened.first for e in found.entries).replace(day=1)
        filled = {start - timedelta(days=0)} if not mine else set()
        for e in mine:
            open_end = e.until is None and e.shape is Shape.LASTING
            end = found.cut if open_end else min((e.until or e.happened).last, found.cut)
            filled |= {e.happened.first + timedelta(days=n) for n in range((end - e.happened.first).days + 1)}
        days = [*sorted(day for day in filled if day <= found.cut), found.cut]
        expected = [(a, b) for a, b in pairwise(days) if (b - a).days > 84]
        assert [(g.start, g.end) for g in found.gaps if g.agency == agency] == expected


def test_the_fingerprint_is_the_documented_form() -> None:
    lines = [
        json.dumps(
            [
                e.id, e.agency, e.kind, e.shape.value, str(e.happened), str(e.until or ""),
                f"{e.known_at:%Y-%m-%dT%H:%M:%S.%f}+00:00", f"{e.recorded_at:%Y-%m-%dT%H:%M:%S.%f}+00:00",
                e.title, e.detail,
            ],
            separators=(",", ":"),
        )
        for e in PAGE
    ]  # fmt: skip
    text = "\n".join(["keepsight-evidence-1", *sorted(lines)])
    assert evidence_hash(reversed(PAGE)) == sha256(text.encode()).hexdigest()


def test_the_fingerprint_knows_every_field_and_no_time_zone() -> None:
    one = PAGE[0]
    summer = timezone(timedelta(hours=1))
    assert evidence_hash([replace(one, known_at=one.known_at.astimezone(summer)), one]) == evidence_hash([one])
    changes = {
        "id": "z", "agency": "Health", "kind": "call", "shape": Shape.MISSED, "happened": PartialDate(2025),
        "until": PartialDate(2026), "known_at": CUT, "recorded_at": CUT, "title": "x", "detail": "x",
    }  # fmt: skip
    assert set(changes) == set(Event.__dataclass_fields__)
    hashes = {evidence_hash([replace(one, **{name: value})]) for name, value in changes.items()}
    assert len(hashes | {evidence_hash([one]), evidence_hash([])}) == len(changes) + 2


def test_what_is_left_out_by_choice_is_not_silence() -> None:
    events = [
        event("a", "Police", "2026-01-05", "2026-01-05"),
        event("b", "Police", "2026-04-01", "2026-04-01"),
        event("c", "School", "2026-04-02", "2026-04-02"),
        event("d", "Police", "2026-06-20", "2026-06-20"),
    ]
    whole = arrange(events, datetime(2026, 7, 1, tzinfo=UTC), date(2026, 7, 1))
    some = narrowed(whole, {"a", "d"})
    assert [(entry.number, entry.event.id) for entry in some.known] == [(1, "a"), (4, "d")]
    assert some.agencies == ("Police",)
    assert some.gaps == tuple(gap for gap in whole.gaps if gap.agency == "Police")
    assert narrowed(whole, {"a", "b", "c", "d"}) == whole
