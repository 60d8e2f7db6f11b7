"""A contact: right after sending it is the confirmation with its reference; for the receiver, what was sent."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from keepsight.apps.access import queries as access
from keepsight.apps.access.operations import log_read
from keepsight.apps.intake import queries
from keepsight.apps.linkage import queries as linkage
from keepsight.apps.people import queries as people
from keepsight.ui.requests import PracticeRequest
from keepsight.vocabulary.subjects import Subject

_TELLING = 0.05  # bits; below this a comparison said nothing either way


@require_GET
def contact(request: PracticeRequest, contact: UUID) -> HttpResponse:
    """Show it to the agency that sent it and the one it was sent to."""
    card = queries.contact(viewer=request.viewer, contact=contact)
    if card is None:
        raise Http404
    log_read(by=request.viewer, subject=Subject("contact", contact), page="contact", at=request.at)
    mine = card.agency == request.viewer.actor.agency
    record = card.record if mine else card.received_record
    person = people.persons_of(viewer=request.viewer, records=[record]).get(record)
    placed = linkage.placed(viewer=request.viewer, records=[record])
    context = {
        "card": card,
        "mine": mine,
        "person": person,
        "placed": placed[0] if placed else None,
        "reasons": [one for one in placed[0].reasons if abs(one.bits) >= _TELLING and one.field != "prior"] if placed else [],
        "child": next(iter(people.records(viewer=request.viewer, scopes={record: person} if person else {})), None),
        "agencies": access.agencies(viewer=request.viewer),
        "sender": access.staff(viewer=request.viewer, users=[card.sent_by])[card.sent_by],
        "from_agency": access.agencies(viewer=request.viewer)[card.agency].name,
        "to_agency": access.agencies(viewer=request.viewer)[card.to_agency].name,
    }
    return render(request, "intake/contact.html", context)
