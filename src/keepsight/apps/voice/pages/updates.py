"""What happened in the criminal case and how the child was told, each on its clock (Victims' Code)."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keepsight.apps.people.operations import look_at
from keepsight.apps.voice import forms, operations, queries
from keepsight.apps.voice.values import CASE_EVENTS
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
    telling = forms.CaseTellingForm(request.POST if named else None, auto_id="tell_%s")
    by, at = request.viewer.actor, request.at
    if named.isdigit() and telling.is_valid():
        operations.tell_case_event(event=int(named), words=telling.cleaned_data["words"], by=by, at=at)
        messages.success(request, _("Recorded as told."))
        return redirect("voice:updates", person=person)
    if not named and form.is_valid():
        operations.note_case_event(person=person, kind=form.cleaned_data["kind"], by=by, at=at)
        messages.success(request, _("Recorded. The child is told within one working day."))
        return redirect("voice:updates", person=person)
    rows = [(one, CASE_EVENTS[one.kind]) for one in queries.updates(viewer=request.viewer, person=person)]
    context = {
        "person": found, "form": form, "telling": telling, "rows": rows, "ours": by.agency,
        "is_police": by.agency_kind is AgencyKind.POLICE, "named": named,
    }  # fmt: skip
    return render(request, "voice/updates.html", context, status=422 if form.errors or telling.errors else 200)
