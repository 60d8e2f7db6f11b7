"""What people do in a discussion until it ends: be there, contribute, believe, object, and take on actions."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from keepsight.apps.access import queries as staff
from keepsight.apps.access.operations import hold
from keepsight.apps.ledger.operations import record
from keepsight.apps.response import rules
from keepsight.apps.response.models import Action, ActionDone, Attendance, Belief, Contribution, Draft, Objection
from keepsight.apps.response.operations.held import held
from keepsight.vocabulary.answers import InvalidError, Refused, RefusedError, require, require_same
from keepsight.vocabulary.people import Actor, Purpose, Viewer


def attend(*, discussion: UUID, by: Actor, at: datetime) -> None:
    """The actor is there, in the post they hold now. Saying so again changes nothing."""
    require(rules.may_change(by))
    with transaction.atomic():
        card = held(discussion=discussion, by=by)
        if by.user in {user for user, _agency, _rank in card.there}:
            return
        Attendance.objects.create(
            discussion_id=discussion, agency_id=by.agency, scope=card.person, attendee_id=by.user, rank=by.rank, at=at
        )
        record(kind="response.discussion.attended", body={"discussion": str(discussion), "rank": by.rank}, by=by.user, at=at)


def contribute(*, discussion: UUID, status: str, words: str, by: Actor, at: datetime) -> None:
    """What the actor's agency holds, in the actor's own words; a later one of theirs corrects it, nobody else's changes."""
    require(rules.may_change(by))
    faults = rules.contribution_faults(status, words)
    if faults:
        raise InvalidError(faults)
    with transaction.atomic():
        card = held(discussion=discussion, by=by)
        mine = Contribution.objects.filter(discussion_id=discussion, given_by_id=by.user).order_by("number").last()
        if mine is None or (mine.status, mine.words) != (status, words):
            Contribution.objects.create(
                discussion_id=discussion, agency_id=by.agency, scope=card.person, number=mine.number + 1 if mine else 1,
                status=status, words=words, given_by_id=by.user, at=at,
            )  # fmt: skip
            body = {"discussion": str(discussion), "status": status, "words": words}
            record(kind="response.contribution.given", body=body, by=by.user, at=at)
        Draft.objects.filter(discussion_id=discussion, user_id=by.user).delete()


def keep_draft(*, discussion: UUID, words: str, by: Actor, at: datetime) -> None:
    """Keep what the actor is writing, for the actor alone. It is not sent, and not in the log: nobody else can see it."""
    require(rules.may_change(by))
    with transaction.atomic():
        held(discussion=discussion, by=by)
        Draft.objects.update_or_create(discussion_id=discussion, user_id=by.user, defaults={"words": words, "at": at})


def believe(*, discussion: UUID, at_risk: str, words: str, by: Actor, at: datetime) -> None:
    """Whether the actor's agency believes the child to be at risk of significant harm, and why."""
    require(rules.may_change(by))
    faults = rules.belief_faults(at_risk, words)
    if faults:
        raise InvalidError(faults)
    with transaction.atomic():
        card = held(discussion=discussion, by=by)
        if any((one.user, one.kind, one.words) == (by.user, at_risk, words) for one in card.beliefs):
            return
        Belief.objects.create(
            discussion_id=discussion, agency_id=by.agency, scope=card.person, at_risk=at_risk, words=words,
            given_by_id=by.user, at=at,
        )  # fmt: skip
        body = {"discussion": str(discussion), "at_risk": at_risk, "words": words}
        record(kind="response.belief.given", body=body, by=by.user, at=at)


def object_to(*, discussion: UUID, words: str, by: Actor, at: datetime) -> None:
    """Disagree by name. The same words again change nothing."""
    require(rules.may_change(by))
    if not words.strip():
        raise InvalidError({"words": "Say what you disagree with and why"})
    with transaction.atomic():
        card = held(discussion=discussion, by=by)
        if any((one.user, one.words) == (by.user, words) for one in card.objections):
            return
        Objection.objects.create(
            discussion_id=discussion, agency_id=by.agency, scope=card.person, words=words, given_by_id=by.user, at=at
        )
        record(kind="response.objection.given", body={"discussion": str(discussion), "words": words}, by=by.user, at=at)


def add_action(*, discussion: UUID, owner: int, words: str, due_at: datetime, by: Actor, at: datetime) -> None:
    """Somebody of those invited or there takes on an action with its time. The same action again changes nothing."""
    require(rules.may_change(by))
    if not words.strip():
        raise InvalidError({"words": "Say what will be done"})
    if due_at <= at:
        raise InvalidError({"due_on": "Give a day and time to come"})
    with transaction.atomic():
        card = held(discussion=discussion, by=by)
        if owner not in {one[0] for one in (*card.invited, *card.there)} | {card.called_by}:
            raise RefusedError(Refused("Somebody who takes part takes on an action.", "Working Together, chapter 3"))
        before = next((one for one in card.actions if (one.owner, one.words) == (owner, words)), None)
        if before:
            require_same(before.due_at, due_at)
            return
        agency = staff.staff(viewer=Viewer(by, Purpose.SAFEGUARDING), users=[owner])[owner].agency_id
        Action.objects.create(
            discussion_id=discussion, agency_id=by.agency, to_agency_id=agency, scope=card.person, words=words, owner_id=owner,
            due_at=due_at, added_by_id=by.user, at=at,
        )  # fmt: skip
        body = {"discussion": str(discussion), "owner": owner, "words": words, "due": due_at.isoformat()}
        record(kind="response.action.added", body=body, by=by.user, at=at)


def finish_action(*, action: int, words: str, by: Actor, at: datetime) -> None:
    """Say how an action was done; its owner's agency may. Once done it stays done."""
    require(rules.may_change(by))
    if not words.strip():
        raise InvalidError({"words": "Say how it was done"})
    with transaction.atomic():
        hold(what="action", names=[str(action)])
        row = Action.objects.filter(pk=action, to_agency_id=by.agency).select_related("done").first()
        if row is None:
            raise RefusedError(Refused("There is no such action of your agency’s.", "Row security"))
        if hasattr(row, "done"):
            require_same(row.done.words, words)
            return
        ActionDone.objects.create(action=row, agency_id=by.agency, scope=row.scope, words=words, done_by_id=by.user, at=at)
        record(kind="response.action.done", body={"action": action, "words": words}, by=by.user, at=at)
