"""Whom to write to, and what this site cannot take."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from keepsight.apps.public.pages.frame import kept, show


@require_safe
@kept
def contact(request: HttpRequest) -> HttpResponse:
    """Show the page."""
    return show(request, "public/contact.html", {})
