"""Opening, joining and closing the scope in which several agencies see each other's rows about named persons."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID, uuid4

from django.db import transaction

from keepsight.apps.access.models import Scope, ScopeMember, ScopeSubject
from keepsight.apps.ledger.operations import record
from keepsight.vocabulary.people import Actor


def open_scope(*, basis: str, persons: Iterable[UUID], members: Iterable[int], by: Actor, at: datetime) -> UUID:
    """Open a scope about `persons` for the users `members` (the opener is always one). Returns its id."""
    scope, people, users = uuid4(), sorted(set(persons)), sorted({*members, by.user})
    with transaction.atomic():
        Scope.objects.create(scope=scope, agency_id=by.agency, basis=basis, opened_by_id=by.user, opened_at=at)
        ScopeSubject.objects.bulk_create(ScopeSubject(scope_id=scope, agency_id=by.agency, person=person) for person in people)
        ScopeMember.objects.bulk_create(
            ScopeMember(scope_id=scope, agency_id=by.agency, user_id=user, from_at=at) for user in users
        )
        body = {
            "scope": str(scope),
            "persons": [str(person) for person in people],
            "members": users,
            "basis": basis,
        }
        record(kind="access.scope.opened", body=body, by=by.user, at=at)
    return scope


def join_scope(*, scope: UUID, user: int, by: Actor, at: datetime) -> None:
    """Name one more participant. Doing it again changes nothing."""
    with transaction.atomic():
        _, made = ScopeMember.objects.get_or_create(
            scope_id=scope, user_id=user, until_at=None, defaults={"agency_id": by.agency, "from_at": at}
        )
        if made:
            record(kind="access.scope.joined", body={"scope": str(scope), "user": user}, by=by.user, at=at)


def leave_scope(*, scope: UUID, user: int, by: Actor, at: datetime) -> None:
    """A participant takes part no longer and sees the others' rows no longer. Doing it again changes nothing."""
    with transaction.atomic():
        if ScopeMember.objects.filter(scope_id=scope, user_id=user, agency_id=by.agency, until_at=None).update(until_at=at):
            record(kind="access.scope.left", body={"scope": str(scope), "user": user}, by=by.user, at=at)


def close_scope(*, scope: UUID, by: Actor, at: datetime) -> None:
    """End what the participants see of each other through this scope. Doing it again changes nothing."""
    with transaction.atomic():
        if Scope.objects.filter(scope=scope, agency_id=by.agency, closed_at=None).update(closed_at=at):
            record(kind="access.scope.closed", body={"scope": str(scope)}, by=by.user, at=at)
