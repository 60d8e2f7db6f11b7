"""Blocking: what two records of one person share in spite of which faults; crowded keys are narrowed, never cut off."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keepsight.engines.linkage import Comparable, RecordFacts, blocking_keys, narrowed_keys, normalise

ZOSIA = RecordFacts(
    forename="Zosia", surname="Nowak-Hale", date_of_birth="2018-03-12", sex="F", address="14 Larch Walk", postcode="NX1 4AB",
    phone="07700900142", nhs_number="9990142769",
)  # fmt: skip
BARE = RecordFacts(forename="Zosia", surname="Nowak-Hale")
KHAN = RecordFacts(forename="Qasim", surname="Khan")
NAMES = st.sampled_from(["Zosia", "Mohammed", "Ama", "Li", "Nowak", "Khan", "Ward", "Osei", ""])
RECORDS = st.builds(
    RecordFacts, forename=NAMES, surname=NAMES, other_surnames=NAMES,
    date_of_birth=st.sampled_from(["", "2018", "2018-03", "2018-03-12", "2018-12-03", "2009-01-01"]),
    postcode=st.sampled_from(["", "NX1 4AB", "NX2 4AB"]), address=st.sampled_from(["", "14 Larch Walk", "2 Mill Lane"]),
)  # fmt: skip


def meet(one: RecordFacts, other: RecordFacts) -> bool:
    return not set(blocking_keys(normalise(one))).isdisjoint(blocking_keys(normalise(other)))


@pytest.mark.parametrize(
    "other",
    [
        replace(BARE, forename="Zofia", surname="Nowak"),  # names alone, another spelling, one of two surnames
        replace(BARE, forename="Nowak", surname="Zosia"),  # exchanged
        RecordFacts(surname="Nowak", date_of_birth="2018-12-03"),  # day and month exchanged, no first name
        RecordFacts(forename="Sophie", date_of_birth="2018-03-12"),
        RecordFacts(forename="S", surname="Wojcik", date_of_birth="2018-03-12"),  # an initial of the family of spellings
        RecordFacts(forename="Zosia", surname="Hale", postcode="NX1 4AB", date_of_birth="2017"),
        RecordFacts(surname="Nowak", postcode="NX1 4AB"),
        RecordFacts(forename="Karolina", surname="Ward", address="14, Larch Walk", postcode="NX14AB"),  # the door
        RecordFacts(forename="Someone", postcode="NX1 4AB", date_of_birth="2018"),
        RecordFacts(phone="+44 7700 900142"),
        RecordFacts(nhs_number="999 014 2769"),
    ],
)
def test_she_is_found_in_spite_of(other: RecordFacts) -> None:
    assert meet(ZOSIA, other)


@pytest.mark.parametrize(
    "other",
    [
        RecordFacts(forename="Zosia"),
        RecordFacts(surname="Nowak", postcode="NX1 4AC"),
        RecordFacts(forename="Leo", surname="Ward", date_of_birth="2018-03-12", postcode="NX2 4AB"),
        RecordFacts(forename="Leo", surname="Ward", date_of_birth="2018", postcode="NX2 4AB", address="14 Larch Walk"),
    ],
)
def test_a_stranger_is_not_compared(other: RecordFacts) -> None:
    assert not meet(ZOSIA, other)


@given(RECORDS)
def test_where_nothing_is_crowded_nothing_is_narrowed(facts: RecordFacts) -> None:
    values = normalise(facts)
    assert narrowed_keys(values, ()) == blocking_keys(values)


@given(RECORDS, RECORDS, st.data())
def test_two_equal_records_meet_however_crowded_it_is(one: RecordFacts, other: RecordFacts, data: st.DataObject) -> None:
    """Crowd any keys, of any depth: a record and its copy still meet, and no narrower key joins what no rule joined."""
    first, second = normalise(one), normalise(other)
    crowded: set[int] = set()
    for _ in range(3):
        keys = sorted({*narrowed_keys(first, crowded), *narrowed_keys(second, crowded)})
        crowded |= set(data.draw(st.lists(st.sampled_from(keys), unique=True))) if keys else set()
    assert bool(narrowed_keys(first, crowded)) == bool(blocking_keys(first))
    if not set(narrowed_keys(first, crowded)).isdisjoint(narrowed_keys(second, crowded)):
        assert not set(blocking_keys(first)).isdisjoint(blocking_keys(second))


def test_crowded_names_are_told_apart_by_year_day_or_district() -> None:
    [names] = blocking_keys(normalise(KHAN))
    crowded = {names}
    whole = replace(KHAN, date_of_birth="2018-03-12", postcode="NX1 4AB")
    keys = set(narrowed_keys(normalise(whole), crowded))
    for detail in ({"date_of_birth": "2018"}, {"postcode": "NX1 9ZZ"}, {"date_of_birth": "2017-03-12"}):
        assert keys & set(narrowed_keys(normalise(replace(KHAN, **detail)), crowded)), detail
    assert narrowed_keys(normalise(KHAN), crowded) == (names,), "nothing more is known: it finds those of whom no more is known"
    assert names not in keys


@pytest.mark.parametrize("values", [Comparable(), Comparable(forename="ann"), Comparable(sex="F")])
def test_a_record_of_too_little_has_no_key(values: Comparable) -> None:
    assert blocking_keys(values) == ()
