"""Taking the next step of a response, for one child or several of a family: all of them, or none."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.db import transaction

from keepsight.apps.access.operations import hold
from keepsight.apps.chronology import operations as chronology
from keepsight.apps.chronology.values import EventDraft
from keepsight.apps.ledger.operations import record
from keepsight.apps.response import queries, rules
from keepsight.apps.response.models import Course, Step
from keepsight.engines import pathway
from keepsight.vocabulary.answers import InvalidError, Refused, RefusedError, require
from keepsight.vocabulary.people import Actor, Purpose, Viewer


def take_step(*, children: Mapping[UUID, int], way: str, reason: str, by: Actor, at: datetime, ground: str = "") -> None:
    """Take a way for each child (person → the version that was seen). The same person's same step again changes nothing.

    RefusedError with the guard's reason when one of them may not; then none does. InvalidError without a reason.
    """
    require(rules.may_lead(by))
    if way not in pathway.ways():
        raise InvalidError({"way": "There is no such step"})
    if not reason.strip():
        raise InvalidError({"reason": "Say why, on what is known"})
    viewer = Viewer(by, Purpose.SAFEGUARDING)
    with transaction.atomic():
        hold(what="response", names=[str(one) for one in children])
        due = {one: version for one, version in children.items() if not _was_taken(one, version, way, by)}
        records = {one: queries.own_record(viewer=Viewer(by, Purpose.SAFEGUARDING), person=one) for one in due}
        found = queries.facts_of(viewer=viewer, persons=due, at=at)
        for one, facts in found.items():
            after = pathway.take(replace(facts, ground=ground), way, due[one], at)
            if isinstance(after, Refused):
                raise RefusedError(after)
        steps = [_step(one, version, way, reason, ground, by, at) for one, version in due.items()]
        if steps:
            _tell(steps, records, by, at)


def _was_taken(person: UUID, version: int, way: str, by: Actor) -> bool:
    """A request sent twice: this user's own step on this version stands already."""
    return Step.objects.filter(scope=person, number=version + 1, way=way, taken_by_id=by.user).exists()


def _step(person: UUID, version: int, way: str, reason: str, ground: str, by: Actor, at: datetime) -> Step:
    course, _ = Course.objects.get_or_create(agency_id=by.agency, scope=person, defaults={"began_at": at})
    return Step.objects.create(
        course=course, agency_id=by.agency, scope=person, number=version + 1, way=way, reason=reason, ground=ground,
        taken_by_id=by.user, at=at,
    )  # fmt: skip


def _tell(steps: list[Step], records: Mapping[UUID, UUID], by: Actor, at: datetime) -> None:
    """Into the chronology, where partners see it, and into the log."""
    day = at.date().isoformat()
    for step in steps:
        event = EventDraft(records[step.scope], "decision", day, pathway.ways()[step.way].words, step.reason)
        chronology.add(event=event, by=by, at=at)
    body = {"steps": [[str(step.scope), step.number, step.way, step.ground, step.reason] for step in steps]}
    record(kind="response.step.taken", body=body, by=by.user, at=at)
