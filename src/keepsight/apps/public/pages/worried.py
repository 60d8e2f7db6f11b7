"""Worried about a child, or about what happened to you: who is reading? Never counted."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from keepsight.apps.public.pages.frame import kept, show


@require_safe
@kept
def worried(request: HttpRequest) -> HttpResponse:
    """Show the page."""
    return show(request, "public/worried.html", {}, counted=False)
