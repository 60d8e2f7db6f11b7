"""Placing records: one person, perhaps one, none; in any order; and a fictional area whose truth is known."""

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keepsight.engines.linkage import (
    Candidate,
    Comparable,
    Placement,
    RecordFacts,
    blocking_keys,
    decide,
    default_model,
    normalise,
)
from keepsight.engines.linkage.decide import TWO_PEOPLE
from keepsight.engines.linkage.weigh import TWO_NUMBERS

MODEL = default_model()
GIRL = RecordFacts(
    forename="Zofia",
    surname="Nowak",
    date_of_birth="2018-03-12",
    sex="F",
    address="14 Mill Lane",
    postcode="NM1 2AB",
)


def placed(new: RecordFacts, *known: tuple[str, str, RecordFacts]) -> Placement[str, str]:
    candidates = [Candidate(record, person, normalise(facts)) for record, person, facts in known]
    return decide(MODEL, normalise(new), candidates)


def test_nobody_known_is_a_new_person() -> None:
    found = placed(GIRL)
    assert (found.status, found.person_id, found.weight, found.possible) == ("new", None, None, ())


def test_a_known_child_is_linked_to_the_best_of_their_records() -> None:
    found = placed(GIRL, ("r1", "p1", replace(GIRL, forename="Z")), ("r2", "p1", GIRL))
    assert (found.status, found.person_id, found.record_id) == ("link", "p1", "r2")


def test_two_people_who_both_match_go_to_a_person() -> None:
    found = placed(GIRL, ("r1", "p1", GIRL), ("r2", "p2", replace(GIRL, middle_names="Anna")))
    assert (found.status, found.reason, found.person_id) == ("possible", TWO_PEOPLE, None)
    assert {person for _, person, _ in found.possible} == {"p1", "p2"}


def test_one_contradicting_record_refuses_the_link_to_its_whole_person() -> None:
    new = replace(GIRL, nhs_number="9990000018")
    found = placed(new, ("r1", "p1", GIRL), ("r2", "p1", replace(GIRL, nhs_number="9990000026")))
    assert (found.status, found.reason) == ("possible", TWO_NUMBERS)


def test_a_twin_goes_to_review() -> None:
    found = placed(replace(GIRL, forename="Maja"), ("r1", "p1", GIRL))
    assert found.status == "possible"
    assert "twins" in found.reason


KNOWN = [
    ("r1", "p1", GIRL),
    ("r2", "p1", replace(GIRL, forename="Sofia")),
    ("r3", "p2", replace(GIRL, forename="Maja")),
    ("r4", "p3", replace(GIRL, date_of_birth="1990-01-05")),
    ("r5", "p4", replace(GIRL, address="", postcode="NM9 9ZZ")),
    ("r6", "p5", replace(GIRL, address="", postcode="NM9 9ZZ")),
]


@given(
    st.permutations(KNOWN), st.integers(0, len(KNOWN)), st.sampled_from(["Zofia", "Maja", "", "Leo"]),
    st.sampled_from(["14 Mill Lane", ""]),
)  # fmt: skip
def test_the_order_of_candidates_changes_nothing(
    known: list[tuple[str, str, RecordFacts]], count: int, forename: str, address: str
) -> None:
    new = replace(GIRL, forename=forename, address=address)
    some = known[:count]
    assert placed(new, *some) == placed(new, *sorted(some))


FORENAMES = (
    *("Zofia", "Leo", "Amelia", "Oliver", "Aisha", "Muhammad", "Chloe", "Daniel", "Ioana", "Andrei", "Grace"),
    *("Harry", "Freya", "Jacob", "Layla", "Omar", "Poppy", "Ethan", "Ruby", "Samuel", "Tomasz", "Julia"),
    *("Kacper", "Lena", "Bilal", "Hana", "Rhys", "Megan", "Declan", "Niamh", "Priya", "Arjun", "Mei", "Kofi"),
)
SURNAMES = (
    *("Nowak", "Hale", "Smith", "Khan", "Patel", "Jones", "Popescu", "Okafor", "Taylor", "Ahmed", "Walsh"),
    *("Chen", "Mensah", "Evans", "Singh"),
)
SPELLINGS = {"Zofia": "Zosia", "Muhammad": "Mohammed", "Aisha": "Ayesha", "Samuel": "Sam", "Daniel": "Danny"}


def _family(rng: random.Random, number: int) -> list[RecordFacts]:
    """Two to four children of one home, every second family with twins at its head."""
    home = {
        "surname": rng.choice(SURNAMES),
        "address": f"{rng.randint(1, 90)} {rng.choice(['Mill', 'High'])} {rng.choice(['Lane', 'Road'])}",
        "postcode": f"NM{rng.randint(1, 9)} {rng.randint(1, 9)}{rng.choice('ABDEF')}{rng.choice('GHJLN')}",
        "phone": f"07700 900{number % 1000:03}",
    }
    births = [f"{rng.randint(2008, 2024)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}" for _ in range(4)]
    if number % 2 == 0:
        births[1] = births[0]
    names = rng.sample(FORENAMES, rng.randint(2, 4))
    return [
        RecordFacts(forename=name, date_of_birth=born, sex=rng.choice("FM"), **home)
        for name, born in zip(names, births, strict=False)
    ]


def _noisy(rng: random.Random, facts: RecordFacts) -> RecordFacts:
    """The same child as another agency might write them: one to three slips."""
    year, month, day = facts.date_of_birth.split("-")
    slips = [
        {"forename": SPELLINGS.get(facts.forename, facts.forename)},
        {"forename": facts.forename[:2] + facts.forename[3:]},
        {"surname": facts.surname + "-" + rng.choice(SURNAMES)},
        {"date_of_birth": f"{year}-{day}-{month}" if int(day) <= 12 else f"{year}-{month}"},
        {"address": facts.address.replace("Road", "Rd").replace("Lane", "Ln")},
        {"address": "", "phone": ""},
        {"address": f"{rng.randint(100, 200)} New Street", "postcode": "NM20 1AA"},
        {"postcode": ""},
        {"sex": "", "phone": ""},
    ]
    for slip in rng.sample(slips, rng.randint(1, 3)):
        facts = replace(facts, **slip)
    return facts


@pytest.fixture(scope="module")
def area() -> tuple[list[tuple[Comparable, int, Placement[int, int]]], dict[int, RecordFacts]]:
    """150 families; half of the children are known, then every child is reported once more with slips."""
    rng = random.Random(7)  # noqa: S311 - the same area on every run
    children = [child for number in range(150) for child in _family(rng, number)]
    known = {n: child for n, child in enumerate(children) if rng.random() < 0.5}
    index: dict[int, set[int]] = {}
    compared = {n: normalise(child) for n, child in known.items()}
    for n, comparable in compared.items():
        for key in blocking_keys(comparable):
            index.setdefault(key, set()).add(n)
    answers = []
    for n, child in enumerate(children):
        new = normalise(_noisy(rng, child))
        found = sorted({m for key in blocking_keys(new) for m in index.get(key, ())})
        answers.append((new, n, decide(MODEL, new, [Candidate(m, m, compared[m]) for m in found])))
    return answers, known


def test_no_twin_brother_sister_or_stranger_is_linked(area: tuple[list, dict]) -> None:
    answers, known = area
    wrong = [(n, found.person_id) for _, n, found in answers if found.status == "link" and found.person_id != n]
    assert wrong == []
    assert sum(n not in known for _, n, _ in answers) > 150  # the test could have failed


def test_most_noisy_records_find_their_child(area: tuple[list, dict]) -> None:
    answers, known = area
    asked = [(n, found) for _, n, found in answers if n in known]
    linked = sum(found.person_id == n for n, found in asked)
    seen = sum(n in {person for _, person, _ in found.possible} or found.person_id == n for n, found in asked)
    assert linked / len(asked) > 0.75
    assert seen / len(asked) > 0.95
