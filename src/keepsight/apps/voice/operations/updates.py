"""Noting what happens in a case and telling the child of it."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from keepsight.apps.access.operations import hold
from keepsight.apps.ledger.operations import record
from keepsight.apps.people import queries as people
from keepsight.apps.voice import queries, rules
from keepsight.apps.voice.models import CaseEvent, CaseTelling
from keepsight.vocabulary.answers import InvalidError, Refused, RefusedError, require, require_same
from keepsight.vocabulary.people import Actor, Purpose, Viewer


def note_case_event(*, person: UUID, kind: str, by: Actor, at: datetime) -> int:
    """Something happened in the case just now; the clock to tell the child starts. Returns the event's id."""
    require(rules.may_note_case_event(by))
    faults = rules.case_event_faults(kind)
    if faults:
        raise InvalidError(faults)
    with transaction.atomic():
        require(people.may_see(viewer=Viewer(by, Purpose.SAFEGUARDING), person=person))
        row, made = CaseEvent.objects.get_or_create(
            agency_id=by.agency, scope=person, kind=kind, happened_at=at, defaults={"noted_by_id": by.user}
        )
        if made:
            record(kind="voice.case.happened", body={"person": str(person), "kind": kind}, by=by.user, at=at)
    return int(row.pk)


def tell_case_event(*, event: int, way: int, words: str, by: Actor, at: datetime) -> None:
    """Who was told, how, by a way that safe contact allows (an id of queries.contact_ways). Told once; again changes nothing."""
    require(rules.may_write(by))
    if not words.strip():
        raise InvalidError({"words": "Say who was told and how"})
    with transaction.atomic():
        hold(what="case-event", names=[str(event)])
        row = CaseEvent.objects.filter(pk=event, agency_id=by.agency).select_related("telling").first()
        if row is None:
            raise RefusedError(Refused("There is no such event of your agency’s.", "Row security"))
        if hasattr(row, "telling"):
            require_same((row.telling.way_id, row.telling.words), (way, words))
            return
        require(queries.may_use(viewer=Viewer(by, Purpose.SAFEGUARDING), person=row.scope, way=way))
        CaseTelling.objects.create(
            event=row, agency_id=by.agency, scope=row.scope, way_id=way, words=words, told_by_id=by.user, at=at
        )
        record(kind="voice.case.told", body={"event": event, "way": way, "words": words}, by=by.user, at=at)
