"""Joint, several and blind answers, independence, delegation, urgency and escalation: each rule once, with its words."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from keepsight.engines.oversight import (
    Answer,
    DecisionFacts,
    Edit,
    Effect,
    Sign,
    Signer,
    Standing,
    effect,
    escalated_to,
    missing,
    read_policy,
    standing,
    transition,
    visible,
)
from keepsight.vocabulary.answers import Refused
from keepsight.vocabulary.people import AgencyKind

POLICY = read_policy("""
version = "test"
[lines]
social-care = ["team-manager", "service-manager", "head-of-service"]
police = ["detective-inspector"]
health = ["named-nurse"]
[decisions.plain]
title = "Plain"
hours = 24
agencies = ["social-care"]
source = "local"
[decisions.joint]
title = "Joint"
hours = 24
agencies = ["social-care"]
joint = ["social-care", "police", "health"]
source = "local"
[decisions.blind]
title = "Blind"
hours = 48
agencies = ["social-care"]
signers = 2
blind = true
independent = true
acts_at_once = false
from = { social-care = "service-manager" }
source = "local"
""")
CARE, POLICE, HEALTH = AgencyKind.SOCIAL_CARE, AgencyKind.POLICE, AgencyKind.HEALTH
NOW = datetime(2026, 11, 20, 16, 50, tzinfo=UTC)
DUE = NOW + timedelta(hours=24)


def made(kind: str) -> DecisionFacts:
    return DecisionFacts(kind, 1, CARE, frozenset({10}), ("h1",), (), DUE)


def senior(user: int = 20, kind: AgencyKind = CARE, rank: str = "head-of-service") -> Signer:
    return Signer(user, {CARE: 1, POLICE: 2, HEALTH: 3}[kind], kind, rank)


def signed(facts: DecisionFacts, signer: Signer, answer: Answer = Answer.AGREE) -> DecisionFacts:
    after = transition(facts, Sign(signer, answer, facts.hashes[-1]), NOW, POLICY)
    assert not isinstance(after, Refused), after
    return after


def refused(facts: DecisionFacts, signer: Signer, answer: Answer = Answer.AGREE) -> str:
    after = transition(facts, Sign(signer, answer, facts.hashes[-1]), NOW, POLICY)
    assert isinstance(after, Refused)
    return after.reason


def test_a_joint_decision_needs_each_agency_s_own_signature() -> None:
    facts = made("joint")
    assert missing(facts, POLICY) == 3
    facts = signed(signed(facts, senior()), senior(30, POLICE, "detective-inspector"))
    assert standing(facts, NOW, POLICY) is Standing.WAITING
    assert "A senior of your agency has answered" in refused(facts, senior(21))
    facts = signed(facts, senior(40, HEALTH, "named-nurse"))
    assert standing(facts, NOW, POLICY) is Standing.AGREED


def test_another_agency_sends_a_joint_decision_back_and_does_not_overturn_it() -> None:
    inspector = senior(30, POLICE, "detective-inspector")
    assert "not yours to overturn" in refused(made("joint"), inspector, Answer.OVERTURN)
    facts = signed(made("joint"), inspector, Answer.SEND_BACK)
    assert standing(facts, NOW, POLICY) is Standing.SENT_BACK
    assert "answered already" in refused(facts, senior())


def test_blind_answers_are_hidden_until_all_are_in_and_may_differ() -> None:
    facts = signed(made("blind"), senior(20), Answer.OVERTURN)
    assert standing(facts, NOW, POLICY) is Standing.WAITING
    assert [one.signer for one in visible(facts, 20, POLICY)] == [20]
    assert visible(facts, 21, POLICY) == ()
    facts = signed(facts, senior(21))
    assert standing(facts, NOW, POLICY) is Standing.DISAGREED
    assert len(visible(facts, 99, POLICY)) == 2
    edited = transition(facts, Edit(10, 1, 1, "h2", DUE), NOW, POLICY)
    assert not isinstance(edited, Refused)
    assert (standing(edited, NOW, POLICY), missing(edited, POLICY)) == (Standing.WAITING, 2)


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ((Answer.AGREE, Answer.CONDITIONS), Standing.AGREED),
        ((Answer.SEND_BACK, Answer.SEND_BACK), Standing.SENT_BACK),
        ((Answer.OVERTURN, Answer.OVERTURN), Standing.OVERTURNED),
        ((Answer.AGREE, Answer.SEND_BACK), Standing.DISAGREED),
    ],
)
def test_two_blind_answers_together(answers: tuple[Answer, Answer], expected: Standing) -> None:
    facts = signed(signed(made("blind"), senior(20), answers[0]), senior(21), answers[1])
    assert standing(facts, NOW, POLICY) is expected


@pytest.mark.parametrize(
    ("kind", "signer", "words"),
    [
        ("blind", senior(rank="team-manager"), "one of these posts: service manager, head of service"),
        ("blind", replace(senior(), manages=frozenset({10})), "you manage someone who wrote it"),
        ("blind", replace(senior(), worked_on_case=True), "you decided something in this case"),
        ("plain", replace(senior(), reports_to=frozenset({10})), "You report to someone who wrote this decision"),
        ("plain", replace(senior(), behalf_of=10), "Whoever gave you their post wrote this decision"),
    ],
)
def test_who_is_too_near_does_not_sign(kind: str, signer: Signer, words: str) -> None:
    assert words in refused(made(kind), signer)


def test_nearness_matters_only_where_the_policy_says_so() -> None:
    near = replace(senior(), manages=frozenset({10}), worked_on_case=True)
    assert standing(signed(made("plain"), near), NOW, POLICY) is Standing.AGREED


def test_nobody_answers_twice_nor_once_for_each_name() -> None:
    facts = signed(made("blind"), replace(senior(20), behalf_of=22))
    for again in (senior(20), senior(22), replace(senior(23), behalf_of=22), replace(senior(23), behalf_of=20)):
        assert "You have answered this version" in refused(facts, again)


def test_what_acts_at_once_and_what_acts_when_signed() -> None:
    assert effect(made("plain"), NOW, POLICY) is Effect.PROVISIONAL
    assert effect(made("blind"), NOW, POLICY) is Effect.NOT_YET
    assert effect(replace(made("blind"), is_urgent=True), NOW, POLICY) is Effect.PROVISIONAL
    assert effect(signed(made("plain"), senior()), NOW, POLICY) is Effect.EFFECTIVE
    assert effect(signed(made("plain"), senior(), Answer.OVERTURN), NOW, POLICY) is Effect.STOPPED
    assert effect(signed(made("plain"), senior(), Answer.SEND_BACK), NOW, POLICY) is Effect.PROVISIONAL


def test_what_nobody_answers_rises_one_rank_a_period_and_stays_at_the_top() -> None:
    facts = made("plain")
    risen = [escalated_to(facts, DUE + timedelta(hours=hours), POLICY) for hours in (-1, 0, 1, 25, 99)]
    assert risen == ["", "", "service-manager", "head-of-service", "head-of-service"]
    assert escalated_to(signed(facts, senior()), DUE + timedelta(days=9), POLICY) == ""


def test_an_edit_from_an_older_page_is_refused() -> None:
    after = transition(made("plain"), Edit(11, 1, 0, "h2", DUE), NOW, POLICY)
    assert isinstance(after, Refused)
    assert "Someone else changed this decision" in after.reason
