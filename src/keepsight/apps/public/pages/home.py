"""The public home page: what this is, help, the latest responses, figures, the log."""

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from keepsight.apps.public import queries
from keepsight.apps.public.pages.frame import show
from keepsight.ui.requests import PracticeRequest

_LATEST = 3


@require_safe
def home(request: PracticeRequest) -> HttpResponse:
    """Show the home page."""
    entries = queries.entries(timezone.localdate(request.at))
    context = {
        "entries": entries[:_LATEST],
        "total": len(entries),
        "figures": queries.figures(),
        "log_size": queries.log_size(),
    }
    return show(request, "public/home.html", context)
