"""What is counted, without names: every published period, small numbers held back, and how it is counted."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from keepsight.apps.public.pages.frame import kept, show
from keepsight.apps.publications import queries as publications


@require_safe
@kept
def figures(request: HttpRequest) -> HttpResponse:
    """Show the page."""
    return show(request, "public/figures.html", {"periods": publications.periods()})
