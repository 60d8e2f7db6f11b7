"""Calling a discussion: purpose, time, who is invited; a record for each child. Those invited join the joint response."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction

from keepsight.apps.access import operations as access
from keepsight.apps.access import queries as staff
from keepsight.apps.ledger.operations import record
from keepsight.apps.people import queries as people
from keepsight.apps.response import rules
from keepsight.apps.response.models import Discussion, Invitation
from keepsight.apps.response.operations.held import held
from keepsight.apps.response.values import CallDraft
from keepsight.vocabulary.answers import InvalidError, Refused, RefusedError, require, require_same
from keepsight.vocabulary.people import Actor, Purpose, Viewer


def call(*, sitting: UUID, persons: Iterable[UUID], draft: CallDraft, by: Actor, at: datetime) -> dict[UUID, UUID]:
    """Call a discussion about these children; the same `sitting` again is the same one. Returns person → discussion.

    InvalidError where the sitting was called with other words before: those stand.

    RefusedError where no joint response of the actor's is open: through it the others see what is discussed.
    """
    require(rules.may_call(by))
    faults = rules.call_faults(draft)
    if faults:
        raise InvalidError(faults)
    children = set(persons)
    with transaction.atomic():
        access.hold(what="sitting", names=[str(sitting)])
        before = {row.scope: row for row in Discussion.objects.filter(sitting=sitting)}
        if before:
            said = {person: (row.kind, row.purpose, row.planned_at) for person, row in before.items()}
            require_same(said, dict.fromkeys(children, (draft.kind, draft.purpose, draft.planned_at)))
            return {person: row.pk for person, row in before.items()}
        made = {person: _record(sitting, person, draft, by, at) for person in sorted(children)}
        body = {
            "sitting": str(sitting), "persons": [str(one) for one in made], "kind": draft.kind, "purpose": draft.purpose,
            "planned": draft.planned_at.isoformat(), "invited": sorted(draft.invited),
        }  # fmt: skip
        record(kind="response.discussion.called", body=body, by=by.user, at=at)
    return made


def _record(sitting: UUID, person: UUID, draft: CallDraft, by: Actor, at: datetime) -> UUID:
    require(people.may_see(viewer=Viewer(by, Purpose.SAFEGUARDING), person=person))
    row = Discussion.objects.create(
        sitting=sitting, agency_id=by.agency, scope=person, kind=draft.kind, purpose=draft.purpose,
        planned_at=draft.planned_at, called_by_id=by.user, called_at=at,
    )  # fmt: skip
    _invite(row, draft.invited, by, at)
    return row.pk


def invite(*, discussion: UUID, users: Iterable[int], by: Actor, at: datetime) -> None:
    """Invite more people until it ends. Inviting somebody again changes nothing."""
    require(rules.may_change(by))
    with transaction.atomic():
        card = held(discussion=discussion, by=by)
        already = {user for user, _agency in card.invited}
        new = sorted(set(users) - already)
        if card.agency != by.agency:
            raise RefusedError(Refused("The agency that called the discussion invites to it.", "Working Together, chapter 3"))
        if new:
            _invite(Discussion.objects.get(pk=discussion), new, by, at)
            body = {"discussion": str(discussion), "invited": new}
            record(kind="response.discussion.invited", body=body, by=by.user, at=at)


def _invite(row: Discussion, users: Iterable[int], by: Actor, at: datetime) -> None:
    viewer = Viewer(by, Purpose.SAFEGUARDING)
    scopes = [one for one in staff.open_scopes(viewer=viewer, person=row.scope) if one.agency == by.agency]
    if not scopes:
        words = "Open a joint response about this child first: through it those you invite see what is discussed."
        raise RefusedError(Refused(words, "Information sharing advice, DfE 2024"))
    posts = staff.staff(viewer=viewer, users=users)
    for user in users:
        if user != by.user:
            access.join_scope(scope=scopes[0].id, user=user, by=by, at=at)
        Invitation.objects.create(
            discussion=row, agency_id=by.agency, to_agency_id=posts[user].agency_id, scope=row.scope, invited_id=user, at=at
        )
