"""One child: who they are, the household, who else knows them, one chronology as known at any moment, decisions."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from keepsight.apps.access import queries as access
from keepsight.apps.chronology.values import KINDS
from keepsight.apps.decisions import queries as decisions
from keepsight.apps.desk import forms, queries
from keepsight.apps.linkage import queries as linkage
from keepsight.apps.people import queries as people
from keepsight.apps.people.operations import look_at
from keepsight.apps.people.values import Person, RecordCard
from keepsight.apps.voice import queries as voice
from keepsight.engines.chronology import Event, arrange, columns, lanes, narrowed
from keepsight.ui.requests import PracticeRequest
from keepsight.vocabulary.dates import PartialDate

_WIDE, _TALL = 1160, 900


@require_GET
def child(request: PracticeRequest, person: UUID) -> HttpResponse:
    """The page, narrowed to what the viewer may see; 404 when that is nothing."""
    found = look_at(person=person, page="child", by=request.viewer, at=request.at)
    if found is None:
        raise Http404
    ids = people.ids_of(viewer=request.viewer, person=person)
    moment, form = _moment(request)
    household = request.GET.get("household", "1" if "agency" not in request.GET else "") == "1"
    everything = queries.as_known(viewer=request.viewer, person=person, household=household)
    chosen = _filtered(request, everything)
    whole = arrange(everything, moment, timezone.localdate(request.at))
    arranged = narrowed(whole, {event.id for event in chosen})
    context = {
        "person": found,
        "own_records": found.kept_by(request.viewer.actor.agency),
        "born": _born(found),
        "household": people.household(viewer=request.viewer, person=person),
        "ways": voice.contact_ways(viewer=request.viewer, person=person),
        "with_household": household,
        "form": form,
        "moment": moment,
        "past": moment < request.at,
        "arranged": arranged,
        "left_out": len(everything) - len(chosen),
        "not_known_then": len(whole.happened_not_known),
        "wide": lanes(arranged, _WIDE) if chosen else None,
        "narrow": columns(arranged, _TALL) if chosen else None,
        "decisions": decisions.about(viewer=request.viewer, persons=ids, at=request.at),
        "joined": ids[1:],
        "parted": _parted(request, found),
        "scopes": access.open_scopes(viewer=request.viewer, person=person),
    }
    return render(request, "desk/child.html", context | _choices(request, everything) | _knows(request, found))


def _parted(request: PracticeRequest, person: Person) -> list[RecordCard]:
    """Records of the viewer's agency that are here because they were parted from somebody: that may have been a mistake."""
    held = person.kept_by(request.viewer.actor.agency)
    partings = {card.record: linkage.parting(viewer=request.viewer, record=card.record) for card in held}
    return [card for card in held if (one := partings[card.record]) and not one.undone and one.after == person.id]


def _moment(request: PracticeRequest) -> tuple[datetime, forms.AsKnownAtForm]:
    """The moment asked for, never after now; now when none was asked or it makes no sense (the form says what is wrong)."""
    asked = any(request.GET.get(name) for name in ("day-day", "day-month", "day-year"))
    form = forms.AsKnownAtForm(request.GET if asked else None)
    if asked and form.is_valid():
        return min(form.moment(), request.at), form
    return request.at, form


def _born(person: Person) -> PartialDate | None:
    text = person.facts.date_of_birth
    return PartialDate.parse(text) if text else None


def _filtered(request: PracticeRequest, everything: list[Event]) -> list[Event]:
    agencies, kinds = request.GET.getlist("agency"), request.GET.getlist("kind")
    return [event for event in everything if (not agencies or event.agency in agencies) and (not kinds or event.kind in kinds)]


def _choices(request: PracticeRequest, everything: list[Event]) -> dict[str, Any]:
    """Filters: agencies and kinds that occur, with those chosen marked."""
    agencies, kinds = request.GET.getlist("agency"), request.GET.getlist("kind")
    names = sorted({event.agency for event in everything})
    held = [kind for kind in KINDS if kind in {event.kind for event in everything}]
    return {
        "agency_choices": [(name, name in agencies or not agencies) for name in names],
        "kind_choices": [(kind, kind.replace("-", " ").capitalize(), kind in kinds or not kinds) for kind in held],
    }


def _knows(request: PracticeRequest, person: Person) -> dict[str, Any]:
    """Who else holds a record: existence only, whether or not its content is open to the viewer."""
    names = {card.id: card.name for card in access.agencies(viewer=request.viewer).values()}
    known = people.agencies_that_know(viewer=request.viewer, person=person.id)
    visible = {card.agency for card in person.records}
    return {
        "knows": sorted((names[agency], since, agency in visible) for agency, since in known.items()),
    }
