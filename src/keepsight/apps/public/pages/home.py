"""The public home page: what this is, help, the latest responses, figures, the log."""

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from keepsight.apps.public import queries
from keepsight.apps.public.pages.frame import kept, show
from keepsight.apps.public.values import Sought
from keepsight.apps.publications import queries as publications
from keepsight.ui.requests import PracticeRequest

_LATEST = 3


@require_safe
@kept
def home(request: PracticeRequest) -> HttpResponse:
    """Show the home page."""
    today = timezone.localdate(request.at)
    entries = queries.entries(today)
    _page, _choices, counts, total = queries.tracker(Sought(), today)
    context = {
        "entries": entries[:_LATEST],
        "total": len(entries),
        "figures": next(iter(publications.periods()), None),
        "verified": counts["step4"],
        "overdue": counts["overdue"],
        "tracked": total,
        "log": queries.log_state(),
    }
    return show(request, "public/home.html", context)
