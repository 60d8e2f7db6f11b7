"""The drawn area, before anything is written: repeatable, invented, neutral."""

import re
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from keepsight.apps.people import rules as people_rules
from keepsight.apps.simulate.rules import draw_area, nhs_number, pupil_number
from keepsight.apps.simulate.values import SCHOOL_SENDS, Area, Outcome
from keepsight.apps.simulate.values.titles import TITLES
from keepsight.engines.linkage import Candidate, blocking_keys, decide, default_model, normalise, weigh
from keepsight.engines.linkage.numbers import nhs_number as checked_nhs
from keepsight.engines.linkage.numbers import pupil_number as checked_upn

AT = datetime(2026, 11, 20, 16, 50, tzinfo=UTC)
PHONE = re.compile(r"07700 900\d{3}|01632 960\d{3}")


@pytest.fixture(scope="module")
def area() -> Area:
    return draw_area(children=400, seed=7, at=AT)


def test_the_same_seed_and_moment_draw_the_same_area(area: Area) -> None:
    assert draw_area(children=400, seed=7, at=AT) == area
    assert draw_area(children=400, seed=8, at=AT).noted != area.noted


@pytest.mark.parametrize("children", [2, 3, 4, 17, 400])
def test_an_area_has_exactly_the_children_asked_for(children: int) -> None:
    drawn = draw_area(children=children, seed=3, at=AT)
    assert sum(one.is_child for family in drawn.families for one in family.people) == children - 2
    assert len({one.person for one in drawn.noted if one.part == "child" and one.person < 0}) == 2


def test_numbers_come_from_ranges_that_were_never_issued(area: Area) -> None:
    facts = [one.facts for one in area.noted]
    nhs = [one.nhs_number for one in facts if one.nhs_number]
    assert nhs
    assert all(checked_nhs(number) == number and number.startswith("999") for number in nhs)
    pupils = [one.upn for one in facts if one.upn]
    assert pupils
    assert all(checked_upn(number) == number and number[1:4] == "099" for number in pupils)
    assert all(PHONE.fullmatch(one.phone) for one in facts if one.phone)
    assert all(one.postcode.startswith("NX") for one in facts if one.postcode)
    assert all(one.email.endswith(".example") for one in facts if one.email)


def test_every_serial_gives_a_valid_number_or_none() -> None:
    numbers = [nhs_number(serial) for serial in range(2_000)]
    assert all(checked_nhs(number) == number for number in numbers if number)
    assert 0 < numbers.count("") < 300
    assert all(checked_upn(number) == number for number in (pupil_number(serial, 2020) for serial in range(1, 2_000)))


def test_no_two_people_share_a_number_and_no_two_records_an_agencys_own(area: Area) -> None:
    everyone = [one for family in area.families for one in family.people]
    assert max(Counter(one.nhs_number for one in everyone).values()) == 1
    assert max(Counter(one.upn for one in everyone if one.upn).values()) == 1
    assert max(Counter((one.agency, one.external_id) for one in area.noted).values()) == 1
    assert max(Counter((one.agency, one.person) for one in area.noted).values()) == 1


def test_no_two_families_share_a_home_or_a_telephone(area: Area) -> None:
    homes, phones = Counter[str](), Counter[str]()
    for family in area.families:
        homes.update({one.home.address for one in family.people})
        phones.update({one.phone for one in family.people if one.phone})
    assert max(homes.values()) == max(phones.values()) == 1


def test_every_record_can_be_kept(area: Area) -> None:
    assert [faults for one in area.noted if (faults := people_rules.faults(one.external_id, one.facts))] == []


def test_titles_come_from_the_neutral_list_and_nothing_lies_ahead(area: Area) -> None:
    assert {one.title for one in area.happenings} <= TITLES
    assert all(one.happened <= AT.date().isoformat() and one.known_at <= AT for one in area.happenings)
    assert all(not one.until or one.happened <= one.until for one in area.happenings)
    late = [one for one in area.happenings if one.known_at.date().isoformat() > one.happened[:10] and len(one.happened) == 10]
    months = [one for one in late if one.known_at - datetime.fromisoformat(one.happened).replace(tzinfo=UTC) > timedelta(days=30)]
    assert len(months) > len(area.happenings) / 10


def test_families_have_twins_and_homes_apart(area: Area) -> None:
    births = [[one.born for one in family.people if one.is_child] for family in area.families]
    assert any(len(born) > len(set(born)) for born in births)
    assert len({one.born for one in area.families[1].people if one.is_child}) < sum(
        one.is_child for one in area.families[1].people
    )
    assert any(len({one.home for one in family.people}) > 1 for family in area.families)


def test_the_rare_outcomes_are_there_once(area: Area) -> None:
    outcomes = Counter(case.outcome for case in area.cases)
    assert outcomes[Outcome.OVERTURNED] == outcomes[Outcome.DISSENTED] == outcomes[Outcome.UNANSWERED] == 1
    assert min(outcomes[one] for one in Outcome) > 0


def test_what_the_school_sends_links_to_zosia_and_to_nobody_else(area: Area) -> None:
    model, sent = default_model(), normalise(SCHOOL_SENDS)
    known = {(one.agency, one.external_id): one for one in area.noted}
    police = known["northmere-police", "PN-100001"]
    health = known["northmere-community-health", "H-100001"]
    brother = known["northmere-community-health", "H-100002"]
    for zosias in (police, health):
        weight = weigh(model, sent, normalise(zosias.facts))
        assert weight.bits >= model.link_bits
        assert weight.guards == ()
        assert not set(blocking_keys(sent)).isdisjoint(blocking_keys(normalise(zosias.facts)))
    assert weigh(model, normalise(police.facts), normalise(health.facts)).bits >= model.link_bits
    assert weigh(model, sent, normalise(brother.facts)).bits < model.possible_bits
    everybody = [Candidate(one.external_id, str(one.person), normalise(one.facts)) for one in area.noted]
    placed = decide(model, sent, everybody)
    assert (placed.status, placed.person_id, placed.possible) == ("link", str(police.person), ())
