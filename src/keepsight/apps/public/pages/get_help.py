"""Where to get help now, and how to cover one’s tracks. Never counted."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from keepsight.apps.public.pages.frame import kept, show


@require_safe
@kept
def get_help(request: HttpRequest) -> HttpResponse:
    """Show the page."""
    return show(request, "public/get_help.html", {}, counted=False)
