"""Part a record from a person it was joined to wrongly: what leaves the chronology, and who saw it meanwhile."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from keepsight.apps.access import queries as access
from keepsight.apps.chronology import queries as chronology
from keepsight.apps.desk import forms
from keepsight.apps.linkage import operations
from keepsight.apps.people.operations import look_at
from keepsight.ui.fields import faults_at
from keepsight.ui.requests import PracticeRequest


@require_http_methods(["GET", "POST"])
def part_record(request: PracticeRequest, person: UUID, record: UUID) -> HttpResponse:
    """Before: what would leave. After: what left, and whom to tell; they find it on their own desk too."""
    found = look_at(person=person, page="part_record", by=request.viewer, at=request.at)
    cards = [one for one in found.records if one.record == record] if found else []
    if found is None or not cards or cards[0].agency != request.viewer.actor.agency:
        raise Http404
    events = chronology.events(viewer=request.viewer, scopes=[record])
    form = forms.ReasonForm(request.POST if request.method == "POST" else None)
    context = {"form": form, "person": found, "card": cards[0], "events": events}
    if request.method == "POST" and form.is_valid():
        with faults_at(form):
            parted = operations.split(record=record, reason=form.cleaned_data["reason"], by=request.viewer.actor, at=request.at)
            staff = access.staff(viewer=request.viewer, users=parted.lookers)
            return render(request, "desk/part_record.html", context | {"parted": parted, "lookers": list(staff.values())})
    return render(request, "desk/part_record.html", context, status=422 if form.errors else 200)
