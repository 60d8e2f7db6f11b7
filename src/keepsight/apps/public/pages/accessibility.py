"""How accessible this site is, and what to do where it is not."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from keepsight.apps.public.pages.frame import kept, show


@require_safe
@kept
def accessibility(request: HttpRequest) -> HttpResponse:
    """Show the page."""
    return show(request, "public/accessibility.html", {})
