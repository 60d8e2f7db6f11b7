"""Restricting and locking out: by a manager, a senior or an administrator, with a reason, in the log; never ended by oneself."""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import uuid4

import invented
import pytest
from logged import Logged

from keepsight.apps.access import operations, queries
from keepsight.vocabulary.answers import RefusedError
from keepsight.vocabulary.people import Purpose, Viewer

ROLE = "Only a manager, a senior officer or an administrator may restrict a record."
Act = Callable[..., None]
RESTRICTIONS = (operations.restrict, operations.lift_restriction)


def do(act: Act, at: datetime, *, by: str, reason: str = "A relative", **given: Any) -> None:
    with invented.acting_as(by) as actor:
        act(reason=reason, by=actor, at=at, **given)


@pytest.mark.parametrize("by", ["social-worker", "school-dsl", "scrutiny-officer", "publisher", invented.POLICE])
@pytest.mark.parametrize("act", [operations.restrict, operations.lift_restriction, operations.lock_out, operations.lift_lock_out])
def test_other_roles_are_refused(act: Act, by: str, logged: Logged, at: datetime) -> None:
    users = {"users": [1]} if act is operations.restrict else {}
    whom: dict[str, Any] = users if act in RESTRICTIONS else {"user": invented.user("named-nurse")}
    with pytest.raises(RefusedError) as caught:
        do(act, at, by=by, scope=uuid4(), **whom)
    assert (caught.value.refused.reason, caught.value.refused.source) == (ROLE, "UK GDPR article 32")
    assert logged.kinds() == []


@pytest.mark.parametrize("by", ["team-manager", "detective-inspector", "administrator"])
def test_a_lock_out_is_made_once_and_lifted(by: str, logged: Logged, at: datetime) -> None:
    scope, user = uuid4(), invented.user("social-worker")
    do(operations.lock_out, at, by=by, scope=scope, user=user)
    do(operations.lock_out, at, by=by, scope=scope, user=user)
    with invented.acting_as(by) as actor:
        viewer = Viewer(actor, Purpose.SAFEGUARDING)
        assert [card.user for card in queries.locked_out(viewer=viewer, scopes=[scope])] == [user]
    do(operations.lift_lock_out, at, by=by, scope=scope, user=user)
    do(operations.lift_lock_out, at, by=by, scope=scope, user=user)
    with invented.acting_as(by):
        assert queries.locked_out(viewer=viewer, scopes=[scope]) == []
    assert logged.kinds() == ["access.lock.made", "access.lock.lifted"]


@pytest.mark.parametrize("act", [operations.lock_out, operations.lift_lock_out])
def test_a_reason_is_given(act: Act, logged: Logged, at: datetime) -> None:
    with pytest.raises(RefusedError, match="Say why"):
        do(act, at, by="team-manager", reason=" ", scope=uuid4(), user=invented.user("social-worker"))
    assert logged.kinds() == []


def test_nobody_ends_a_lock_out_about_themselves(logged: Logged, at: datetime) -> None:
    scope, user = uuid4(), invented.user("team-manager")
    do(operations.lock_out, at, by="team-manager", scope=scope, user=user)
    with pytest.raises(RefusedError, match="Somebody else must end"):
        do(operations.lift_lock_out, at, by="team-manager", scope=scope, user=user)
    assert logged.kinds() == ["access.lock.made"]


def test_a_restriction_is_made_once_changed_and_ended(logged: Logged, at: datetime) -> None:
    scope, me, other = uuid4(), invented.user("team-manager"), invented.user("social-worker")
    for users in ([me], [me], [other, me]):
        do(operations.restrict, at, by="team-manager", scope=scope, users=users)
    with invented.acting_as("team-manager") as actor:
        held = queries.restricted_to(viewer=Viewer(actor, Purpose.SAFEGUARDING), scope=scope)
        assert held
        assert set(held.users) == {me, other}
    for _ in range(2):
        do(operations.lift_restriction, at, by="team-manager", scope=scope, reason="No longer")
    assert logged.kinds() == ["access.restriction.made", "access.restriction.made", "access.restriction.lifted"]


def test_whoever_restricts_stays_among_the_named(logged: Logged, at: datetime) -> None:
    with pytest.raises(RefusedError, match="Keep yourself among the named people"):
        do(operations.restrict, at, by="team-manager", scope=uuid4(), users=[invented.user("social-worker")])
    assert logged.kinds() == []


def test_only_a_named_person_ends_it(logged: Logged, at: datetime) -> None:
    scope = uuid4()
    do(operations.restrict, at, by="team-manager", scope=scope, users=[invented.user("team-manager")])
    do(operations.lift_restriction, at, by="administrator", scope=scope, reason="I may not")
    assert logged.kinds() == ["access.restriction.made"]


@pytest.mark.django_db
def test_another_agency_s_lock_out_is_not_lifted(at: datetime) -> None:
    scope, user = uuid4(), invented.user("social-worker")
    do(operations.lock_out, at, by="team-manager", scope=scope, user=user)
    do(operations.lift_lock_out, at, by="detective-inspector", scope=scope, user=user)
    with invented.acting_as("team-manager") as actor:
        viewer = Viewer(actor, Purpose.SAFEGUARDING)
        assert [card.user for card in queries.locked_out(viewer=viewer, scopes=[scope])] == [user]
