"""The disclosure schedule for a criminal case: that notes kept apart exist, whose, what and when. To print, and as CSV."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from keepsight.apps.people.operations import look_at
from keepsight.apps.response import queries
from keepsight.apps.response.values import APART
from keepsight.ui.requests import PracticeRequest
from keepsight.ui.sheets import csv_answer


@require_GET
def schedule(request: PracticeRequest, person: UUID) -> HttpResponse:
    """The list by owner; the look is logged."""
    found = look_at(person=person, page="schedule", by=request.viewer, at=request.at)
    if found is None:
        raise Http404
    rows = [(one, APART[one.kind]) for one in queries.schedule(viewer=request.viewer, person=person)]
    return render(request, "response/schedule.html", {"person": found, "rows": rows})


@require_GET
def schedule_csv(request: PracticeRequest, person: UUID) -> HttpResponse:
    """The same as CSV."""
    if look_at(person=person, page="schedule_csv", by=request.viewer, at=request.at) is None:
        raise Http404
    rows = queries.schedule(viewer=request.viewer, person=person)
    return csv_answer(
        "disclosure-schedule", ("owner", "kind", "written_on"), [(one.owner, one.kind, one.written_on) for one in rows]
    )
