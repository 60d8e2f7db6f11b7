"""How anyone can check the log without trusting us, and what it last said of itself."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from keepsight.apps.public import queries
from keepsight.apps.public.pages.frame import kept, show


@require_safe
@kept
def check(request: HttpRequest) -> HttpResponse:
    """Show the page."""
    return show(request, "public/check.html", {"log": queries.log_state()})
