"""What happened in the criminal case and how the child was told, each on its clock (Victims' Code)."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keepsight.apps.people.operations import look_at
from keepsight.apps.voice import forms, operations, queries
from keepsight.apps.voice.values import CASE_EVENTS, UpdateCard, WayCard
from keepsight.ui.fields import faults_at
from keepsight.ui.requests import PracticeRequest
from keepsight.vocabulary.people import AgencyKind


@require_http_methods(["GET", "POST"])
def updates(request: PracticeRequest, person: UUID) -> HttpResponse:
    """A POST notes an event, or tells the one whose number it gives."""
    found = look_at(person=person, page="updates", by=request.viewer, at=request.at)
    if found is None:
        raise Http404
    named = request.POST.get("event", "")
    form = forms.CaseEventForm(request.POST if request.method == "POST" and not named else None)
    ways = queries.contact_ways(viewer=request.viewer, person=person)
    rows = _rows(request, person, ways)
    telling = next((tell for _card, _words, tell in rows if tell.is_bound), None)
    by, at = request.viewer.actor, request.at
    if telling is not None and telling.is_valid():
        with faults_at(telling):
            given = telling.cleaned_data
            operations.tell_case_event(event=int(named), way=given["way"], words=given["words"], by=by, at=at)
            messages.success(request, _("Recorded as told."))
            return redirect("voice:updates", person=person)
    if not named and form.is_valid():
        with faults_at(form):
            operations.note_case_event(person=person, kind=form.cleaned_data["kind"], by=by, at=at)
            messages.success(request, _("Recorded. The child is told within one working day."))
            return redirect("voice:updates", person=person)
    context = {
        "person": found, "form": form, "telling": telling, "rows": rows, "ours": by.agency,
        "is_police": by.agency_kind is AgencyKind.POLICE, "ways": ways, "sent": telling,
    }  # fmt: skip
    wrong = form.errors or (telling and telling.errors)
    return render(request, "voice/updates.html", context, status=422 if wrong else 200)


def _rows(request: PracticeRequest, person: UUID, ways: list[WayCard]) -> list[tuple[UpdateCard, str, forms.CaseTellingForm]]:
    """Each event with a form of its own to tell of it; the one that was sent is bound."""
    sent = request.POST.get("event", "")
    return [
        (
            one, CASE_EVENTS[one.kind],
            forms.CaseTellingForm(request.POST if sent == str(one.id) else None, ways=ways, auto_id=f"told_{one.id}_%s"),
        )
        for one in queries.updates(viewer=request.viewer, person=person)
    ]  # fmt: skip
