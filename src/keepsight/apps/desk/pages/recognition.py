"""Whether more concerns are raised after training than before: counts with intervals, no names, no child."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from keepsight.apps.intake import queries as intake
from keepsight.apps.training import queries as training
from keepsight.ui.requests import PracticeRequest


@require_GET
def recognition(request: PracticeRequest) -> HttpResponse:
    """By course, for the viewer's agency."""
    raised = intake.raised(viewer=request.viewer)
    rows = training.changes(viewer=request.viewer, raised=raised, on=timezone.localdate(request.at))
    return render(request, "desk/recognition.html", {"rows": rows})
