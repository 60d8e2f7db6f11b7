"""Reviewing: joined or kept apart with a reason, refused with this reason, two people where something restricted would open."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

import invented
import pytest
from logged import Logged

from keepsight.apps.access import operations as access
from keepsight.apps.linkage import operations, queries
from keepsight.apps.linkage.values import LikenessCard, Placed
from keepsight.apps.people import operations as people
from keepsight.apps.people import queries as people_queries
from keepsight.apps.people.values import Facts, RecordDraft
from keepsight.config.cli import linkage_installed, main
from keepsight.vocabulary.answers import InvalidError, RefusedError
from keepsight.vocabulary.people import Actor, Purpose

pytestmark = pytest.mark.django_db
OTHER_NUMBER = replace(invented.ZOSIA, nhs_number="9434765919")


def keep(code: str, facts: Facts, at: datetime, number: str = "R-1") -> Placed:
    with invented.acting_as(code, Purpose.LOADING) as by:
        kept = people.keep(draft=RecordDraft(number, facts), by=by, at=at)
        return operations.place(record=kept, by=by, at=at)


def doubtful(at: datetime) -> tuple[Placed, Placed, LikenessCard]:
    """Two records that only a person can say to be one child's; the second is social care's to review."""
    first, second = keep(invented.POLICE, invented.ZOSIA, at), keep(invented.SOCIAL_CARE, OTHER_NUMBER, at)
    return first, second, links("social-worker")[0]


def links(persona: str) -> list[LikenessCard]:
    with invented.acting_as(persona):
        return queries.possible_links(viewer=invented.viewer(persona), page=1).items


def answer(link: LikenessCard, at: datetime, *, same: bool, by: str = "social-worker", reason: str = "Seen both letters") -> bool:
    with invented.acting_as(by) as actor:
        return operations.answer_possible(link=link.id, same=same, reason=reason, by=actor, at=at)


def persons(records: list[UUID]) -> set[UUID]:
    found = set()
    for code in (invented.POLICE, invented.SOCIAL_CARE, invented.SCHOOL):
        with invented.acting_as(code):
            found |= set(people_queries.persons_of(viewer=invented.viewer(code), records=records).values())
    return found


def test_the_same_child_is_joined_and_the_queue_is_empty(logged: Logged, at: datetime) -> None:
    first, second, link = doubtful(at)
    before = logged.kinds()
    assert answer(link, at, same=True) is True
    assert persons([first.record, second.record]) == {first.person}, "under the id that was known longer"
    assert links("social-worker") == []
    assert logged.kinds() == [*before, "linkage.answer.given"]


def test_different_children_stay_apart_and_the_queue_is_empty(at: datetime) -> None:
    first, second, link = doubtful(at)
    assert answer(link, at, same=False) is True
    assert persons([first.record, second.record]) == {first.person, second.person}
    assert links("social-worker") == []


def test_a_later_answer_of_same_is_heard(at: datetime) -> None:
    first, second, link = doubtful(at)
    answer(link, at, same=False)
    answer(link, at, same=True, by="team-manager")
    assert persons([first.record, second.record]) == {first.person}


@pytest.mark.parametrize(
    ("same", "reason", "words"),
    [
        (True, " ", "Say why you decide so: it stays with the answer."),
        (False, "", "Say why you decide so: it stays with the answer."),
    ],
)
def test_an_answer_needs_its_reason(at: datetime, *, same: bool, reason: str, words: str) -> None:
    link = doubtful(at)[2]
    with pytest.raises(RefusedError) as refused:
        answer(link, at, same=same, reason=reason)
    assert refused.value.refused.reason == words
    assert links("social-worker") == [link]


def test_a_repeat_is_refused(at: datetime) -> None:
    link = doubtful(at)[2]
    answer(link, at, same=False)
    with pytest.raises(RefusedError, match=r"^This has been answered so already\.$"):
        answer(link, at, same=False, by="team-manager")
    answer(link, at, same=True)
    with pytest.raises(RefusedError, match=r"^These records are joined already\.$"):
        answer(link, at, same=True)
    with pytest.raises(RefusedError, match=r"^These records are joined\. Part the record instead\.$"):
        answer(link, at, same=False)


@pytest.mark.parametrize("persona", ["detective-sergeant", "named-nurse"])
def test_another_agency_does_not_answer(persona: str, at: datetime) -> None:
    link = doubtful(at)[2]
    assert links(persona) == []
    with pytest.raises(InvalidError, match="not your agency's to answer"):
        answer(link, at, same=True, by=persona)


def test_a_service_does_not_answer(at: datetime) -> None:
    link = doubtful(at)[2]
    with pytest.raises(RefusedError, match="Your role does not decide"):
        answer(link, at, same=True, by=invented.SOCIAL_CARE)


def restricted(at: datetime, record: UUID, by: str) -> Actor:
    with invented.acting_as(by) as actor:
        access.restrict(scope=record, users=[actor.user], reason="A colleague's child", by=actor, at=at)
    return actor


def test_where_a_restricted_record_would_open_a_second_person_agrees(at: datetime) -> None:
    first, second, link = doubtful(at)
    restricted(at, first.record, "detective-inspector")
    assert answer(link, at, same=True) is False
    assert persons([second.record]) == {second.person}, "only proposed so far"
    with invented.acting_as("team-manager"):
        seen = queries.side_by_side(viewer=invented.viewer("team-manager"), link=link.id)
    assert seen
    assert (seen.now.restricted, seen.proposed_by) == (True, invented.user("social-worker"))
    with pytest.raises(RefusedError, match="A second person must agree"):
        answer(link, at, same=True)
    assert answer(link, at, same=True, by="team-manager") is True
    assert persons([second.record]) == {first.person}


def test_a_restriction_on_a_person_goes_with_the_joining(at: datetime) -> None:
    _, second, link = doubtful(at)
    restricted(at, second.person, "team-manager")
    with invented.acting_as("social-worker"):
        assert people_queries.scopes_of(viewer=invented.viewer("social-worker"), person=second.person) == []
    assert links("team-manager") == [link]
    answer(link, at, same=True, by="team-manager")
    with invented.acting_as("social-worker"):
        assert people_queries.persons_of(viewer=invented.viewer("social-worker"), records=[second.record]) == {}


def test_never_between_two_of_their_records_forbids_joining_them(at: datetime) -> None:
    first, second, link = doubtful(at)
    third = keep(invented.SCHOOL, OTHER_NUMBER, at)
    assert third.person == second.person
    fourth = keep(invented.SOCIAL_CARE, invented.ZOSIA, at, "R-2")
    assert fourth.person == first.person
    [between] = [one for one in links("school-dsl") if one.other == first.record]
    answer(between, at, same=False, by="school-dsl")
    with pytest.raises(RefusedError, match="never of one person"):
        answer(link, at, same=True)


def test_circular_joins_end_as_one_person(at: datetime) -> None:
    first, second, _ = doubtful(at)
    third = keep(invented.SCHOOL, replace(OTHER_NUMBER, nhs_number="9990000018"), at)
    assert len({first.person, second.person, third.person}) == 3
    for link in links("school-dsl"):
        answer(link, at, same=True, by="school-dsl")
    assert persons([first.record, second.record, third.record]) == {first.person}
    assert links("social-worker") == [], "merged under an open review: there is nothing left to answer"
    assert links("school-dsl") == []


def test_values_of_the_other_agency_are_words_of_agreement(at: datetime) -> None:
    link = doubtful(at)[2]
    with invented.acting_as("social-worker"):
        seen = queries.side_by_side(viewer=invented.viewer("social-worker"), link=link.id)
    assert seen
    assert seen.other_is_shown is False
    assert {line.other for line in seen.lines} == {""}
    lines = {line.field: line for line in seen.lines}
    assert (lines["forename"].own, lines["forename"].words) == ("Zosia", "First name: the same")
    assert (lines["nhs_number"].words, lines["nhs_number"].differs) == ("Different valid NHS numbers", True)
    assert (seen.now.records, seen.now.other_records, seen.now.is_one) == (1, 1, False)


def test_within_one_agency_both_records_are_shown(at: datetime) -> None:
    keep(invented.SOCIAL_CARE, invented.ZOSIA, at, "R-0")
    keep(invented.SOCIAL_CARE, OTHER_NUMBER, at)
    [link] = links("social-worker")
    with invented.acting_as("social-worker"):
        seen = queries.side_by_side(viewer=invented.viewer("social-worker"), link=link.id)
    assert seen
    assert seen.other_is_shown is True
    assert [(line.own, line.other) for line in seen.lines if line.differs] == [("9434765919", "9990142769")]


def test_what_only_one_of_them_holds_does_not_differ(at: datetime) -> None:
    keep(invented.SOCIAL_CARE, invented.ZOSIA, at, "R-0")
    keep(invented.SOCIAL_CARE, replace(OTHER_NUMBER, phone="", email="", middle_names=""), at)
    [link] = links("social-worker")
    with invented.acting_as("social-worker"):
        seen = queries.side_by_side(viewer=invented.viewer("social-worker"), link=link.id)
    assert seen
    lines = {line.field: line for line in seen.lines}
    assert (lines["phone"].own, bool(lines["phone"].other), lines["phone"].differs) == ("", True, False)
    assert all(line.own or line.other for line in seen.lines), "a line that neither holds says nothing"


def test_agreement_and_calibration_count_answers(at: datetime) -> None:
    link = doubtful(at)[2]
    answer(link, at, same=False)
    answer(link, at, same=True, by="team-manager")
    with invented.acting_as("social-worker"):
        viewer = invented.viewer("social-worker")
        found = queries.agreement(viewer=viewer)
        assert (found.answers, found.by_two, found.alike) == (2, 1, 0)
        assert [(one.bits, one.same, one.model) for one in queries.answers_for_calibration(viewer=viewer)] == [
            (link.bits, False, link.model), (link.bits, True, link.model),
        ]  # fmt: skip


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command line takes the connection that the test holds already."""
    monkeypatch.setenv("DATABASE_URL", "postgres:///in-use")


@pytest.mark.usefixtures("installed")
def test_calibration_asks_what_reviewers_answered(at: datetime, capsys: pytest.CaptureFixture[str]) -> None:
    _, _, link = doubtful(at)
    answer(link, at, same=True)
    asked = ["linkage", "calibrate", "--agency", invented.SOCIAL_CARE, "--agency", invented.POLICE]
    assert main(asked) == 2
    assert "1 answers, 1 of them same: it takes 100" in capsys.readouterr().err
    assert main(["linkage", "calibrate", "--agency", "nobody"]) == 2
    assert "agency nobody is not known" in capsys.readouterr().err
    assert main(["linkage", "calibrate"]) == 2
    assert "give ANSWERS.csv, or --agency" in capsys.readouterr().err


@pytest.mark.usefixtures("installed")
def test_calibration_leaves_out_what_another_model_weighed(at: datetime, capsys: pytest.CaptureFixture[str]) -> None:
    _, _, link = doubtful(at)
    answer(link, at, same=True)
    assert linkage_installed.answered([invented.SOCIAL_CARE], link.model) == [(link.bits, True)]
    assert linkage_installed.answered([invented.SOCIAL_CARE], "another") == []
    assert "1 answers are about weights of another model" in capsys.readouterr().err


def test_whoever_proposed_settles_it_once_nothing_restricted_would_open(at: datetime) -> None:
    first, second, link = doubtful(at)
    nurse = invented.user("named-nurse")
    with invented.acting_as("detective-inspector") as by:
        access.lock_out(scope=first.person, user=nurse, reason="A relative", by=by, at=at)
    assert answer(link, at, same=True) is False
    with pytest.raises(RefusedError, match="A second person must agree"):
        answer(link, at, same=True)
    with invented.acting_as("detective-inspector") as by:
        access.lift_lock_out(scope=first.person, user=nurse, reason="No relative", by=by, at=at)
    assert answer(link, at, same=True) is True
    assert persons([first.record, second.record]) == {first.person}
