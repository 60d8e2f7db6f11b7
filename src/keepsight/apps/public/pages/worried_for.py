"""Signs, how to report, what happens next, in words for children, parents, professionals, adult survivors."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from keepsight.apps.public.pages.frame import kept, show


@require_safe
@kept
def worried_for(request: HttpRequest, whom: str) -> HttpResponse:
    """Show the page for one kind of reader. Never counted."""
    return show(request, "public/worried_for.html", {"whom": whom, "words": f"public/worried/{whom}.html"}, counted=False)
