"""The way of one child by example: every refusal with its reason, and what each circumstance changes."""

from dataclasses import replace

import pytest
from walking import BEGAN, answer, call, decide, enquired, hold, hour, in_assessment, in_enquiry, on_plan, went

from keepsight.engines.pathway import (
    ENQUIRE,
    Answered,
    Facts,
    Held,
    ItemAnswer,
    Meeting,
    asked,
    circumstances,
    may_take,
    stage,
    take,
    ways,
    ways_on,
)
from keepsight.vocabulary.answers import Allowed, Refused


def refusal(facts: Facts, way: str) -> Refused:
    found = may_take(facts, way, facts.version)
    assert isinstance(found, Refused), way
    return found


def test_a_family_s_whole_way_from_contact_to_closure_and_back() -> None:
    facts = on_plan()
    facts = went(hold(facts, Meeting.CORE_GROUP, hour(20)), "meet-core-group", hour(20))
    facts = went(hold(facts, Meeting.REVIEW, hour(40)), "review-plan", hour(40))
    facts = decide(hold(facts, Meeting.REVIEW, hour(60)), "closure", hour(60))
    facts = went(facts, "step-down", hour(61))
    facts = replace(answer(decide(facts, "closure", hour(70)), "closure", hour(70)), ground="needs-met")
    facts = went(facts, "close", hour(71))
    assert stage(facts) == "closed"
    assert stage(went(facts, "come-back", hour(99))) == "referral"


def test_an_enquiry_after_the_child_came_back_asks_everything_again() -> None:
    facts = went(
        replace(answer(decide(in_assessment(), "closure", hour(3)), "closure", hour(3)), ground="safe"), "close", hour(4)
    )
    facts = went(facts, "come-back", hour(9))
    assert "Record the decision" in refusal(facts, "assess").reason
    facts = went(answer(decide(facts, "referral", hour(10)), "reply", hour(10)), "assess", hour(10))
    assert "The child was seen" in refusal(replace(decide(facts, "closure", hour(11)), ground="safe"), "close").reason


@pytest.mark.parametrize(
    ("facts", "way", "reason"),
    [
        (Facts(), "answer-contact", "Choose the ground"),
        (Facts(ground="safe"), "answer-contact", "raised the concern was told"),
        (went(Facts(), "accept-referral", BEGAN), "assess", "type of response first"),
        (decide(went(Facts(), "accept-referral", BEGAN), "referral", hour(1)), "assess", "raised the concern was told"),
        (in_assessment(), "call-strategy", "Call the strategy discussion first"),
        (in_assessment(), "help", "The child was seen"),
        (went(call(in_assessment(), hour(3)), "call-strategy", hour(3)), "enquire", "has not ended"),
        (in_enquiry(), "call-conference", "The child was seen alone"),
        (answer(in_enquiry(), "enquiry", hour(5)), "call-conference", "end of the enquiry together"),
        (hold(answer(in_enquiry(), "enquiry", hour(5)), Meeting.END_OF_ENQUIRY, hour(6)), "help-after-enquiry", "outcome"),
        (went(enquired(), "call-conference", hour(8)), "plan", "conference has not been recorded"),
        (on_plan(), "meet-core-group", "core group first"),
        (on_plan(), "review-plan", "review conference first"),
        (hold(on_plan(), Meeting.REVIEW, hour(10)), "step-down", "decision to close"),
        (enquired(), "plan-after-enquiry", "no child protection plan"),
    ],
)
def test_a_way_is_refused_with_its_reason(facts: Facts, way: str, reason: str) -> None:
    found = refusal(facts, way)
    assert reason in found.reason
    assert found.source


@pytest.mark.parametrize(
    ("ground", "reason"),
    [("retraction", "never a ground"), ("no-further-action", "does not exist"), ("no-police-action", "their investigation")],
)
def test_retraction_and_no_further_action_close_nothing(ground: str, reason: str) -> None:
    ready = answer(decide(in_assessment(), "closure", hour(3)), "closure", hour(3))
    assert reason in refusal(replace(ready, ground=ground), "close").reason
    assert may_take(replace(ready, ground="safe"), "close", ready.version) == Allowed()


def test_a_strategy_discussion_without_its_quorum_leads_on_only_as_urgent() -> None:
    waiting = went(call(in_assessment(), hour(3)), "call-strategy", hour(3))
    lacking = Held(Meeting.STRATEGY, hour(3), hour(4), frozenset({ENQUIRE}))
    assert "lacked social care, police or health" in refusal(replace(waiting, held=(lacking,)), "enquire").reason
    urgent = replace(waiting, held=(replace(lacking, provisional=True),))
    assert may_take(urgent, "enquire", urgent.version) == Allowed()
    assert "chose a section 47 enquiry" in refusal(urgent, "assess-after-strategy").reason
    other = replace(waiting, held=(replace(lacking, chose=frozenset(), quorate=True),))
    assert "did not choose" in refusal(other, "enquire").reason


def test_a_child_on_a_plan_goes_back_to_it_and_loses_it_nowhere_by_the_way() -> None:
    facts = went(call(on_plan(), hour(30)), "call-strategy", hour(30))
    facts = hold(facts, Meeting.STRATEGY, hour(31))
    assert "end it at a review conference" in refusal(facts, "assess-after-strategy").reason
    assert stage(went(facts, "plan-after-strategy", hour(32))) == "protection-plan"


@pytest.mark.parametrize("item", [item.id for item in asked(Facts(), "enquiry")])
def test_an_enquiry_ends_with_every_question_answered_or_an_approved_gap(item: str) -> None:
    facts = decide(hold(in_enquiry(), Meeting.END_OF_ENQUIRY, hour(6)), "section-47-outcome", hour(7))
    facts = answer(facts, "enquiry", hour(5), but=item)
    assert "Still open" in refusal(facts, "call-conference").reason
    gap = Answered(item, ItemAnswer.NOT_POSSIBLE, hour(6))
    waits = replace(facts, answered=(*facts.answered, gap))
    assert "waits for a manager" in refusal(waits, "call-conference").reason
    honest = replace(facts, answered=(*facts.answered, replace(gap, approved=True)))
    assert may_take(honest, "call-conference", honest.version) == Allowed()


@pytest.mark.parametrize(
    ("circumstance", "gone", "come"),
    [
        ("unborn", {"child-seen", "child-seen-alone", "own-words"}, {"parents-seen", "birth-plan"}),
        ("non-verbal", {"own-words"}, {"shown"}),
        ("interpreter", set(), {"interpreter"}),
        ("adult", {"child-seen", "child-seen-alone", "own-words", "siblings"}, {"adult-wishes", "children-now"}),
        ("harms", set(), {"own-safety", "apart"}),
        ("looked-after", set(), {"placement", "placing-authority"}),
        ("former-names", set(), {"names-kept"}),
        ("colleague", set(), {"officer-told", "locked-out"}),
        ("moved", set(), set()),
    ],
)
def test_each_circumstance_has_its_own_route(circumstance: str, gone: set[str], come: set[str]) -> None:
    plain = {item.id for item in asked(Facts(), "enquiry")}
    own = {item.id for item in asked(Facts(circumstances=frozenset({circumstance})), "enquiry")}
    assert (plain - own, own - plain) == (gone, come)
    assert stage(on_plan(Facts(circumstances=frozenset({circumstance})))) == "protection-plan"


def test_every_circumstance_of_the_table_is_tested() -> None:
    assert len(circumstances()) == 9


def test_an_end_is_decided_and_told_anew_after_another_concern() -> None:
    ready = answer(decide(in_assessment(), "closure", hour(2.5)), "closure", hour(2.5))
    ready = replace(ready, ground="safe")
    assert may_take(ready, "close", ready.version) == Allowed()
    back = went(
        hold(went(call(ready, hour(3)), "call-strategy", hour(3)), Meeting.STRATEGY, hour(4)), "assess-after-strategy", hour(5)
    )
    back = replace(back, ground="safe")
    assert "child was seen" in refusal(back, "close").reason
    seen = answer(back, "closure", hour(6), but="child-told")
    assert "how this ends" in refusal(seen, "close").reason
    told = answer(back, "closure", hour(6))
    assert "decision to close" in refusal(told, "close").reason
    again = decide(told, "closure", hour(6))
    assert may_take(again, "close", again.version) == Allowed()


def test_what_ended_a_plan_does_not_close_the_response() -> None:
    plan = decide(hold(on_plan(), Meeting.REVIEW, hour(40)), "closure", hour(40))
    stepped = answer(went(plan, "step-down", hour(41)), "closure", hour(41))
    stepped = replace(stepped, ground="needs-met")
    assert "decision to close" in refusal(stepped, "close").reason
    decided = decide(stepped, "closure", hour(42))
    assert may_take(decided, "close", decided.version) == Allowed()


def test_a_core_group_leaves_the_decision_to_end_a_plan_as_it_was() -> None:
    plan = hold(hold(decide(on_plan(), "closure", hour(39)), Meeting.REVIEW, hour(40)), Meeting.CORE_GROUP, hour(40))
    met = went(plan, "meet-core-group", hour(41))
    assert may_take(met, "step-down", met.version) == Allowed()


def test_a_strategy_discussion_may_be_over_before_its_step_is_recorded() -> None:
    over = hold(in_assessment(), Meeting.STRATEGY, hour(3), ENQUIRE)
    assert stage(went(went(over, "call-strategy", hour(4)), "enquire", hour(5))) == "enquiry"
    earlier = hold(in_assessment(), Meeting.STRATEGY, hour(1), ENQUIRE)
    assert "Call the strategy discussion first" in refusal(earlier, "call-strategy").reason


def test_a_child_who_moved_is_let_go_when_the_other_area_has_acknowledged() -> None:
    facts = decide(in_assessment(Facts(circumstances=frozenset({"moved"}))), "closure", hour(3))
    facts = replace(facts, ground="handed-over")
    assert "acknowledged" in refusal(answer(facts, "closure", hour(3), but="handover"), "close").reason
    assert may_take(answer(facts, "closure", hour(3)), "close", facts.version) == Allowed()


def test_a_step_is_refused_on_an_older_version_from_another_stage_and_before_the_last() -> None:
    facts = went(Facts(), "accept-referral", hour(1))
    stale = may_take(facts, "accept-referral", 0)
    assert isinstance(stale, Refused)
    assert "Somebody else" in stale.reason
    assert "is open from" in refusal(facts, "plan").reason
    early = take(call(facts, hour(1)), "call-strategy", 1, BEGAN)
    assert isinstance(early, Refused)
    assert "before the last" in early.reason
    with pytest.raises(LookupError, match="no way 'leap'"):
        may_take(facts, "leap", 1)


def test_the_ways_on_are_those_of_the_stage_and_each_says_why_not() -> None:
    assert [(way.id, type(answer)) for way, answer in ways_on(Facts())] == [
        ("accept-referral", Allowed),
        ("answer-contact", Refused),
    ]


def test_every_guard_of_the_table_exists_and_every_guard_is_used() -> None:
    from keepsight.engines.pathway import GUARDS

    assert {name for way in ways().values() for name in way.guards} == set(GUARDS)
