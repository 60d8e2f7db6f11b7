"""The database refuses a signature that the rules would refuse, though the rules are never asked."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import invented
import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction
from testing_database import Database

from keepsight.apps.decisions import operations
from keepsight.apps.decisions.models import DecisionVersion

INSERT = (
    "INSERT INTO decisions_signoff (version_id, agency_id, scope, signer_id, behalf_of_id, rank, answer, reasons, follows,"
    " content_hash, opened_at, looked, at, ledger_index) VALUES (%(version)s, %(agency)s, %(scope)s, %(signer)s, %(behalf)s,"
    " %(rank)s, %(answer)s, %(reasons)s, %(follows)s, %(hash)s, %(opened)s, '[]', %(at)s, 0)"
)


def sign(decision: UUID, moment: datetime, *, by: str = "team-manager", number: int = 1, **changes: Any) -> None:
    """A signature in raw SQL: a good one, unless changed."""
    with invented.acting_as("social-worker"):
        version = DecisionVersion.objects.get(decision_id=decision, number=number)
    with invented.acting_as(by) as actor, transaction.atomic(), connection.cursor() as cursor:
        given = {
            "version": version.pk, "agency": actor.agency, "scope": version.scope, "signer": actor.user, "rank": actor.rank,
            "behalf": None, "answer": "agree", "follows": "",
            "reasons": "x", "hash": version.content_hash, "opened": moment, "at": moment,
        }  # fmt: skip
        cursor.execute(INSERT, given | changes)


def test_a_good_one_is_taken_and_only_once(decision: UUID, at: datetime) -> None:
    sign(decision, at)
    with pytest.raises(IntegrityError, match="no answer is awaited"):
        sign(decision, at)


@pytest.mark.parametrize(
    ("by", "changes", "words"),
    [
        ("social-worker", {"rank": "team-manager"}, "an author does not sign"),
        ("social-worker", {"signer": "team-manager", "rank": "team-manager"}, "not the session's user"),
        ("detective-inspector", {}, "not of the decision's agency"),
        ("detective-inspector", {"agency": "social-worker"}, "does not hold this rank now"),
        ("team-manager", {"rank": "head-of-service"}, "does not hold this rank now"),
        ("team-manager", {"rank": ""}, "does not hold this rank now"),
        ("team-manager", {"at": datetime(2019, 1, 1).astimezone()}, "does not hold this rank now"),
        ("team-manager", {"hash": "0" * 64}, "not for the newest content"),
        ("team-manager", {"scope": UUID(int=1)}, "not of the decision's agency"),
        ("team-manager", {"reasons": ""}, "sign_off_has_reasons"),
        ("team-manager", {"answer": "overturn"}, "says what follows"),
        ("team-manager", {"behalf": "team-manager"}, "the post was not given to the signer"),
        ("team-manager", {"behalf": "social-worker"}, "an author does not sign"),
    ],
)
def test_a_bad_one_is_refused(by: str, changes: dict[str, Any], words: str, decision: UUID, at: datetime) -> None:
    if "signer" in changes:
        changes = changes | {"signer": invented.user(changes["signer"])}
    if "behalf" in changes:
        changes = changes | {"behalf": invented.user(changes["behalf"])}
    if "agency" in changes:
        changes = changes | {"agency": invented.actor(changes["agency"]).agency}
    if "at" in changes:
        changes = changes | {"opened": changes["at"]}
    with pytest.raises((IntegrityError, ProgrammingError), match=words):
        sign(decision, at, by=by, **changes)


def test_an_older_version_is_not_signed(decision: UUID, at: datetime) -> None:
    with invented.acting_as("social-worker") as by:
        draft = invented.decision(chosen="Written anew")
        operations.edit(decision=decision, draft=draft, evidence=invented.evidence(at), version=1, by=by, at=at)
    with pytest.raises(IntegrityError, match="not for the newest content"):
        sign(decision, at, number=1)
    sign(decision, at, number=2)


def test_a_rank_outside_the_policy_s_line_does_not_sign(live: Database, decision: UUID, at: datetime) -> None:
    """A post of the same agency, truly held, that the policy gives no decisions to look at."""
    post = invented.actor("team-manager")
    with live.connect("migrator") as owner:
        owner.execute("UPDATE access_appointment SET rank = 'commissioning-manager' WHERE user_id = %s", [post.user])
    with pytest.raises(IntegrityError, match="not in the line that the policy names"):
        sign(decision, at)


def test_a_policy_that_was_never_taken_up_decides_nothing(person: UUID, at: datetime) -> None:
    made_up = (
        "INSERT INTO decisions_decision (id, agency_id, scope, kind, policy, made_by_id, made_at, due_at, key)"
        " VALUES (gen_random_uuid(), %s, %s, 'referral', 'mine', %s, %s, %s, gen_random_uuid())"
    )
    with (
        invented.acting_as("social-worker") as by,
        pytest.raises(IntegrityError, match="not in force on that day"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(made_up, [by.agency, person, by.user, at, at])


MIDNIGHT = datetime(2026, 6, 30, 23, 30, tzinfo=UTC)  # 00:30 on 1 July in England


def test_a_post_begins_at_midnight_in_england(live: Database) -> None:
    made = MIDNIGHT - timedelta(minutes=10)
    person = invented.receive(made).placed.person
    with invented.acting_as("social-worker") as by:
        decision = operations.decide(
            person=person, draft=invented.decision(), evidence=invented.evidence(made), key=uuid4(), by=by, at=made
        )
    with live.connect("migrator") as owner:
        change = "UPDATE access_appointment SET from_on = '2026-07-01' WHERE user_id = %s"
        owner.execute(change, [invented.user("team-manager")])
    with pytest.raises(IntegrityError, match="does not hold this rank now"):
        sign(decision, MIDNIGHT - timedelta(hours=1))
    sign(decision, MIDNIGHT)
