"""What typed values become: folded, checked, placeholders gone, and never an error."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keepsight.engines.linkage import RecordFacts, blocking_keys, from_json, normalise, to_json
from keepsight.engines.linkage.normalise import fold
from keepsight.engines.linkage.numbers import nhs_number, pupil_number
from keepsight.vocabulary.dates import PartialDate

FIELDS = tuple(RecordFacts.__dataclass_fields__)
ANY_FACTS = st.builds(RecordFacts, **{name: st.text(max_size=30) for name in FIELDS})
GARBAGE = [
    "\U0001f600" * 50,
    "a" * 10_000,
    "'; DROP TABLE people; --",
    "2018-02-31",
    "\x00",
    "٣٤٥٦",
    "²³",
    "-" * 300,
]


@pytest.mark.parametrize("text", GARBAGE)
@pytest.mark.parametrize("field", FIELDS)
def test_garbage_in_any_field_never_raises(field: str, text: str) -> None:
    found = normalise(RecordFacts(**{field: text}))
    assert from_json(to_json(found)) == found
    blocking_keys(found)


@given(ANY_FACTS)
def test_any_text_round_trips_through_json(facts: RecordFacts) -> None:
    found = normalise(facts)
    assert from_json(to_json(found)) == found


@given(ANY_FACTS)
def test_keys_are_sorted_distinct_signed_32_bit_numbers(facts: RecordFacts) -> None:
    keys = blocking_keys(normalise(facts))
    assert list(keys) == sorted(set(keys))
    assert all(-(2**31) <= key < 2**31 for key in keys)


def test_keys_stay_the_same_for_ever() -> None:
    facts = RecordFacts(forename="Quentin", surname="Nowak", nhs_number="9990000018", date_of_birth="2018")
    assert blocking_keys(normalise(facts)) == (1142912788, 1727348266)


@pytest.mark.parametrize(
    ("typed", "folded"),
    [("Łukasz", "lukasz"), ("RENÉE", "renee"), ("Ольга", "olga"), ("Straße", "strasse"), ("Şükrü", "sukru")],
)
def test_letters_fold_to_ascii(typed: str, folded: str) -> None:
    assert fold(typed) == folded


def test_a_whole_record() -> None:
    found = normalise(
        RecordFacts(
            forename=" Zosia ", middle_names="Anna-Maria", surname="Nowak-Hale",
            other_surnames="Kowal; O'Dea",
            date_of_birth="2018-03", sex="Girl", address="Flat 2, 14a Mill Rd.", postcode="nm1 2ab",
            other_postcodes="NM2 3CD NM24EF nonsense", phone="+44 (0)7700 900123", email="A.Hale@Example.org",
            nhs_number="999 000 0018", upn="", other_id=" P-12 ",
        )
    )  # fmt: skip
    assert (found.forename, found.forename_roots) == ("zosia", ("sophia",))
    assert (found.surname, found.surname_parts) == ("nowak hale", ("hale", "nowak"))
    assert found.middle_names == ("anna", "maria")
    assert found.other_surnames == ("kowal", "odea")
    assert (found.born, found.sex) == (PartialDate(2018, 3), "F")
    assert (found.address_numbers, found.address_words) == (("14a", "2"), ("mill", "road"))
    assert (found.postcode, found.other_postcodes) == ("NM12AB", ("NM23CD", "NM24EF"))
    assert (found.phone, found.email) == ("07700900123", "a.hale@example.org")
    assert (found.nhs_number, found.other_id) == ("9990000018", "p12")


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("date_of_birth", "1900-01-01"),
        ("date_of_birth", "1970-01-01"),
        ("date_of_birth", "2018-13-01"),
        ("postcode", "NF1 1NF"),
        ("postcode", "NF1 1FA"),
        ("postcode", "ZZ99 3VZ"),
        ("address", "No fixed abode"),
        ("forename", "Unknown"),
        ("forename", "Baby of Karolina"),
        ("forename", "UNBORN"),
        ("surname", "N/A"),
        ("nhs_number", "0000000000"),
        ("nhs_number", "9990000019"),
        ("upn", "A000000000000"),
        ("phone", "00000 000000"),
        ("phone", "12"),
        ("email", "none"),
        ("other_id", "0000"),
        ("other_id", "TBC"),
        ("sex", "U"),
    ],
)
def test_placeholders_and_impossible_values_are_missing(field: str, text: str) -> None:
    assert normalise(RecordFacts(**{field: text})) == normalise(RecordFacts())


def test_nhs_numbers_against_the_published_example() -> None:
    assert nhs_number("943 476 5919") == "9434765919"  # the NHS Data Dictionary's own example
    assert all(nhs_number(f"943476591{last}") == "" for last in range(9))


def test_pupil_numbers_have_one_right_letter() -> None:
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    body = "801200001001"
    right = [letter for letter in letters if pupil_number(letter + body)]
    weighted = sum(int(c) * w for c, w in zip(body, range(2, 14), strict=True))
    assert right == ["ABCDEFGHJKLMNPQRTUVWXYZ"[weighted % 23]]
    assert pupil_number(right[0].lower() + body) == right[0] + body
