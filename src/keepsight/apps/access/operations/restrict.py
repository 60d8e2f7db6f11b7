"""Restricting a record to named people, and locking a named person out of one."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction

from keepsight.apps.access import rules
from keepsight.apps.access.models import LockOut, Restriction
from keepsight.apps.ledger.operations import record
from keepsight.vocabulary.answers import require
from keepsight.vocabulary.people import Actor


def restrict(*, scope: UUID, users: Iterable[int], reason: str, by: Actor, at: datetime) -> None:
    """Only `users` open this record or person from now on."""
    named = sorted(set(users))
    require(rules.may_restrict(by, reason))
    with transaction.atomic():
        Restriction.objects.create(agency_id=by.agency, scope=scope, users=named, reason=reason, made_by_id=by.user, made_at=at)
        record(kind="access.restriction.made", body={"scope": str(scope), "users": named}, by=by.user, at=at)


def lock_out(*, scope: UUID, user: int, reason: str, by: Actor, at: datetime) -> None:
    """A user no longer opens a record or person, whatever else would let them. Doing it again changes nothing."""
    require(rules.may_restrict(by, reason))
    with transaction.atomic():
        _, made = LockOut.objects.get_or_create(
            agency_id=by.agency,
            scope=scope,
            user_id=user,
            lifted_at=None,
            defaults={"reason": reason, "made_by_id": by.user, "made_at": at},
        )
        if made:
            record(kind="access.lock.made", body={"scope": str(scope), "user": user}, by=by.user, at=at)


def lift_lock_out(*, scope: UUID, user: int, reason: str, by: Actor, at: datetime) -> None:
    """End a lock-out; the row stays."""
    require(rules.may_lift(by, user, reason))
    with transaction.atomic():
        ended = LockOut.objects.filter(agency_id=by.agency, scope=scope, user_id=user, lifted_at=None).update(lifted_at=at)
        if ended:
            body = {"scope": str(scope), "user": user, "reason": reason}
            record(kind="access.lock.lifted", body=body, by=by.user, at=at)
