"""Restricting a record to named people, and locking a named person out of one."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction

from keepsight.apps.access import rules
from keepsight.apps.access.models import LockOut, Restriction
from keepsight.apps.ledger.operations import record
from keepsight.vocabulary.answers import require, require_same
from keepsight.vocabulary.people import Actor


def restrict(*, scope: UUID, users: Iterable[int], reason: str, by: Actor, at: datetime) -> None:
    """Only `users`, the actor among them, open this record or person from now on; it replaces the agency's earlier list."""
    named = sorted(set(users))
    require(rules.may_restrict(by, reason))
    require(rules.may_name(by, named))
    with transaction.atomic():
        held = Restriction.objects.filter(agency_id=by.agency, scope=scope, lifted_at=None)
        if [(row.users, row.reason) for row in held] == [(named, reason)]:
            return
        held.update(lifted_at=at)
        Restriction.objects.create(agency_id=by.agency, scope=scope, users=named, reason=reason, made_by_id=by.user, made_at=at)
        record(kind="access.restriction.made", body={"scope": str(scope), "users": named}, by=by.user, at=at)


def lift_restriction(*, scope: UUID, reason: str, by: Actor, at: datetime) -> None:
    """Whoever holds records of it, in the agency's own way, opens it again; the row stays. Only a named person may."""
    require(rules.may_restrict(by, reason))
    with transaction.atomic():
        rows = Restriction.objects.filter(agency_id=by.agency, scope=scope, lifted_at=None, users__contains=[by.user])
        if rows.update(lifted_at=at):
            record(kind="access.restriction.lifted", body={"scope": str(scope), "reason": reason}, by=by.user, at=at)


def lock_out(*, scope: UUID, user: int, reason: str, by: Actor, at: datetime) -> None:
    """A user no longer opens a record or person, whatever else would let them. Doing it again changes nothing."""
    require(rules.may_restrict(by, reason))
    with transaction.atomic():
        row, made = LockOut.objects.get_or_create(
            agency_id=by.agency,
            scope=scope,
            user_id=user,
            lifted_at=None,
            defaults={"reason": reason, "made_by_id": by.user, "made_at": at},
        )
        if made:
            record(kind="access.lock.made", body={"scope": str(scope), "user": user}, by=by.user, at=at)
        else:
            require_same(row.reason, reason)


def lift_lock_out(*, scope: UUID, user: int, reason: str, by: Actor, at: datetime) -> None:
    """End a lock-out; the row stays."""
    require(rules.may_lift(by, user, reason))
    with transaction.atomic():
        ended = LockOut.objects.filter(agency_id=by.agency, scope=scope, user_id=user, lifted_at=None).update(lifted_at=at)
        if ended:
            body = {"scope": str(scope), "user": user, "reason": reason}
            record(kind="access.lock.lifted", body=body, by=by.user, at=at)
