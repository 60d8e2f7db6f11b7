"""The police's investigation beside the enquiry: they open and end it; the others read how it ended and why."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keepsight.apps.people.operations import look_at
from keepsight.apps.response import forms, operations, queries
from keepsight.apps.response.values import OUTCOMES
from keepsight.ui.fields import faults_at
from keepsight.ui.requests import PracticeRequest
from keepsight.ui.whole import whole
from keepsight.vocabulary.people import AgencyKind


@require_http_methods(["GET", "POST"])
def investigation(request: PracticeRequest, person: UUID) -> HttpResponse:
    """A POST opens one, or ends the one whose number it gives."""
    found = look_at(person=person, page="investigation", by=request.viewer, at=request.at)
    if found is None:
        raise Http404
    card = queries.course(viewer=request.viewer, person=person, at=request.at)
    ended = request.POST.get("end", "")
    opening = forms.OpenInvestigationForm(request.POST if request.method == "POST" and not ended else None)
    ending = forms.EndInvestigationForm(request.POST if ended else None, auto_id="end_%s")
    by, at = request.viewer.actor, request.at
    if (investigation := whole(ended)) and ending.is_valid():
        with faults_at(ending):
            operations.end_investigation(investigation=investigation, **ending.cleaned_data, by=by, at=at)
            messages.success(request, _("Recorded. The agencies now owe a discussion at the investigation’s end."))
            return redirect("response:course", person=person)
    if not ended and opening.is_valid():
        with faults_at(opening):
            operations.open_investigation(person=person, reference=opening.cleaned_data["reference"], by=by, at=at)
            messages.success(request, _("The investigation is open."))
            return redirect("response:investigation", person=person)
    context = {
        "person": found, "opening": opening, "ending": ending, "is_police": by.agency_kind is AgencyKind.POLICE,
        "held": [(one, OUTCOMES.get(one.outcome, "")) for one in card.investigations], "ours": by.agency,
    }  # fmt: skip
    return render(request, "response/investigation.html", context, status=422 if opening.errors or ending.errors else 200)
