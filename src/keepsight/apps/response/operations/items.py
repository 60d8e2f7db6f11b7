"""Answering what the steps ask, approving honest gaps, and marking what is particular about a child."""

from datetime import datetime
from uuid import UUID

from django.db import connection, transaction

from keepsight.apps.access.operations import hold
from keepsight.apps.ledger.operations import record
from keepsight.apps.people import queries as people
from keepsight.apps.response import queries, rules
from keepsight.apps.response.models import Circumstance, GapApproval, ItemReply
from keepsight.engines import pathway
from keepsight.engines.pathway import ALLEGATION, ItemAnswer
from keepsight.vocabulary.answers import InvalidError, Refused, RefusedError, require, require_same
from keepsight.vocabulary.people import Actor, Purpose, Viewer


def reply(*, person: UUID, item: str, answer: str, words: str, by: Actor, at: datetime) -> int:
    """Answer an item about a child. The newest answer holds; the same words again change nothing, unless it is asked anew.

    Returns the reply's id.
    """
    require(rules.may_change(by))
    faults = rules.reply_faults(pathway.items().get(item), answer, words)
    if faults:
        raise InvalidError(faults)
    viewer = Viewer(by, Purpose.SAFEGUARDING)
    with transaction.atomic():
        hold(what="item", names=[f"{person} {item}"])
        require(people.may_see(viewer=viewer, person=person))
        newest = ItemReply.objects.filter(scope=person, item=item).order_by("at", "pk").last()
        if newest and (newest.answer, newest.words, newest.given_by_id) == (answer, words, by.user):
            facts = queries.facts_of(viewer=viewer, persons=[person], at=at, with_decisions=False)[person]
            if pathway.answered(facts, pathway.items()[item]):
                return int(newest.pk)
        made = ItemReply.objects.create(
            agency_id=by.agency, scope=person, item=item, answer=answer, words=words, given_by_id=by.user, at=at
        )
        body = {"person": str(person), "item": item, "answer": answer, "words": words}
        record(kind="response.item.answered", body=body, by=by.user, at=at)
    return int(made.pk)


def approve_gap(*, reply: int, words: str, by: Actor, at: datetime) -> None:
    """A manager agrees that an item was not possible. Doing it again changes nothing."""
    with transaction.atomic():
        hold(what="gap", names=[str(reply)])
        row = ItemReply.objects.filter(pk=reply, agency_id=by.agency, answer=ItemAnswer.NOT_POSSIBLE).first()
        if row is None:
            raise RefusedError(Refused("There is no such gap of your agency’s to approve.", "Row security"))
        require(rules.may_approve(by, row.given_by_id))
        if not words.strip():
            raise InvalidError({"words": "Say why the gap is an honest one, and when it will be filled"})
        if hasattr(row, "approval"):
            require_same(row.approval.words, words)
            return
        GapApproval.objects.create(reply=row, agency_id=by.agency, scope=row.scope, words=words, approved_by_id=by.user, at=at)
        record(kind="response.gap.approved", body={"reply": reply, "words": words}, by=by.user, at=at)


def mark_circumstance(*, person: UUID, kind: str, words: str, by: Actor, at: datetime, colleague: int | None = None) -> None:
    """Something particular about a child, which changes what the steps ask. Marking it again changes nothing.

    `colleague` is the account of an accused colleague: locked out of the child's record in the same moment. About another
    colleague, or in other words, it is one more allegation.
    """
    require(rules.may_change(by))
    faults = rules.circumstance_faults(kind, words, colleague, by.user)
    if faults:
        raise InvalidError(faults)
    with transaction.atomic():
        queries.own_record(viewer=Viewer(by, Purpose.SAFEGUARDING), person=person)
        one_of_many = {"colleague_id": colleague, "words": words} if kind == ALLEGATION else {}
        row, made = Circumstance.objects.get_or_create(
            agency_id=by.agency, scope=person, kind=kind, ended_at=None, **one_of_many,
            defaults={"words": words, "known_at": at, "marked_by_id": by.user},
        )  # fmt: skip
        if made:
            body = {"person": str(person), "kind": kind, "words": words}
            record(kind="response.circumstance.marked", body=body, by=by.user, at=at)
        require_same(row.words, words)
        if colleague is not None:
            _lock_out(colleague, person, by, at)


def _lock_out(colleague: int, person: UUID, by: Actor, at: datetime) -> None:
    """By a function of the database, because a practitioner may make no other lock."""
    why = "An allegation about this colleague is known"
    with connection.cursor() as cursor:
        cursor.execute("SELECT sec.lock_out_colleague(%s, %s, %s, %s)", [colleague, person, why, at])
        row = cursor.fetchone()
    if row and row[0]:
        record(kind="access.lock.made", body={"scope": str(person), "user": colleague}, by=by.user, at=at)


def end_circumstance(*, circumstance: int, by: Actor, at: datetime) -> None:
    """It holds no longer; the row stays. Ending it again changes nothing."""
    require(rules.may_change(by))
    with transaction.atomic():
        if Circumstance.objects.filter(pk=circumstance, agency_id=by.agency, ended_at=None).update(ended_at=at):
            record(kind="response.circumstance.ended", body={"circumstance": circumstance}, by=by.user, at=at)
