"""Deciding and answering: in the agency's own line, by someone else, on exactly what was read; everything is in the log."""

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID, uuid4

import invented
import pytest
from logged import Logged

from keepsight.apps.decisions import operations, queries
from keepsight.apps.decisions.values import AnswerDraft, DecisionCard, DecisionDraft
from keepsight.apps.response import operations as response
from keepsight.engines.oversight import Answer, Standing
from keepsight.vocabulary.answers import InvalidError, RefusedError
from keepsight.vocabulary.people import Purpose, Role, Viewer

ANOTHER_AGENCY = "This decision belongs to another agency. You can challenge it, but only a senior of that agency signs it."
AUTHOR = "You wrote this decision, or a version of it. Another senior must look at it."
NO_RANK = "This needs one of these posts: team manager, service manager, head of service."
STALE = "The decision was edited after you opened it. Read the new version, then answer."
NOT_OPEN = "There is no such decision, or it is not open to you."


def card_of(decision: UUID, at: datetime, persona: str = "social-worker") -> DecisionCard:
    with invented.acting_as(persona) as by:
        card = queries.one(viewer=Viewer(by, Purpose.SAFEGUARDING), decision=decision, at=at)
    assert card
    return card


def answer(
    decision: UUID, at: datetime, *, by: str = "team-manager", what: Answer = Answer.AGREE, signed: str = "", **of: str
) -> None:
    with invented.acting_as(by) as actor:
        given = replace(actor, rank=of.get("rank", actor.rank))
        digest = signed or card_of(decision, at).content_hash
        draft = AnswerDraft(
            what, of.get("reasons", "Read the whole"), digest, follows="Seen tomorrow" if what is Answer.OVERTURN else ""
        )
        operations.answer(decision=decision, draft=draft, by=given, at=at)


def edit(decision: UUID, at: datetime, *, by: str = "social-worker", version: int = 1, words: str = "Written anew") -> None:
    with invented.acting_as(by) as actor:
        draft = invented.decision(chosen=words)
        operations.edit(decision=decision, draft=draft, evidence=invented.evidence(at), version=version, by=actor, at=at)


def open_to_police(person: UUID, at: datetime) -> None:
    with invented.acting_as("social-worker") as by:
        response.open_episode(
            person=person, basis="section-47", reason="Each holds a part", household=[],
            members=[invented.user("detective-inspector"), invented.user("detective-sergeant")], by=by, at=at,
        )  # fmt: skip


def test_it_waits_is_late_and_is_agreed(decision: UUID, logged: Logged, at: datetime) -> None:
    assert card_of(decision, at).standing is Standing.WAITING
    assert card_of(decision, at + timedelta(hours=24)).standing is Standing.WAITING
    assert card_of(decision, at + timedelta(hours=24, seconds=1)).standing is Standing.LATE
    answer(decision, at)
    card = card_of(decision, at + timedelta(days=9))
    assert card.standing is Standing.AGREED
    [given] = card.answers
    assert (given.signer, given.rank, given.reasons) == (invented.user("team-manager"), "team-manager", "Read the whole")
    assert logged.kinds()[-2:] == ["decisions.decision.made", "decisions.signoff.given"]


@pytest.mark.parametrize(
    ("by", "rank", "signed", "reason"),
    [
        ("detective-inspector", "detective-inspector", "", ANOTHER_AGENCY),
        ("detective-inspector", "team-manager", "", ANOTHER_AGENCY),
        ("social-worker", "team-manager", "", AUTHOR),
        ("team-manager", "social-worker", "", NO_RANK),
        ("team-manager", "", "", NO_RANK),
        ("team-manager", "team-manager", "0" * 64, STALE),
        ("named-nurse", "named-nurse", "", NOT_OPEN),
    ],
)
def test_an_answer_is_refused_with_this_reason(
    by: str, rank: str, signed: str, reason: str, person: UUID, decision: UUID, logged: Logged, at: datetime
) -> None:
    open_to_police(person, at)
    before = logged.kinds()
    with pytest.raises(RefusedError) as caught:
        answer(decision, at, by=by, rank=rank, signed=signed)
    assert caught.value.refused.reason == reason
    assert (logged.kinds(), card_of(decision, at).standing) == (before, Standing.WAITING)


def test_a_version_is_answered_once(decision: UUID, at: datetime) -> None:
    answer(decision, at)
    with pytest.raises(RefusedError, match="has been answered already"):
        answer(decision, at, what=Answer.OVERTURN)


def test_an_answer_has_reasons(decision: UUID, at: datetime) -> None:
    with pytest.raises(InvalidError) as caught:
        answer(decision, at, reasons="  ")
    assert set(caught.value.errors) == {"reasons"}


def test_an_edit_voids_the_answer_and_needs_another(decision: UUID, logged: Logged, at: datetime) -> None:
    answer(decision, at)
    before = card_of(decision, at).content_hash
    edit(decision, at)
    card = card_of(decision, at)
    assert (card.standing, card.version, len(card.answers)) == (Standing.WAITING, 2, 1)
    assert logged.kinds()[-1] == "decisions.decision.edited"
    with pytest.raises(RefusedError, match="edited after you opened it"):
        answer(decision, at, signed=before)
    answer(decision, at)
    assert card_of(decision, at).standing is Standing.AGREED


def test_who_edits_becomes_an_author(decision: UUID, at: datetime) -> None:
    edit(decision, at, by="team-manager")
    with pytest.raises(RefusedError, match="You wrote this decision, or a version of it"):
        answer(decision, at)


def test_an_edit_over_an_older_version_is_refused(decision: UUID, at: datetime) -> None:
    edit(decision, at)
    with pytest.raises(RefusedError, match="Someone else changed this decision while you wrote"):
        edit(decision, at, words="Something else")
    assert card_of(decision, at).draft.chosen == "Written anew"


def test_another_agency_does_not_edit(person: UUID, decision: UUID, at: datetime) -> None:
    open_to_police(person, at)
    with pytest.raises(RefusedError, match="Only the agency that made a decision edits it"):
        edit(decision, at, by="detective-sergeant")


def test_sent_back_is_answered_by_a_new_version(decision: UUID, at: datetime) -> None:
    answer(decision, at, what=Answer.SEND_BACK, reasons="Who tells the mother?")
    assert card_of(decision, at + timedelta(days=9)).standing is Standing.SENT_BACK
    edit(decision, at, words="The social worker tells her")
    answer(decision, at)
    assert card_of(decision, at).standing is Standing.AGREED


def test_what_is_overturned_stays_overturned(decision: UUID, at: datetime) -> None:
    answer(decision, at, what=Answer.OVERTURN, reasons="It stops now")
    assert card_of(decision, at).standing is Standing.OVERTURNED
    with pytest.raises(RefusedError, match=r"was overturned\. Record a new one"):
        edit(decision, at)


def test_another_agency_dissents_and_overturns_nothing(person: UUID, decision: UUID, logged: Logged, at: datetime) -> None:
    open_to_police(person, at)
    answer(decision, at)
    with invented.acting_as("detective-sergeant") as by:
        for words in ("I would act today", "I would act today", "And tell the school"):
            operations.dissent(decision=decision, words=words, by=by, at=at)
        with pytest.raises(InvalidError):
            operations.dissent(decision=decision, words=" ", by=by, at=at)
        with pytest.raises(RefusedError, match="Only the agency that made a decision adds to it"):
            operations.add(decision=decision, words="The school rang", by=by, at=at)
    card = card_of(decision, at)
    assert [(one.words, one.agency) for one in card.dissents] == [
        ("I would act today", invented.actor("detective-sergeant").agency),
        ("And tell the school", invented.actor("detective-sergeant").agency),
    ]
    assert card.standing is Standing.AGREED
    assert logged.kinds()[-2:] == ["decisions.dissent.given"] * 2
    with invented.acting_as("named-nurse") as by, pytest.raises(RefusedError, match="not open to you"):
        operations.dissent(decision=decision, words="x", by=by, at=at)


def test_one_form_sent_twice_is_one_decision(person: UUID, logged: Logged, at: datetime) -> None:
    key = uuid4()
    with invented.acting_as("social-worker") as by:
        given = {"person": person, "evidence": invented.evidence(at), "key": key, "by": by, "at": at}
        first = operations.decide(draft=invented.decision(), **given)  # type: ignore[arg-type]  # by name
        before = logged.kinds()
        assert operations.decide(draft=invented.decision(), **given) == first  # type: ignore[arg-type]  # by name
        with pytest.raises(InvalidError, match="recorded before with other words"):  # or they would look as if they were kept
            operations.decide(draft=invented.decision(chosen="Other"), **given)  # type: ignore[arg-type]  # by name
    with invented.acting_as("team-manager") as by, pytest.raises(InvalidError, match="recorded before"):
        operations.decide(draft=invented.decision(), **given | {"by": by})  # type: ignore[arg-type]  # by name
    assert logged.kinds() == before


def decide(
    person: UUID, draft: DecisionDraft, at: datetime, *, by: str = "social-worker", roles: frozenset[Role] = frozenset()
) -> None:
    with invented.acting_as(by) as actor:
        acting = replace(actor, roles=roles or actor.roles)
        operations.decide(person=person, draft=draft, evidence=invented.evidence(at), key=uuid4(), by=acting, at=at)


@pytest.mark.parametrize(
    ("by", "kind", "roles", "reason"),
    [
        ("detective-sergeant", "referral", (), "Your agency does not make this kind of decision."),
        ("social-worker", "investigation", (), "Your agency does not make this kind of decision."),
        ("social-worker", "referral", (Role.SERVICE,), "Your role records no decisions about a child."),
        ("administrator", "referral", (), "Your role records no decisions about a child."),
    ],
)
def test_who_decides_what(by: str, kind: str, roles: tuple[Role, ...], reason: str, person: UUID, at: datetime) -> None:
    with pytest.raises(RefusedError) as caught:
        decide(person, invented.decision(kind), at, by=by, roles=frozenset(roles))
    assert caught.value.refused.reason == reason
    assert caught.value.refused.source.startswith("Oversight policy ")


@pytest.mark.parametrize("field", ["chosen", "rationale", "voice", "suspected"])
def test_a_decision_says_everything(field: str, person: UUID, at: datetime) -> None:
    with pytest.raises(InvalidError) as caught:
        decide(person, invented.decision(**{field: " "}), at)
    assert set(caught.value.errors) == {field}


def test_one_option_is_no_choice(person: UUID, at: datetime) -> None:
    with pytest.raises(InvalidError) as caught:
        decide(person, replace(invented.decision(), options=(("Wait", "", ""),)), at)
    assert set(caught.value.errors) == {"options"}
