"""Opening and closing an episode, and who takes part: until it closes, they see what each agency holds."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction

from keepsight.apps.access import operations as access
from keepsight.apps.people import queries as people
from keepsight.apps.response import rules
from keepsight.apps.response.values import BASES
from keepsight.vocabulary.answers import InvalidError, Refused, RefusedError, require
from keepsight.vocabulary.people import Actor, Purpose, Viewer


def open_episode(
    *,
    person: UUID,
    basis: str,
    reason: str,
    household: Iterable[UUID],
    members: Iterable[int],
    by: Actor,
    at: datetime,
) -> UUID:
    """Open an episode about a child and named people of the household. InvalidError when nobody else is named."""
    require(rules.may_open(by, basis, reason))
    named = sorted(set(members) - {by.user})
    if not named:
        raise InvalidError({"members": "Name at least one participant of another agency"})
    viewer = Viewer(by, Purpose.SAFEGUARDING)
    with transaction.atomic():
        persons = [person, *household]
        if any(people.person(viewer=viewer, person=one) is None for one in persons):
            raise RefusedError(
                Refused("You can only open a response about people your agency holds a record of.", "Row security")
            )
        words = f"{BASES[basis]}. {reason.strip()}"
        return access.open_scope(basis=words, persons=persons, members=named, by=by, at=at)


def close_episode(*, episode: UUID, by: Actor, at: datetime) -> None:
    """End the episode; what the agencies see of each other through it ends at once."""
    require(rules.may_change(by))
    access.close_scope(scope=episode, by=by, at=at)


def name_participant(*, episode: UUID, user: int, by: Actor, at: datetime) -> None:
    """One more named participant. Naming someone again changes nothing."""
    require(rules.may_change(by))
    access.join_scope(scope=episode, user=user, by=by, at=at)


def end_participation(*, episode: UUID, user: int, by: Actor, at: datetime) -> None:
    """A participant sees the others' records no longer. Ending it again changes nothing."""
    require(rules.may_change(by))
    access.leave_scope(scope=episode, user=user, by=by, at=at)
