"""Taking the next step of a response, for one child or several of a family: all of them, or none."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

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
        records = {one: queries.own_record(viewer=viewer, person=one) for one in due}
        found = queries.facts_of(viewer=viewer, persons=due, at=at)
        taken = {one: _take(replace(facts, ground=ground), way, one, due[one], viewer, at) for one, facts in found.items()}
        heard = min((step.since for step in taken.values() if step.since), default=None)  # a contact is about the whole family
        steps = [
            _step(one, version, replace(taken[one], since=taken[one].since or heard), reason, ground, by)
            for one, version in due.items()
        ]
        if steps:
            _tell(steps, records, by, at)


def _take(facts: pathway.Facts, way: str, person: UUID, version: int, viewer: Viewer, at: datetime) -> pathway.Step:
    from_contact = pathway.ways()[way].counts_from == pathway.CONTACT
    contacts = queries.contacts_at(viewer=viewer, person=person) if from_contact else ()
    after = pathway.take(replace(facts, contacts=contacts), way, version, at)
    if isinstance(after, Refused):
        raise RefusedError(after)
    return after.steps[-1]


def _was_taken(person: UUID, version: int, way: str, by: Actor) -> bool:
    """A request sent twice: this user's own step on this version stands already."""
    return Step.objects.filter(scope=person, number=version + 1, way=way, taken_by_id=by.user).exists()


def _step(person: UUID, version: int, taken: pathway.Step, reason: str, ground: str, by: Actor) -> Step:
    course, _ = Course.objects.get_or_create(agency_id=by.agency, scope=person, defaults={"began_at": taken.at})
    return Step.objects.create(
        course=course, agency_id=by.agency, scope=person, number=version + 1, way=taken.way, reason=reason, ground=ground,
        taken_by_id=by.user, at=taken.at, since=taken.since,
    )  # fmt: skip


def _tell(steps: list[Step], records: Mapping[UUID, UUID], by: Actor, at: datetime) -> None:
    """Into the chronology, where partners see it, and into the log."""
    day = timezone.localdate(at).isoformat()
    for step in steps:
        event = EventDraft(records[step.scope], "decision", day, pathway.ways()[step.way].words, step.reason)
        chronology.add(event=event, by=by, at=at)
    body = {"steps": [[str(step.scope), step.number, step.way, step.ground, step.reason] for step in steps]}
    record(kind="response.step.taken", body=body, by=by.user, at=at)
