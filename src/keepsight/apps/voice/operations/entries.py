"""Recording what a child said and how they were, and whether they were told. Nothing is overwritten."""

from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from keepsight.apps.access.operations import hold
from keepsight.apps.ledger.operations import record
from keepsight.apps.people import queries as people
from keepsight.apps.voice import queries, rules
from keepsight.apps.voice.models import Entry, Telling
from keepsight.apps.voice.values import EntryDraft
from keepsight.vocabulary.answers import InvalidError, require
from keepsight.vocabulary.people import Actor, Purpose, Viewer

_TOLD = {"about": "Say what it is about", "words": "Say how, or why not yet"}


def hear(*, person: UUID, draft: EntryDraft, by: Actor, at: datetime) -> UUID:
    """Add an entry. The same entry by the same person again is the same one. Returns its id."""
    require(rules.may_write(by))
    faults = rules.entry_faults(draft, timezone.localdate(at))
    if faults:
        raise InvalidError(faults)
    with transaction.atomic():
        require(people.may_see(viewer=Viewer(by, Purpose.SAFEGUARDING), person=person))
        hold(what="voice", names=[str(person)])
        given = asdict(draft)
        before = Entry.objects.filter(scope=person, heard_by_id=by.user, **given).first()
        if before:
            return before.pk
        made = Entry.objects.create(agency_id=by.agency, scope=person, heard_by_id=by.user, at=at, **given)
        body = {"entry": str(made.pk), "person": str(person), **given, "heard_on": draft.heard_on.isoformat()}
        record(kind="voice.entry.heard", body=body, by=by.user, at=at)
    return made.pk


def tell(*, person: UUID, about: str, was_told: bool, words: str, way: int | None, by: Actor, at: datetime) -> None:
    """Record whether the child was told of something, and then by which way of safe contact. The same again changes nothing."""
    require(rules.may_write(by))
    given = {"about": about, "words": words}
    faults = {name: text for name, text in _TOLD.items() if not given[name].strip()}
    if faults:
        raise InvalidError(faults)
    with transaction.atomic():
        require(people.may_see(viewer=Viewer(by, Purpose.SAFEGUARDING), person=person))
        hold(what="voice", names=[str(person)])
        if was_told:
            require(queries.may_use(viewer=Viewer(by, Purpose.SAFEGUARDING), person=person, way=way))
        if Telling.objects.filter(scope=person, told_by_id=by.user, was_told=was_told, **given).exists():
            return
        Telling.objects.create(
            agency_id=by.agency,
            scope=person,
            told_by_id=by.user,
            was_told=was_told,
            way_id=way if was_told else None,
            at=at,
            **given,
        )
        body = {"person": str(person), "told": was_told, **given}
        record(kind="voice.child.told", body=body, by=by.user, at=at)
