"""A child's response on one page: where it is, what is due, what may be done next and why not, what the steps ask."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from keepsight.apps.access import queries as access
from keepsight.apps.people.operations import look_at
from keepsight.apps.response import queries
from keepsight.apps.response.values import OUTCOMES, CourseCard
from keepsight.engines import pathway
from keepsight.ui.requests import PracticeRequest
from keepsight.vocabulary.answers import Allowed, Refused
from keepsight.vocabulary.people import AgencyKind

_ASKED_AT = {"reply": ("contact", "referral"), "enquiry": ("strategy", "enquiry"), "closure": ("assessment", "in-need")}


@require_GET
def course(request: PracticeRequest, person: UUID) -> HttpResponse:
    """The page, narrowed to what the viewer may see; 404 when that is nothing."""
    found = look_at(person=person, page="course", by=request.viewer, at=request.at)
    if found is None:
        raise Http404
    card = queries.course(viewer=request.viewer, person=person, at=request.at)
    context = {
        "person": found,
        "card": card,
        "stage": pathway.stages()[card.stage],
        "leads": request.viewer.actor.agency_kind is AgencyKind.SOCIAL_CARE,
        "keeps_a_record": bool(found.kept_by(request.viewer.actor.agency)),
        "is_police": request.viewer.actor.agency_kind is AgencyKind.POLICE,
        "open_ways": [way for way, answer in card.ways if isinstance(answer, Allowed)],
        "closed_ways": _closed(card),
        "asked": _asked(card),
        "prompts": queries.prompts_about(viewer=request.viewer, person=person, at=request.at),
        "owed": [(pathway.meetings()[one.meeting], one.since) for one in card.owed],
        "discussions": [(pathway.meetings()[one.kind].words, one) for one in card.discussions],
        "investigations": [(one, OUTCOMES.get(one.outcome, "")) for one in card.investigations],
    }
    return render(request, "response/course.html", context | _people(request, card))


def _closed(card: CourseCard) -> list[tuple[Refused, list[pathway.Way]]]:
    """Ways that are not open, those with one reason together."""
    found: dict[str, tuple[Refused, list[pathway.Way]]] = {}
    for way, answer in card.ways:
        if isinstance(answer, Refused):
            found.setdefault(answer.reason, (answer, []))[1].append(way)
    return list(found.values())


def _asked(card: CourseCard) -> list[tuple[str, Any]]:
    """The lists of items that matter at this stage, with a heading each."""
    heads = {
        "reply": _("Before the referral moves on"),
        "enquiry": _("What the enquiry asks"),
        "closure": _("What closing asks"),
    }
    return [(heads[step], lines) for step, lines in card.asked if lines and card.stage in _ASKED_AT[step]]


def _people(request: PracticeRequest, card: CourseCard) -> dict[str, Any]:
    users = {step.user for step in card.steps} | {one.user for one in card.circumstances}
    users |= {reply.user for _step, lines in card.asked for _item, reply in lines if reply}
    staff = access.staff(viewer=request.viewer, users=users)
    return {
        "steps": [(step, staff[step.user].name) for step in card.steps],
        "worker": staff.get(card.steps[-1].user) if card.steps else None,
        "agencies": {one.id: one.name for one in access.agencies(viewer=request.viewer).values()},
    }
