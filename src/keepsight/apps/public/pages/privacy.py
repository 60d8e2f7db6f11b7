"""What this site and the service keep about whom, and people's rights."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from keepsight.apps.public.pages.frame import kept, show


@require_safe
@kept
def privacy(request: HttpRequest) -> HttpResponse:
    """Show the page."""
    return show(request, "public/privacy.html", {})
