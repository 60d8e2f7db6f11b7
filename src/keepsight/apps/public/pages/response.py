"""One inspection and the response to it, in force or as an earlier version stood."""

from django.http import Http404, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from keepsight.apps.public import queries
from keepsight.apps.public.pages.frame import show
from keepsight.apps.publications import queries as publications
from keepsight.ui.requests import PracticeRequest


@require_safe
def response(request: PracticeRequest, slug: str) -> HttpResponse:
    """Show the response; `?version=` shows an earlier one, for nothing is overwritten."""
    asked = request.GET.get("version", "")
    version = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 7 else None  # noqa: PLR2004 - fits the column
    entry = queries.entry(slug, timezone.localdate(request.at), version)
    if entry is None:
        raise Http404
    context = {"entry": entry, "versions": publications.versions("responses", slug)}
    return show(request, "public/response.html", context)
