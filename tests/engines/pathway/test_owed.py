"""What a response owes: clocks by the steps that start and stop them, and the two discussions at the two ends."""

from dataclasses import replace
from pathlib import Path

from walking import answer, decide, hold, hour, in_assessment, in_enquiry, on_plan, went

from keepsight.engines import clocks
from keepsight.engines.pathway import (
    ALLEGATION,
    ENQUIRY,
    Answered,
    Facts,
    Investigation,
    ItemAnswer,
    Meeting,
    Running,
    diagram,
    missing,
    officer_since,
    owed,
    running,
    stages,
    ways,
)


def rules_of(facts: Facts) -> list[str]:
    return [one.rule for one in running(facts)]


def test_the_clocks_that_run_along_the_way() -> None:
    assert rules_of(went(Facts(), "accept-referral", hour(0))) == ["referral-decision", "assessment"]
    assert rules_of(in_assessment()) == ["assessment"]
    assert rules_of(in_enquiry()) == ["assessment", "icpc"]
    assert rules_of(on_plan()) == ["first-core-group", "first-review"]
    met = went(hold(on_plan(), Meeting.CORE_GROUP, hour(20)), "meet-core-group", hour(20))
    assert rules_of(met) == ["first-review"]
    reviewed = went(hold(met, Meeting.REVIEW, hour(40)), "review-plan", hour(40))
    assert [(one.rule, one.since) for one in running(reviewed)] == [("next-review", hour(40))]


def test_closing_leaves_no_clock_running() -> None:
    facts = replace(answer(decide(in_assessment(), "closure", hour(3)), "closure", hour(3)), ground="safe")
    assert running(went(facts, "close", hour(4))) == []


def test_every_clock_of_the_table_is_a_rule() -> None:
    assert {rule for way in ways().values() for rule in (*way.starts, *way.stops)} <= set(clocks.rules())


def test_the_end_of_an_investigation_stays_owed_after_social_care_has_closed() -> None:
    facts = replace(answer(decide(in_assessment(), "closure", hour(3)), "closure", hour(3)), ground="safe")
    facts = went(facts, "close", hour(4))
    assert owed(replace(facts, investigations=(Investigation(hour(1)),))) == []
    ended = replace(facts, investigations=(Investigation(hour(1), hour(200)),))
    assert [(one.meeting, one.since) for one in owed(ended)] == [(Meeting.END_OF_INVESTIGATION, hour(200))]
    assert owed(hold(ended, Meeting.END_OF_INVESTIGATION, hour(210))) == []
    both = replace(facts, investigations=(*ended.investigations, Investigation(hour(1), hour(300))))
    assert [one.since for one in owed(both)] == [hour(200)]
    assert [one.since for one in owed(hold(both, Meeting.END_OF_INVESTIGATION, hour(210)))] == [hour(300)]


def test_without_an_investigation_only_the_enquiry_s_end_is_owed() -> None:
    assert [one.meeting for one in owed(in_enquiry())] == [Meeting.END_OF_ENQUIRY]
    assert owed(in_assessment()) == []


def test_the_designated_officer_s_clock_runs_until_they_are_told() -> None:
    colleague = Facts(circumstances=frozenset({ALLEGATION}), allegations=(hour(0),))
    assert officer_since(colleague) == Running("lado-referral", hour(0))
    told = replace(colleague, answered=(Answered("officer-told", ItemAnswer.DONE, hour(1)),))
    gap = replace(colleague, answered=(Answered("officer-told", ItemAnswer.NOT_POSSIBLE, hour(1), approved=True),))
    assert officer_since(told) is None
    assert officer_since(gap) is not None
    assert officer_since(Facts()) is None


def test_an_allegation_after_the_officer_was_told_is_told_too() -> None:
    told = (Answered("officer-told", ItemAnswer.DONE, hour(1)), Answered("locked-out", ItemAnswer.DONE, hour(1)))
    facts = Facts(circumstances=frozenset({ALLEGATION}), allegations=(hour(0),), answered=told)
    again = replace(facts, allegations=(hour(0), hour(2), hour(3)))
    assert officer_since(again) == Running("lado-referral", hour(2))
    asked_again = {"officer-told", "locked-out"}
    assert asked_again & {one.id for one in missing(facts, ENQUIRY)} == set()
    assert asked_again & {one.id for one in missing(again, ENQUIRY)} == asked_again


def test_the_picture_shows_every_stage_and_is_the_one_in_the_documents() -> None:
    picture = diagram()
    assert all(words in picture for words in stages().values())
    page = Path(__file__).parents[3] / "docs" / "generated" / "pathway.md"
    assert picture in page.read_text("utf-8")
