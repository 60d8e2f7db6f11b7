"""Every inspection and where its response stands."""

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from keepsight.apps.public import queries
from keepsight.apps.public.pages.frame import show
from keepsight.ui.requests import PracticeRequest


@require_safe
def responses(request: PracticeRequest) -> HttpResponse:
    """List them."""
    return show(request, "public/responses.html", {"entries": queries.entries(timezone.localdate(request.at))})
