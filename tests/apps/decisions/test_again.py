"""What happens the second time: after a new version, with two posts given at once, after somebody left."""

from datetime import datetime, timedelta
from uuid import UUID, uuid4

import invented
from browsing import page, signed_in
from logged import Logged

from keepsight.apps.decisions import operations, queries
from keepsight.apps.decisions.values import AnswerDraft, DecisionCard
from keepsight.apps.response import operations as response
from keepsight.engines.oversight import Answer
from keepsight.vocabulary.people import Purpose, Viewer


def card_of(decision: UUID, at: datetime, persona: str = "social-worker") -> DecisionCard:
    with invented.acting_as(persona) as by:
        card = queries.one(viewer=Viewer(by, Purpose.SAFEGUARDING), decision=decision, at=at)
    assert card
    return card


def sign(decision: UUID, at: datetime, answer: Answer, *, by: str, **given: object) -> None:
    draft = AnswerDraft(answer, "Read the whole", card_of(decision, at).content_hash, **given)  # type: ignore[arg-type]  # by name
    with invented.acting_as(by) as actor:
        operations.answer(decision=decision, draft=draft, by=actor, at=at)


def edit(decision: UUID, at: datetime) -> None:
    with invented.acting_as("social-worker") as by:
        draft = invented.decision(chosen="Written anew")
        operations.edit(decision=decision, draft=draft, evidence=invented.evidence(at), version=1, by=by, at=at)


def test_who_still_disagrees_with_the_new_version_says_so_in_the_same_words(decision: UUID, logged: Logged, at: datetime) -> None:
    later = at + timedelta(hours=2)

    def disagree(moment: datetime) -> None:
        with invented.acting_as("team-manager") as by:
            operations.dissent(decision=decision, words="I would act today", by=by, at=moment)

    disagree(at)
    disagree(at)
    edit(decision, at + timedelta(hours=1))
    for _ in range(2):
        disagree(later)
    assert [one.at for one in card_of(decision, later).dissents] == [at, later]
    assert logged.kinds().count("decisions.dissent.given") == 2
    assert "before the newest version" in page(signed_in("team-manager"), "desk:decision", decision=decision)


def test_what_was_learned_again_after_a_new_version_is_kept(decision: UUID, at: datetime) -> None:
    for moment in (at, at + timedelta(hours=2)):
        with invented.acting_as("team-manager") as by:
            for _ in range(2):
                operations.add(decision=decision, words="The school rang", by=by, at=moment)
        if moment == at:
            edit(decision, at + timedelta(hours=1))
    assert [one.version for one in card_of(decision, at).addenda] == [1, 2]


def test_a_condition_set_by_another_agency_is_met_on_the_page_by_that_agency(person: UUID, at: datetime) -> None:
    decision = joint(person, at)
    due = (at + timedelta(days=3)).date()
    sign(decision, at, Answer.CONDITIONS, by="detective-inspector", conditions=(("Speak to the brother", due),))
    shown = {
        persona: page(signed_in(persona), "desk:decision", decision=decision)
        for persona in ("social-worker", "detective-sergeant")
    }
    assert all("Speak to the brother" in text for text in shown.values())
    assert "Record it as met" in shown["detective-sergeant"]
    assert "Record it as met" not in shown["social-worker"]  # whose record of it would be refused
    with invented.acting_as("detective-sergeant") as by:
        [condition] = card_of(decision, at).open_conditions
        operations.meet_condition(condition=condition.id, words="Spoken to at school", by=by, at=at)
    assert card_of(decision, at).open_conditions == ()


def test_what_was_overturned_has_no_condition_to_meet(person: UUID, at: datetime) -> None:
    decision = joint(person, at)
    sign(decision, at, Answer.CONDITIONS, by="detective-inspector", conditions=(("Speak to the brother", at.date()),))
    sign(decision, at, Answer.OVERTURN, by="team-manager", follows="Seen tomorrow")
    assert card_of(decision, at).open_conditions == ()


def joint(person: UUID, at: datetime) -> UUID:
    """A decision that social care, police and health sign together."""
    with invented.acting_as("social-worker") as by:
        members = [invented.user(persona) for persona in ("detective-inspector", "detective-sergeant", "named-nurse")]
        response.open_episode(
            person=person, basis="section-47", reason="Each holds a part", household=[], members=members, by=by, at=at
        )
        return operations.decide(
            person=person, draft=invented.decision("strategy-outcome"), evidence=invented.evidence(at), key=uuid4(), by=by, at=at
        )
