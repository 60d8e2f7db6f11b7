"""From when clocks count: from the event that guidance names, however late somebody records the step."""

from dataclasses import replace
from datetime import datetime

import pytest
from walking import BEGAN, answer, call, decide, enquired, hold, hour, in_assessment, on_plan, went

from keepsight.engines.pathway import ENQUIRE, Facts, Meeting, running


def since(facts: Facts) -> dict[str, datetime]:
    """Rule → when its clock began."""
    return {one.rule: one.since for one in running(facts)}


@pytest.mark.parametrize(
    ("contacts", "decided", "began"),
    [
        ([], [], 0),  # told of by telephone: from the step
        ([-64], [], -64),  # received on Wednesday, accepted on Friday
        ([-64, -2], [], -64),  # the second says more about the same
        ([-900, -64, -2], [-800], -64),  # the first was answered before the others came
        ([-64], [-1], -64),  # decided, then accepted: it is the one that was decided
        ([-900, -64], [-800, -1], -64),
    ],
)
def test_a_referral_counts_from_the_first_contact_that_nobody_had_answered(
    contacts: list[float], decided: list[float], began: float
) -> None:
    facts = Facts(contacts=tuple(hour(one) for one in contacts))
    for one in decided:
        facts = decide(facts, "referral", hour(one))
    accepted = went(facts, "accept-referral", BEGAN)
    assert since(accepted) == {"referral-decision": hour(began), "assessment": hour(began)}


def test_a_response_that_opens_again_counts_from_the_new_contact() -> None:
    facts = answer(decide(in_assessment(Facts(contacts=(hour(-1),))), "closure", hour(3)), "closure", hour(3))
    closed = went(replace(facts, ground="safe"), "close", hour(4))
    again = went(replace(closed, contacts=(hour(90), hour(-1))), "come-back", hour(100))
    assert since(again)["assessment"] == hour(90)
    assert since(went(closed, "come-back", hour(100)))["assessment"] == hour(100)


def test_clocks_after_a_discussion_count_from_its_end() -> None:
    called = went(call(in_assessment(), hour(3)), "call-strategy", hour(3))
    enquiry = went(hold(called, Meeting.STRATEGY, hour(4), ENQUIRE), "enquire", hour(70))
    assert since(enquiry)["icpc"] == hour(4)
    conference = went(enquired(), "call-conference", hour(8))
    plan = went(hold(conference, Meeting.CONFERENCE, hour(9)), "plan", hour(90))
    assert since(plan) == {"first-core-group": hour(9), "first-review": hour(9)}
    review = hold(hold(on_plan(), Meeting.REVIEW, hour(40)), Meeting.STRATEGY, hour(50))
    assert since(went(review, "review-plan", hour(99)))["next-review"] == hour(40)
