"""How anyone can check the log without trusting us."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from keepsight.apps.public.pages.frame import show


@require_safe
def check(request: HttpRequest) -> HttpResponse:
    """Show the page."""
    return show(request, "public/check.html", {})
