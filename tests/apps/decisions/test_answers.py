"""Conditions, additions, deputies, managers, joint and blind reviews: as people do them, and as the database holds them."""

from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

import invented
import pytest
from django.db import IntegrityError, connection, transaction
from testing_database import Database

from keepsight.apps.access import operations as access
from keepsight.apps.access import queries as who
from keepsight.apps.decisions import operations, queries
from keepsight.apps.decisions.models import SignOff
from keepsight.apps.decisions.values import AnswerDraft, DecisionCard
from keepsight.apps.response import operations as response
from keepsight.engines.oversight import Answer, Effect, Standing
from keepsight.vocabulary.answers import InvalidError, RefusedError
from keepsight.vocabulary.people import Actor, Purpose, Viewer
from keepsight.vocabulary.subjects import Subject

CARE = "northmere-childrens-services"


def card_of(decision: UUID, at: datetime, persona: str = "social-worker") -> DecisionCard:
    with invented.acting_as(persona) as by:
        card = queries.one(viewer=Viewer(by, Purpose.SAFEGUARDING), decision=decision, at=at)
    assert card
    return card


def sign(decision: UUID, at: datetime, answer: Answer = Answer.AGREE, *, by: Actor, **given: object) -> None:
    viewer = Viewer(by, Purpose.SAFEGUARDING)
    with access.viewing(viewer):
        card = queries.one(viewer=viewer, decision=decision, at=at)
        assert card
        follows = "Seen tomorrow" if answer is Answer.OVERTURN else ""
        draft = AnswerDraft(answer, "Read the whole", card.content_hash, follows=follows, **given)  # type: ignore[arg-type]  # by name
        operations.answer(decision=decision, draft=draft, by=by, at=at)


@pytest.fixture
def staff(live: Database) -> dict[str, Actor]:
    """Two heads of service and a service manager of social care, besides the personas."""
    names = {"head-one": "head-of-service", "head-two": "head-of-service", "service": "service-manager"}
    add = "INSERT INTO access_user (email, name, is_active, password) VALUES (%s, %s, true, '')"
    appoint = (
        "INSERT INTO access_appointment (user_id, agency_id, role, rank, from_on)"
        " SELECT u.id, a.id, 'manager', %s, '2020-01-01' FROM access_user u, access_agency a WHERE u.email = %s AND a.code = %s"
    )
    with live.connect("migrator") as owner:
        for name, rank in names.items():
            owner.execute(add, [f"{name}@example.org", name])
            owner.execute(appoint, [rank, f"{name}@example.org", CARE])
    return {name: _actor(f"{name}@example.org") for name in names}


def _actor(email: str) -> Actor:
    user = who.user_by_email(email)
    assert user
    actor = who.actor_of(user=user, on=date(2026, 11, 20))
    assert actor
    return actor


@pytest.fixture
def child(staff: dict[str, Actor], at: datetime) -> UUID:
    del staff  # the database first
    return invented.receive(at).placed.person


def decide(child: UUID, kind: str, at: datetime, **changes: str) -> UUID:
    with invented.acting_as("social-worker") as by:
        draft = invented.decision(kind, **changes)
        return operations.decide(person=child, draft=draft, evidence=invented.evidence(at), key=uuid4(), by=by, at=at)


def test_conditions_are_tracked_until_met(decision: UUID, at: datetime) -> None:
    with invented.acting_as("team-manager") as by:
        sign(decision, at, Answer.CONDITIONS, by=by, conditions=(("See the brother alone", date(2026, 11, 24)),))
    card = card_of(decision, at)
    assert (card.standing, card.effect) == (Standing.AGREED, Effect.EFFECTIVE)
    [condition] = card.open_conditions
    assert (condition.words, condition.due_on) == ("See the brother alone", date(2026, 11, 24))
    with invented.acting_as("detective-sergeant") as by, pytest.raises(RefusedError, match="no such condition"):
        operations.meet_condition(condition=condition.id, words="Done", by=by, at=at)
    with invented.acting_as("social-worker") as by:
        with pytest.raises(InvalidError):
            operations.meet_condition(condition=condition.id, words=" ", by=by, at=at)
        for _ in range(2):
            operations.meet_condition(condition=condition.id, words="Seen at school", by=by, at=at)
        with pytest.raises(InvalidError, match="recorded before with other words"):
            operations.meet_condition(condition=condition.id, words="Again", by=by, at=at)
        card = card_of(decision, at)
        assert card.open_conditions == ()
        assert card.answers[0].conditions[0].met_words == "Seen at school"
        with pytest.raises(IntegrityError, match="only met, once"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("UPDATE decisions_condition SET words = 'Nothing'")


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (AnswerDraft(Answer.CONDITIONS, "x", "h"), "conditions"),
        (AnswerDraft(Answer.AGREE, "x", "h", (("See him", date(2026, 11, 24)),)), "conditions"),
        (AnswerDraft(Answer.OVERTURN, "x", "h"), "follows"),
        (AnswerDraft(Answer.AGREE, " ", "h"), "reasons"),
    ],
)
def test_an_answer_says_everything(draft: AnswerDraft, field: str, decision: UUID, at: datetime) -> None:
    with invented.acting_as("team-manager") as by, pytest.raises(InvalidError) as caught:
        operations.answer(decision=decision, draft=draft, by=by, at=at)
    assert set(caught.value.errors) == {field}


def test_an_addendum_is_later_and_voids_nothing(decision: UUID, at: datetime) -> None:
    with invented.acting_as("team-manager") as by:
        sign(decision, at, by=by)
    later = at + timedelta(days=2)
    with invented.acting_as("social-worker") as by:
        for _ in range(2):
            operations.add(decision=decision, words="The school rang", by=by, at=later)
    card = card_of(decision, later)
    assert card.standing is Standing.AGREED
    assert [(one.words, one.version, one.at) for one in card.addenda] == [("The school rang", 1, later)]


def test_what_the_signer_opened_is_kept(decision: UUID, person: UUID, at: datetime) -> None:
    opened = at + timedelta(minutes=4)
    with invented.acting_as("team-manager") as by:
        viewer = Viewer(by, Purpose.SAFEGUARDING)
        access.log_read(by=viewer, subject=Subject("decision", decision), page="decision", at=opened)
        access.log_read(by=viewer, subject=Subject("person", person), page="child", at=opened + timedelta(minutes=1))
        sign(decision, at + timedelta(minutes=9), by=by)
        [held] = SignOff.objects.filter(signer_id=by.user)
    assert (held.opened_at, held.looked) == (opened, ["child", "decision"])


def test_two_seniors_answer_blind_and_disagree(child: UUID, staff: dict[str, Actor], at: datetime) -> None:
    decision = decide(child, "return-home", at)
    assert card_of(decision, at).effect is Effect.NOT_YET
    sign(decision, at, by=staff["head-one"])
    with access.viewing(Viewer(staff["head-two"], Purpose.SAFEGUARDING)):
        assert SignOff.objects.count() == 0  # not even in raw rows
    assert card_of(decision, at).answers == ()
    sign(decision, at, Answer.SEND_BACK, by=staff["head-two"])
    card = card_of(decision, at)
    assert (card.standing, len(card.answers)) == (Standing.DISAGREED, 2)
    with pytest.raises(RefusedError, match="answered already"):
        sign(decision, at, by=staff["service"])


def test_a_joint_decision_waits_for_each_agency(child: UUID, at: datetime) -> None:
    with invented.acting_as("social-worker") as by:
        members = [invented.user(persona) for persona in ("detective-inspector", "named-nurse")]
        response.open_episode(
            person=child, basis="section-47", reason="Each holds a part", household=[], members=members, by=by, at=at
        )
    decision = decide(child, "strategy-outcome", at)
    for number, persona in enumerate(("team-manager", "detective-inspector", "named-nurse")):
        with invented.acting_as(persona) as by:
            assert [card.id for card in queries.waiting_for(viewer=Viewer(by, Purpose.SAFEGUARDING), at=at)] == [decision]
        assert card_of(decision, at).missing == 3 - number
        sign(decision, at, by=invented.actor(persona))
    assert card_of(decision, at).standing is Standing.AGREED


def test_a_deputy_signs_in_both_names_and_only_while_they_stand_in(
    child: UUID, staff: dict[str, Actor], at: datetime, live: Database
) -> None:
    with live.connect("migrator") as owner:
        owner.execute("DELETE FROM access_appointment WHERE user_id = %s", [staff["head-two"].user])
    manager, head = invented.actor("team-manager"), staff["head-one"]
    decision = decide(child, "referral", at)
    with access.viewing(Viewer(head, Purpose.SAFEGUARDING)):
        given = {"reason": "On leave", "by": head, "at": at}
        with pytest.raises(RefusedError, match="Only a colleague of your agency who holds a post"):
            operations.delegate(deputy=invented.user("social-worker"), from_on=at.date(), until_on=at.date(), **given)  # type: ignore[arg-type]  # by name
        with pytest.raises(RefusedError, match="Choose somebody else"):
            operations.delegate(deputy=head.user, from_on=at.date(), until_on=at.date(), **given)  # type: ignore[arg-type]  # by name
        unsaid = given | {"reason": " "}
        with pytest.raises(RefusedError, match="Say why you give your post"):
            operations.delegate(deputy=manager.user, from_on=at.date(), until_on=at.date(), **unsaid)  # type: ignore[arg-type]  # by name
        with pytest.raises(InvalidError):
            operations.delegate(deputy=manager.user, from_on=at.date(), until_on=date(2026, 1, 1), **given)  # type: ignore[arg-type]  # by name
        held = operations.delegate(deputy=manager.user, from_on=at.date(), until_on=at.date(), **given)  # type: ignore[arg-type]  # by name
    with invented.acting_as("social-worker") as by, pytest.raises(RefusedError, match="You hold no post that signs"):
        operations.delegate(deputy=manager.user, from_on=at.date(), until_on=at.date(), reason="On leave", by=by, at=at)
    with access.viewing(Viewer(manager, Purpose.SAFEGUARDING)), pytest.raises(RefusedError, match="Only the holder"):
        operations.end_delegation(delegation=held, by=manager, at=at)
    with live.connect("migrator") as owner:  # a post that signs nothing of its own
        owner.execute("UPDATE access_appointment SET rank = 'duty-manager' WHERE user_id = %s", [manager.user])
    with pytest.raises(RefusedError, match="one of these posts"):
        sign(decision, at + timedelta(days=1), by=invented.actor("team-manager"))
    sign(decision, at, by=invented.actor("team-manager"))
    [answer] = card_of(decision, at).answers
    assert (answer.signer, answer.behalf_of, answer.rank) == (manager.user, head.user, "head-of-service")


def test_nobody_signs_what_their_own_manager_wrote(child: UUID, staff: dict[str, Actor], at: datetime, live: Database) -> None:
    manager = invented.actor("team-manager")
    service, head = staff["service"], staff["head-one"]
    managed = "INSERT INTO access_supervision (user_id, manager_id, from_on) VALUES (%s, %s, '2020-01-01')"
    with live.connect("migrator") as owner:
        for user, above in ((manager.user, service.user), (service.user, head.user)):
            owner.execute(managed, [user, above])
    with access.viewing(Viewer(head, Purpose.SAFEGUARDING)):
        draft = invented.decision()
        decision = operations.decide(person=child, draft=draft, evidence=invented.evidence(at), key=uuid4(), by=head, at=at)
    with pytest.raises(RefusedError, match="You report to someone who wrote this decision"):
        sign(decision, at, by=manager)
    sign(decision, at, by=staff["head-two"])


def test_what_nobody_answers_rises_to_the_next_rank(child: UUID, staff: dict[str, Actor], at: datetime) -> None:
    decision = decide(child, "referral", at)
    late = at + timedelta(hours=25)
    card = card_of(decision, late)
    assert (card.standing, card.effect, card.escalated_to) == (Standing.LATE, Effect.PROVISIONAL, "service-manager")
    with access.viewing(Viewer(staff["service"], Purpose.SAFEGUARDING)):
        [waits] = queries.waiting_for(viewer=Viewer(staff["service"], Purpose.SAFEGUARDING), at=late)
    assert waits.id == decision


def test_urgent_acts_before_it_is_signed(child: UUID, at: datetime) -> None:
    urgent = decide(child, "closure", at, urgent="The family moves tonight")
    assert card_of(urgent, at).effect is Effect.PROVISIONAL
    assert card_of(decide(child, "closure", at), at).effect is Effect.NOT_YET


def test_a_post_is_not_given_in_raw_sql_by_anybody_else(child: UUID, staff: dict[str, Actor], at: datetime) -> None:
    del child
    manager = invented.actor("team-manager")
    given = (
        "INSERT INTO decisions_delegation (agency_id, holder_id, deputy_id, rank, from_on, until_on, reason, made_at)"
        " VALUES (%s, %s, %s, 'head-of-service', %s, %s, 'x', %s)"
    )
    with (
        access.viewing(Viewer(manager, Purpose.SAFEGUARDING)),
        pytest.raises(IntegrityError, match="only the holder"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(given, [manager.agency, staff["head-one"].user, manager.user, at.date(), at.date(), at])
