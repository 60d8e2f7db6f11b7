"""Weights: symmetric, additive, kind to what is missing, careful within a home; and the model's checks."""

import json
from dataclasses import replace
from importlib.resources import files
from math import isclose, log2

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keepsight.engines.linkage import (
    RecordFacts,
    Weight,
    default_model,
    from_json,
    inputs_hash,
    load_model,
    normalise,
    scale,
    to_json,
    weigh,
)
from keepsight.engines.linkage.model import LEVELS
from keepsight.engines.linkage.weigh import ENTRANCES, NAMES_ALONE, NO_DATE, NO_NAME, OTHER_NAME, TWIN

MODEL = default_model()
TEXT = files("keepsight.engines.linkage").joinpath("model.json").read_text("utf-8")
FIELDS = tuple(RecordFacts.__dataclass_fields__)
NEUTRAL = {"missing", "counted", "none"}

# Few values, so that agreements, near misses and crossings are common.
FACTS = st.builds(
    RecordFacts,
    forename=st.sampled_from(["", "Zofia", "Sofia", "Hale", "Leo", "Leon", "Mary Ann", "Z", "Anna", "Quentin"]),
    middle_names=st.sampled_from(["", "Anna", "A", "Leo Zofia"]),
    surname=st.sampled_from(["", "Nowak", "Hale", "Nowak-Hale", "Hail", "Leo", "Smith"]),
    other_surnames=st.sampled_from(["", "Nowak", "Smith; Jones"]),
    date_of_birth=st.sampled_from(["", "2018-03-12", "2018-12-03", "2018-03", "2018", "2015-06-01", "2018-01-01"]),
    sex=st.sampled_from(["", "F", "M"]),
    address=st.sampled_from(["", "14 Mill Lane", "14 Mill Ln Northmere", "Mill Lane", "9 High Street", "14 Mile Lane"]),
    postcode=st.sampled_from(["", "NM1 2AB", "NM1 2AC", "NM9 9ZZ"]),
    other_postcodes=st.sampled_from(["", "NM1 2AB", "NM9 9ZZ NM1 2AC"]),
    phone=st.sampled_from(["", "07700900123", "07700900124"]),
    email=st.sampled_from(["", "a@example.org", "b@example.org"]),
    nhs_number=st.sampled_from(["", "9990000018", "9990000026"]),
    upn=st.sampled_from(["", "H801200001001", "X801200001002"]),
    other_id=st.sampled_from(["", "P12", "P13"]),
)


def weight(a: RecordFacts, b: RecordFacts) -> Weight:
    return weigh(MODEL, normalise(a), normalise(b))


def levels(found: Weight) -> dict[str, str]:
    return {step.field: step.level for step in found.steps}


@given(FACTS, FACTS)
def test_either_record_may_come_first(a: RecordFacts, b: RecordFacts) -> None:
    forth, back = weight(a, b), weight(b, a)
    assert forth == back


@given(FACTS, FACTS, st.sampled_from(FIELDS))
@settings(max_examples=500)
def test_a_blank_never_turns_agreement_into_disagreement(a: RecordFacts, b: RecordFacts, field: str) -> None:
    before, after = levels(weight(a, b)), levels(weight(replace(a, **{field: ""}), b))
    for name, level in before.items():
        alone = (level, field) == ("crossed", "surname")  # the surname was what agreed: what is left are two first names
        if level not in NEUTRAL and level != "different" and not alone:
            assert after[name] != "different", name


@given(FACTS, FACTS)
def test_what_is_missing_weighs_nothing(a: RecordFacts, b: RecordFacts) -> None:
    found = weight(a, b)
    assert all(step.bits == 0 for step in found.steps if step.level in NEUTRAL)
    assert all(getattr(a, f) or levels(found)[f] == "missing" for f in ("sex", "phone", "email"))


@given(FACTS, FACTS)
def test_the_sum_agrees_with_a_slow_obvious_twin(a: RecordFacts, b: RecordFacts) -> None:
    """The twin reads the JSON itself, multiplies m / u and takes one logarithm at the end."""
    read = json.loads(TEXT)
    x, y = normalise(a), normalise(b)
    found = weigh(MODEL, x, y)
    said = levels(found)
    doors = {
        (field, level): read["fields"][field][level]["apart"]
        for field, level in [
            *(("address", "same"), ("address", "building"), ("address", "alike"), ("postcode", "door"), ("postcode", "same")),
            *(("other_postcodes", "same"), ("phone", "same"), ("email", "same")),
        ]
        if said[field] == level
    }
    odds = read["prior"] / (1 - read["prior"])
    entrance = max(doors, key=lambda door: doors[door][0] / doors[door][1], default=None)
    for field, level in said.items():
        if level in ("start", "missing", "counted"):
            continue
        if field == "name_and_birth":
            m, u = read["name_with_birth_at_home"] if level == "same" else (1, 1)
        else:
            m, u = read["fields"][field][level]["home" if entrance and entrance[0] != field else "apart"]
        if level == "exact" and field in read["frequencies"] and not entrance:
            table = read["frequencies"][field]
            u = max(table["shares"].get(getattr(z, field), table["unlisted"]) for z in (x, y))
        odds *= m / u
    assert isclose(found.bits, log2(odds), abs_tol=1e-9)
    assert isclose(found.bits, sum(step.bits for step in found.steps), abs_tol=1e-9)
    assert isclose(found.probability, odds / (1 + odds), abs_tol=1e-9)


GIRL = RecordFacts(
    forename="Zofia", surname="Nowak-Hale", date_of_birth="2018-03-12", sex="F",
    address="14 Mill Lane, Northmere", postcode="NM1 2AB", phone="07700 900123",
)  # fmt: skip


def test_a_rewritten_record_is_one_child_and_says_why() -> None:
    found = weight(GIRL, replace(GIRL, forename="Sofia", surname="Hale", address="14 mill ln"))
    assert found.bits >= scale(MODEL).link
    assert found.guards == ()
    said = [step.words for step in found.steps]
    assert "First name: Sofia and Zofia, spellings of one name" in said
    assert "Same birth date" in said
    assert "NHS number missing on one record or both: never counted as different" in said


@pytest.mark.parametrize(
    "change",
    [
        {"forename": "Maja"},  # a twin sister
        {"forename": "Leo", "sex": "M"},
        {"forename": "Maja", "address": ""},
        {"forename": "Maja", "address": "", "postcode": ""},  # the telephone alone puts them in one home
        {"forename": "Maja", "nhs_number": "9990000018"},
        {"forename": ""},
        {"forename": "Baby of Karolina"},
    ],
)
def test_a_twin_is_never_linked_by_machine(change: dict[str, str]) -> None:
    first = replace(GIRL, nhs_number=change.get("nhs_number", ""))
    found = weight(first, replace(first, **change))
    assert found.guards


def test_a_surname_in_the_place_of_the_first_name_is_no_first_name() -> None:
    """A twin whose record holds nothing but the surname, in the wrong box, would match the other twin's surname."""
    alone = replace(GIRL, forename="Nowak-Hale", surname="")
    assert weight(GIRL, alone).guards == (NO_NAME,)
    assert weight(GIRL, replace(alone, surname="Zofia")).guards == ()  # both names, exchanged, are compared
    numbered = replace(GIRL, nhs_number="9990000018")
    assert weight(numbered, replace(numbered, forename="Nowak-Hale", surname="")).guards == ()  # the number names her


def test_a_parent_of_the_same_name_is_not_the_child() -> None:
    assert weight(GIRL, replace(GIRL, date_of_birth="1989-11-30")).bits < scale(MODEL).link
    assert weight(GIRL, replace(GIRL, date_of_birth="")).guards == (NO_DATE,)


def test_one_number_and_two_first_names_are_no_twins_but_a_person_looks() -> None:
    renamed = replace(GIRL, forename="Maja")
    assert weight(GIRL, renamed).guards == (TWIN,)
    numbered = replace(GIRL, nhs_number="9990000018")
    assert weight(numbered, replace(numbered, forename="Maja")).guards == (OTHER_NAME,)


def test_names_alone_never_link_by_machine() -> None:
    """However rare: a grandchild far away may have them too."""
    away = {"address": "", "postcode": "", "phone": "", "date_of_birth": ""}
    alone = replace(GIRL, **away)
    assert weight(alone, alone).guards == (NAMES_ALONE,)
    assert weight(GIRL, replace(alone, middle_names="Anna")).guards == (NAMES_ALONE,)
    assert weight(alone, replace(alone, date_of_birth="2018-03-12")).guards == (NAMES_ALONE,)
    born = replace(alone, date_of_birth="2018-03-12")
    assert weight(born, born).guards == ()
    for own in ({"nhs_number": "9990000018"}, {"email": "z@example.org"}, {"other_id": "SC-4711"}):
        assert weight(replace(alone, **own), replace(alone, **own)).guards == ()


def test_a_first_name_with_a_birth_date_says_more_in_one_home_than_each_alone() -> None:
    found, undated = weight(GIRL, GIRL), weight(GIRL, replace(GIRL, date_of_birth=""))
    assert isclose(found.bits - undated.bits, MODEL.home["date_of_birth"]["exact"] + MODEL.together, abs_tol=1e-9)
    assert MODEL.together > 1
    assert {step.bits for step in undated.steps if step.field == "name_and_birth"} == {0}
    twin = weight(GIRL, replace(GIRL, forename="Maja"))
    assert levels(twin)["name_and_birth"] == "none"


def test_two_valid_nhs_numbers_forbid_a_link_and_weigh_against() -> None:
    one, two = replace(GIRL, nhs_number="9990000018"), replace(GIRL, nhs_number="9990000026")
    found = weight(one, two)
    assert any("NHS numbers" in guard for guard in found.guards)
    assert found.bits < weight(GIRL, GIRL).bits - 10


def test_home_is_counted_once() -> None:
    alone = weight(GIRL, replace(GIRL, phone="", postcode=""))
    whole = weight(GIRL, GIRL)
    telephone = MODEL.home["phone"]["same"]
    assert isclose(whole.bits - alone.bits, telephone, abs_tol=1e-9)  # the postcode adds nothing: the home is counted already
    # A home has several telephones (parents' and children's own), so one of them in common does say something about who it
    # is: 59 in 100 pairs of one person have it, 29 in 100 of two people of a home. Two bits are odds of 4 at most, short of
    # the step from "a person looks" to a link, and a seventh of what the number says between strangers.
    assert 0 < telephone < 2 < scale(MODEL).link - scale(MODEL).possible
    assert telephone < MODEL.apart["phone"]["same"] / 7


def test_a_rare_name_says_more_between_strangers_only() -> None:
    away = {"address": "", "postcode": "", "phone": ""}
    rare, common = replace(GIRL, **away), replace(GIRL, forename="Amelia", surname="Smith", **away)
    assert weight(rare, rare).bits > weight(common, common).bits
    assert weight(GIRL, GIRL).bits == weight(*[replace(GIRL, forename="Amelia", surname="Smith")] * 2).bits


def test_every_level_that_agrees_adds_and_every_other_subtracts_or_is_silent() -> None:
    for field, named in LEVELS.items():
        for bits in (MODEL.apart[field], MODEL.home[field]):
            assert bits["missing"] == bits["counted"] == 0
            if "different" in named:
                # Other references are each agency's own and differ whoever it is: m and u are both counted as 0.9947, and
                # what is left of their quotient is chance. Nothing else that differs may add anything at all.
                assert bits["different"] <= (0.001 if field == "other_id" else 0)
                # Who agrees in part is never further apart than who does not agree at all.
                assert all(bits[level] >= bits["different"] - 0.001 for level in named)
            # Of places only those levels agree that put two records in one home. "Part of the address", "the same number and
            # some words", "the same postcode, another door" are commoner among neighbours than in one person's records, so
            # they rightly take something away, if less than another address does.
            agreeing = ENTRANCES.get(field, named)
            # In a home most surnames are alike anyway: half of one, or one much like it, is then a small sign of two people.
            least = -1 if field == "surname" and bits is MODEL.home[field] else 0
            assert all(bits[level] >= least for level in agreeing if level not in ("different", "same-year"))


def test_all_frequencies_and_families_are_in_folded_form() -> None:
    names = {*MODEL.name_roots, *MODEL.frequencies["forename"].shares, *MODEL.frequencies["surname"].shares}
    assert all(name.isascii() and name.islower() and name.isalpha() for name in names)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("fields", "sex", "same", "apart"), [0.5, 0]),
        (("fields", "sex", "same", "home"), [1.5, 0.5]),
        (("fields", "sex"), {}),
        (("prior",), 0),
        (("name_with_birth_at_home",), [1, 0]),
        (("thresholds", "possible_bits"), 99),
        (("frequencies", "forename"), {"wrong": 1}),
    ],
)
def test_half_a_model_is_refused(path: tuple[str, ...], value: object) -> None:
    read = json.loads(TEXT)
    inner = read
    for name in path[:-1]:
        inner = inner[name]
    inner[path[-1]] = value
    with pytest.raises(ValueError, match=r"model|must lie"):
        load_model(json.dumps(read))


def test_the_scale_is_the_models() -> None:
    assert (scale(MODEL).possible, scale(MODEL).link) == (MODEL.possible_bits, MODEL.link_bits)
    assert MODEL.version
    assert MODEL.provenance


def test_a_kept_link_is_recomputed_exactly_from_what_was_kept() -> None:
    """Model version, frequency version and the inputs' digest are what a link keeps; the stored values give the same bits."""
    a, b = normalise(GIRL), normalise(replace(GIRL, forename="Sofia"))
    kept = (MODEL.version, MODEL.frequency_version, inputs_hash(a, b), weigh(MODEL, a, b).bits)
    again = load_model(TEXT)
    x, y = (from_json(json.loads(json.dumps(to_json(one)))) for one in (b, a))
    assert (again.version, again.frequency_version, inputs_hash(x, y), weigh(again, x, y).bits) == kept
    assert inputs_hash(a, replace(b, forename="sofya")) != kept[2]


@given(FACTS, FACTS)
def test_base_and_home_are_told_apart(a: RecordFacts, b: RecordFacts) -> None:
    found = weight(a, b)
    without = weigh(replace(MODEL, homes=False), normalise(a), normalise(b))
    assert isclose(found.base, without.bits, abs_tol=1e-9)
    assert found.home or isclose(found.base, found.bits, abs_tol=1e-9)
    assert without.home == ""
