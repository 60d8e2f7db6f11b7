"""Was each decision overseen in time? Numbers, then the decisions to look at, by a reference that means nothing elsewhere."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from keepsight.apps.scrutiny import queries
from keepsight.ui.requests import PracticeRequest
from keepsight.ui.whole import whole
from keepsight.vocabulary.paging import page_of

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
    asked = whole(request.GET.get("page", ""), 1)
    context = {"figures": figures, "page": page_of(asked, total=len(look), size=_SHOWN, take=look.__getitem__)}
    return render(request, "scrutiny/monitor.html", context)
