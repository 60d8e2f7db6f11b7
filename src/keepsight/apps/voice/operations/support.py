"""Offering support and following it up."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from keepsight.apps.access.operations import hold
from keepsight.apps.ledger.operations import record
from keepsight.apps.people import queries as people
from keepsight.apps.voice import queries, rules
from keepsight.apps.voice.models import Offer, OfferEvent
from keepsight.vocabulary.answers import InvalidError, Refused, RefusedError, require, require_same
from keepsight.vocabulary.people import Actor, Purpose, Viewer


def offer(
    *, person: UUID, whom: str, service: str, offered_on: date, words: str, way: int | None, by: Actor, at: datetime
) -> UUID:
    """Record an offer, by a way of safe contact.

    The same service to the same one on the same day is the same offer, and keeps its words. Returns its id.
    """
    require(rules.may_write(by))
    faults = rules.offer_faults(whom, service, offered_on, timezone.localdate(at))
    if faults:
        raise InvalidError(faults)
    with transaction.atomic():
        require(people.may_see(viewer=Viewer(by, Purpose.SAFEGUARDING), person=person))
        require(queries.may_use(viewer=Viewer(by, Purpose.SAFEGUARDING), person=person, way=way))
        row, made = Offer.objects.get_or_create(
            agency_id=by.agency, scope=person, whom=whom, service=service, offered_on=offered_on,
            defaults={"words": words, "way_id": way, "offered_by_id": by.user, "at": at},
        )  # fmt: skip
        if made:
            body = {"offer": str(row.pk), "person": str(person), "whom": whom, "service": service, "words": words}
            record(kind="voice.support.offered", body=body, by=by.user, at=at)
        else:
            require_same((row.words, row.way_id), (words, way))
    return row.pk


def follow_up(*, offer: UUID, kind: str, on: date, words: str, again_on: date | None, by: Actor, at: datetime) -> None:
    """What became of an offer. The same event on the same day again changes nothing; events stand in their order."""
    require(rules.may_write(by))
    with transaction.atomic():
        hold(what="offer", names=[str(offer)])
        card = queries.one_offer(viewer=Viewer(by, Purpose.SAFEGUARDING), offer=offer)
        if card is None:
            raise RefusedError(Refused("There is no such offer, or it is not open to you.", "Row security"))
        before = {(event, day): said for event, day, said in card.events}
        if (kind, on) in before:
            require_same(before[kind, on], words)
            return
        require(rules.may_follow(card.state, kind))
        faults = rules.event_faults(kind, on, again_on, card.since, timezone.localdate(at))
        if faults:
            raise InvalidError(faults)
        OfferEvent.objects.create(
            offer_id=offer, agency_id=by.agency, scope=card.person, kind=kind, on=on, words=words, again_on=again_on,
            noted_by_id=by.user, at=at,
        )  # fmt: skip
        body = {"offer": str(offer), "kind": kind, "on": on.isoformat(), "words": words}
        record(kind="voice.support.followed", body=body, by=by.user, at=at)
