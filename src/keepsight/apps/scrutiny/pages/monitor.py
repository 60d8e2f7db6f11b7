"""Was each decision overseen in time? Numbers, then the decisions to look at, by a reference that means nothing elsewhere."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from keepsight.apps.scrutiny import queries
from keepsight.ui.requests import PracticeRequest

_SHOWN = 50


@require_GET
def monitor(request: PracticeRequest) -> HttpResponse:
    """The page."""
    figures = queries.monitor(viewer=request.viewer, at=request.at)
    look = [
        row
        for row in figures.rows
        if (not row.in_time and (row.answered_at or row.due_at <= request.at)) or row.answer == "overturn"
    ]
    context = {"figures": figures, "look": look[:_SHOWN], "look_total": len(look), "at": request.at}
    return render(request, "scrutiny/monitor.html", context)
