"""From when a child's clocks count: everybody sees the same, however late a step was recorded."""

from datetime import timedelta

import invented
from casework import Case

from keepsight.apps.response import operations
from keepsight.apps.response.models import Step


def test_a_referral_accepted_days_later_counts_from_its_contact_for_everybody(case: Case) -> None:
    received = case.now
    case.now += timedelta(days=4)
    case.step("accept-referral")
    [step] = case.course().steps
    assert (step.since, step.at) == (received, case.now)
    begun = {clock.rule: clock.due for clock in case.course().clocks}
    assert begun["referral-decision"].moment < case.now, "it is late, and says so"
    assert begun == {clock.rule: clock.due for clock in case.course("detective-sergeant").clocks}


def test_a_brother_without_a_contact_of_his_own_counts_from_the_one_about_his_sister(case: Case) -> None:
    received, brother = case.now, invented.household(case.person, case.now)
    case.now += timedelta(days=4)
    with invented.acting_as("social-worker") as by:
        operations.take_step(
            children={case.person: 0, brother: 0}, way="accept-referral", reason="As discussed", by=by, at=case.tick()
        )
        assert set(Step.objects.values_list("scope", "since")) == {(case.person, received), (brother, received)}


def test_an_enquiry_counts_from_the_end_of_its_strategy_discussion(case: Case) -> None:
    case.to_enquiry()
    steps = {step.way.id: step for step in case.course().steps}
    discussion = next(one for one in case.course().discussions if one.ended_at)
    assert steps["enquire"].since == discussion.ended_at
    assert steps["call-strategy"].since is None
