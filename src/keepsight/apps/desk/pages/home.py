"""What needs us now: by clock, most urgent first, each with who is to do it and the next act."""

from collections import Counter

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from keepsight.apps.access import queries as access
from keepsight.apps.desk import queries
from keepsight.apps.intake import queries as intake
from keepsight.apps.notices import queries as notices
from keepsight.ui.requests import PracticeRequest


@require_GET
def home(request: PracticeRequest) -> HttpResponse:
    """The page after sign-in; `?whose=mine` or `team` leaves out what waits for others of the agency."""
    wanted = request.GET.get("whose", "all")
    rows = queries.needs(viewer=request.viewer, at=request.at)
    needs = queries.whose(viewer=request.viewer, rows=rows, wanted=wanted, on=timezone.localdate(request.at))
    tally = Counter(need.status for need in needs)
    stale = intake.stale_drafts(viewer=request.viewer, at=request.at)
    staff = access.staff(viewer=request.viewer, users={one.writer for one in stale})
    context = {
        "needs": needs,
        "tally": tally,
        "drafts": intake.drafts(viewer=request.viewer),
        "stale": [(staff[one.writer], one) for one in stale],
        "at": request.at,
        "unread": notices.unread(viewer=request.viewer),
        "wanted": wanted,
        "others": len(rows) - len(needs),
    }
    return render(request, "desk/home.html", context)


@require_POST
def stay(request: PracticeRequest) -> HttpResponse:
    """Keeps the session alive: the middleware has already noted the visit."""
    del request
    return HttpResponse(status=204)
