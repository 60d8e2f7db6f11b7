"""Every inspection and where its response stands; searched, filtered, page by page."""

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from keepsight.apps.public import forms, queries
from keepsight.apps.public.pages.frame import kept, show
from keepsight.ui.requests import PracticeRequest


@require_safe
@kept
def responses(request: PracticeRequest) -> HttpResponse:
    """List those that were asked for."""
    sought = forms.sought(request.GET)
    page, choices = queries.found(sought, timezone.localdate(request.at))
    return show(request, "public/responses.html", {"sought": sought, "page": page, "choices": choices})
