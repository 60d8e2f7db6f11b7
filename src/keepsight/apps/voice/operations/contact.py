"""Noting a way by which somebody around a child may be contacted, or must never be."""

from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from django.db import transaction

from keepsight.apps.access.operations import hold
from keepsight.apps.ledger.operations import record
from keepsight.apps.people import queries as people
from keepsight.apps.voice import queries, rules
from keepsight.apps.voice.models import ContactWay
from keepsight.apps.voice.values import WayDraft
from keepsight.vocabulary.answers import InvalidError, require
from keepsight.vocabulary.people import Actor, Purpose, Viewer


def note_contact_way(*, person: UUID, draft: WayDraft, by: Actor, at: datetime) -> int:
    """Add what holds from now of one person and way. What holds already changes nothing. Returns the entry's id."""
    require(rules.may_write(by))
    faults = rules.way_faults(draft)
    if faults:
        raise InvalidError(faults)
    with transaction.atomic():
        viewer = Viewer(by, Purpose.SAFEGUARDING)
        require(people.may_see(viewer=viewer, person=person))
        hold(what="safe-contact", names=[str(person)])
        for card in queries.contact_ways(viewer=viewer, person=person):
            if card.agency == by.agency and card.draft == draft:
                return card.id
        made = ContactWay.objects.create(agency_id=by.agency, scope=person, noted_by_id=by.user, at=at, **asdict(draft))
        body = {"way": int(made.pk), "person": str(person), "kind": draft.way, "allowed": draft.is_allowed}
        record(kind="voice.contact.noted", body=body, by=by.user, at=at)
    return int(made.pk)
