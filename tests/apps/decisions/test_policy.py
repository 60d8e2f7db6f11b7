"""The oversight policy: what an installation begins with, and that only an overseen change follows it."""

from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

import invented
import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction
from logged import Logged

from keepsight.apps.access import operations as access
from keepsight.apps.decisions import operations, queries, rules
from keepsight.apps.decisions.operations import change_policy
from keepsight.apps.decisions.queries.policies import in_force
from keepsight.apps.decisions.values import PolicyProposalCard
from keepsight.engines.oversight import Standing
from keepsight.vocabulary.answers import InvalidError, RefusedError
from keepsight.vocabulary.people import AgencyKind, Purpose, Viewer

TEXT = list(rules.policy_texts().values())[-1].replace('version = "2026.3"', 'version = "2026.90"')
SHORTER = TEXT.replace("hours = 24", "hours = 12")
FROM = date(2026, 12, 1)


@pytest.fixture
def proposal(logged: Logged, at: datetime) -> UUID:
    del logged  # counts from before
    return propose(at)


def propose(
    at: datetime, text: str = SHORTER, from_on: date = FROM, *, by: str = "administrator", key: UUID | None = None
) -> UUID:
    with invented.acting_as(by) as actor:
        given = {"text": text, "from_on": from_on, "reason": "Answers came late", "key": key or uuid4()}
        return operations.propose_policy(**given, by=actor, at=at)  # type: ignore[arg-type]  # by name


def answer(proposal: UUID, at: datetime, *, by: str = "director", agrees: bool = True, signed: str = "") -> None:
    with invented.acting_as(by) as actor:
        digest = signed or card_of(proposal, at).content_hash
        given = {"agrees": agrees, "reasons": "Read it whole", "signed_hash": digest}
        operations.answer_policy(proposal=proposal, **given, by=actor, at=at)  # type: ignore[arg-type]  # by name


def card_of(proposal: UUID, at: datetime) -> PolicyProposalCard:
    found = queries.proposal(viewer=invented.viewer("team-manager"), proposal=proposal, at=at)
    assert found
    return found


def test_a_new_installation_begins_with_the_newest_shipped(logged: Logged, at: datetime) -> None:
    del logged  # a database
    policy = in_force(on=at.date())
    assert policy == rules.newest_shipped()
    for kind in set(AgencyKind) - {AgencyKind.SCRUTINY}:
        assert policy.lines[kind], kind
    [first] = queries.policy_terms(viewer=invented.viewer("team-manager"))
    assert (first.version, first.proposal) == (policy.version, None)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM generate_series(0, 60) AS n, public.ledger_receipt(n) AS r"
                       " WHERE r.kind = 'decisions.policy.began'")  # fmt: skip
        assert cursor.fetchone() == (1,)


def test_another_agrees_and_it_holds_from_its_day(proposal: UUID, logged: Logged, at: datetime) -> None:
    assert card_of(proposal, at).standing is Standing.WAITING
    assert {(one.before, one.after) for one in card_of(proposal, at).changes} == {("24 hours", "12 hours")}
    answer(proposal, at)
    assert (card_of(proposal, at).standing, card_of(proposal, at).fault) == (Standing.AGREED, "")
    assert logged.kinds() == ["decisions.policy.proposed", "decisions.policy.answered"]
    assert in_force(on=FROM - timedelta(days=1)).version == rules.newest_shipped().version
    assert in_force(on=FROM).version == "2026.90"
    before, after = (decided(moment) for moment in (at, at + timedelta(days=11)))
    assert before == ("2026.3", timedelta(hours=24))
    assert after == ("2026.90", timedelta(hours=12))


def decided(at: datetime) -> tuple[str, timedelta]:
    person = invented.receive(at, child=invented.other_child(at.day)).placed.person
    with invented.acting_as("social-worker") as by:
        made = operations.decide(
            person=person, draft=invented.decision(), evidence=invented.evidence(at), key=uuid4(), by=by, at=at
        )
        card = queries.one(viewer=Viewer(by, Purpose.SAFEGUARDING), decision=made, at=at)
    assert card
    return card.policy.version, card.due_at - at


def test_what_is_sent_back_never_holds(proposal: UUID, at: datetime) -> None:
    answer(proposal, at, agrees=False)
    assert card_of(proposal, at).standing is Standing.SENT_BACK
    assert len(queries.policy_terms(viewer=invented.viewer("director"))) == 1
    with pytest.raises(RefusedError, match="answered already"):
        answer(proposal, at)


def test_what_was_compiled_otherwise_is_not_agreed_to(proposal: UUID, at: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(change_policy, "compile_policy", lambda _policy: {})
    with pytest.raises(RefusedError, match="does not fit its own text"):
        answer(proposal, at)


def test_who_may_not(proposal: UUID, at: datetime) -> None:
    with pytest.raises(RefusedError, match="You wrote this decision"):
        answer(proposal, at, by="administrator")
    with pytest.raises(RefusedError, match="Only an administrator"):
        answer(proposal, at, by="team-manager")
    with pytest.raises(RefusedError, match="Only an administrator"):
        propose(at, by="team-manager")
    with pytest.raises(RefusedError, match="edited after you opened it"):
        answer(proposal, at, signed="0" * 64)
    with pytest.raises(RefusedError, match="The day from which it should hold"):
        answer(proposal, at + timedelta(days=30))
    with pytest.raises(RefusedError, match="no such proposal"):
        answer(uuid4(), at, signed="0" * 64)
    with invented.acting_as("director") as by, pytest.raises(InvalidError):
        operations.answer_policy(proposal=proposal, agrees=True, reasons=" ", signed_hash="", by=by, at=at)


@pytest.mark.parametrize(
    ("text", "from_on", "field"),
    [
        (SHORTER, date(2026, 11, 20), "from_on"),
        ("hours = ", FROM, "text"),
        (TEXT.replace("2026.90", "2026.1"), FROM, "text"),
        (TEXT.replace("[decisions.closure]", "[decisions.closing]"), FROM, "text"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_written(text: str, from_on: date, field: str, logged: Logged, at: datetime) -> None:
    with pytest.raises(InvalidError) as caught:
        propose(at, text, from_on)
    assert set(caught.value.errors) == {field}
    assert logged.kinds() == []


def test_the_same_form_twice_is_one_proposal_and_of_two_only_one_holds(logged: Logged, at: datetime) -> None:
    key = uuid4()
    first = propose(at, key=key)
    assert propose(at, key=key) == first
    with pytest.raises(InvalidError, match="recorded before with other words"):
        propose(at, TEXT.replace("2026.90", "2026.92"), key=key)
    second = propose(at, TEXT.replace("2026.90", "2026.91"))
    answer(first, at)
    assert "was agreed to meanwhile" in card_of(second, at).fault
    with pytest.raises(RefusedError, match="was agreed to meanwhile"):
        answer(second, at)
    assert len(logged.kinds()) == 3


@pytest.mark.parametrize(
    ("by", "changes", "words"),
    [
        ("administrator", {}, "does not sign it"),
        ("team-manager", {"rank": "director"}, "row-level security|posts that the policy names"),
        ("director", {"rank": "team-manager"}, "posts that the policy names"),
        ("director", {"rank": "head-of-administration"}, "does not hold this rank now"),
        ("director", {"hash": "0" * 64}, "not for this content"),
        ("director", {"signer": "administrator"}, "not the session's user"),
        ("director", {"at": datetime(2026, 12, 24).astimezone()}, "the day has come"),
    ],
)
def test_the_database_refuses_the_same(by: str, changes: dict[str, object], words: str, proposal: UUID, at: datetime) -> None:
    actor = invented.actor(by)
    given: dict[str, object] = {
        "proposal": proposal, "agency": actor.agency, "signer": actor.user, "rank": actor.rank, "at": at,
        "hash": card_of(proposal, at).content_hash,
    } | changes  # fmt: skip
    if isinstance(given["signer"], str):
        given["signer"] = invented.user(given["signer"])
    insert = (
        "INSERT INTO decisions_policyanswer (proposal_id, agency_id, signer_id, rank, answer, reasons, content_hash, at,"
        " ledger_index)"
        " VALUES (%(proposal)s, %(agency)s, %(signer)s, %(rank)s, 'agree', 'x', %(hash)s, %(at)s, 0)"
    )
    with (
        access.viewing(Viewer(actor, Purpose.SAFEGUARDING)),
        pytest.raises((IntegrityError, ProgrammingError), match=words),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(insert, given)


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO decisions_policyinforce (version_id, from_on, at) VALUES ('2026.1', '2026-01-01', now())",
        "UPDATE decisions_policyinforce SET version_id = '2026.1'",
        "INSERT INTO decisions_policyversion (version, text, requirements, taken_up_at) VALUES ('9', '', '{}', now())",
        "UPDATE decisions_policyproposal SET text = ''",
    ],
)
def test_nobody_writes_what_is_in_force(statement: str, proposal: UUID) -> None:
    del proposal  # a row to change
    with (
        invented.acting_as("administrator"),
        pytest.raises((IntegrityError, ProgrammingError), match=r"permission denied|append-only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)


def test_of_two_proposals_of_one_name_the_other_can_come_into_force_no_more(logged: Logged, at: datetime) -> None:
    first, second = propose(at), propose(at, SHORTER.replace("hours = 72", "hours = 48"))
    answer(first, at)
    assert "was agreed to meanwhile" in card_of(second, at).fault
    with pytest.raises(RefusedError, match="was agreed to meanwhile"):
        answer(second, at)
    assert card_of(first, at).fault == ""
    assert len(logged.kinds()) == 3
