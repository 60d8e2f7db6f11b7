"""What happens the second time: after a new version, with two posts given at once, after somebody left."""

from datetime import datetime, timedelta
from uuid import UUID

import invented
from browsing import page, signed_in
from logged import Logged

from keepsight.apps.decisions import operations, queries
from keepsight.apps.decisions.values import AnswerDraft, DecisionCard
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
