"""What happens the second time: after a new version, with two posts given at once, after somebody left."""

from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

import invented
import pytest
from browsing import page, signed_in
from logged import Logged
from testing_database import Database

from keepsight.apps.access import operations as access
from keepsight.apps.access import queries as who
from keepsight.apps.decisions import operations, queries
from keepsight.apps.decisions.models import Delegation
from keepsight.apps.decisions.values import AnswerDraft, DecisionCard
from keepsight.apps.response import operations as response
from keepsight.engines.oversight import Answer
from keepsight.vocabulary.answers import Allowed, Refused, RefusedError
from keepsight.vocabulary.people import Actor, Purpose, Viewer


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


def test_a_deputy_of_two_signs_with_the_post_that_may(live: Database, at: datetime) -> None:
    """The first senior who gave them the post wrote a version; the second did not."""
    first, second, deputy = seniors(live)
    decision = overseen(at)
    for holder in (first, second):
        give(holder, deputy, at)
    with access.viewing(Viewer(first, Purpose.SAFEGUARDING)):
        draft = invented.decision(chosen="Written anew")
        operations.edit(decision=decision, draft=draft, evidence=invented.evidence(at), version=1, by=first, at=at)
    assert isinstance(may_answer(decision, deputy, at), Allowed)
    sign_as(decision, deputy, at)
    assert [one.behalf_of for one in card_of(decision, at).answers] == [second.user]


@pytest.mark.parametrize("change", ["until_on = '2026-11-19'", "rank = 'head-of-service'"])
def test_nobody_stands_in_for_a_senior_who_left_the_post(change: str, live: Database, at: datetime) -> None:
    first, _second, deputy = seniors(live)
    decision = overseen(at)
    give(first, deputy, at)
    assert isinstance(may_answer(decision, deputy, at), Allowed)
    with live.connect("migrator") as owner:
        owner.execute(f"UPDATE access_appointment SET {change} WHERE user_id = %s", [first.user])
    assert isinstance(may_answer(decision, deputy, at), Refused)
    with pytest.raises(RefusedError, match="one of these posts"):
        sign_as(decision, deputy, at)
    with access.viewing(Viewer(deputy, Purpose.SAFEGUARDING)):
        assert queries.waiting_for(viewer=Viewer(deputy, Purpose.SAFEGUARDING), at=at) == []
        assert queries.delegations(viewer=Viewer(deputy, Purpose.SAFEGUARDING), on=at.date()) == []


def seniors(live: Database) -> list[Actor]:
    """Two service managers, and somebody whose own post signs nothing of this kind."""
    ranks = {"first": "service-manager", "second": "service-manager", "deputy": "duty-manager"}
    add = "INSERT INTO access_user (email, name, is_active, password) VALUES (%s, %s, true, '')"
    appoint = (
        "INSERT INTO access_appointment (user_id, agency_id, role, rank, from_on)"
        " SELECT u.id, a.id, 'manager', %s, '2020-01-01' FROM access_user u, access_agency a WHERE u.email = %s AND a.code = %s"
    )
    with live.connect("migrator") as owner:
        for name, rank in ranks.items():
            owner.execute(add, [f"{name}@example.org", name])
            owner.execute(appoint, [rank, f"{name}@example.org", "northmere-childrens-services"])
    found = [who.actor_of(user=who.user_by_email(f"{name}@example.org") or 0, on=date(2026, 11, 20)) for name in ranks]
    return [one for one in found if one]


def overseen(at: datetime) -> UUID:
    """A decision of the social worker that waits for a senior."""
    person = invented.receive(at).placed.person
    with invented.acting_as("social-worker") as by:
        return operations.decide(
            person=person, draft=invented.decision(), evidence=invented.evidence(at), key=uuid4(), by=by, at=at
        )


def give(holder: Actor, deputy: Actor, at: datetime) -> None:
    """As it was given while the deputy's own post was one of the line."""
    with access.viewing(Viewer(holder, Purpose.SAFEGUARDING)):
        Delegation.objects.create(
            agency_id=holder.agency, holder_id=holder.user, deputy_id=deputy.user, rank=holder.rank, from_on=at.date(),
            until_on=at.date(), reason="On leave", made_at=at,
        )  # fmt: skip


def may_answer(decision: UUID, by: Actor, at: datetime) -> Allowed | Refused:
    viewer = Viewer(by, Purpose.SAFEGUARDING)
    with access.viewing(viewer):
        card = queries.one(viewer=viewer, decision=decision, at=at)
        assert card
        return queries.may_answer(viewer=viewer, card=card, at=at)


def sign_as(decision: UUID, by: Actor, at: datetime) -> None:
    draft = AnswerDraft(Answer.AGREE, "Read the whole", card_of(decision, at).content_hash)
    with access.viewing(Viewer(by, Purpose.SAFEGUARDING)):
        operations.answer(decision=decision, draft=draft, by=by, at=at)


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
