"""One inspection and the response to it, in force or as an earlier version stood; what was done since stands apart."""

from django.http import Http404, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from keepsight.apps.public import queries
from keepsight.apps.public.pages.frame import kept, show
from keepsight.apps.publications import queries as publications
from keepsight.ui.requests import PracticeRequest
from keepsight.ui.whole import whole


@require_safe
@kept
def response(request: PracticeRequest, slug: str) -> HttpResponse:
    """Show the response; `?version=` shows an earlier one, for nothing is overwritten."""
    version = whole(request.GET.get("version", "")) or None
    today = timezone.localdate(request.at)
    entry = queries.entry(slug, today, version)
    if entry is None:
        raise Http404
    source = entry.shared or slug
    since = {one.number: one for one in queries.findings(slug, today, version)}
    told = (entry.answered or entry.report).body["findings"]
    context = {
        "entry": entry,
        "findings": [(one, since.get(one["number"])) for one in told],
        "versions": publications.versions("responses", source) if entry.answered else [],
        "sent": queries.sent(source),
        "original": publications.one("inspections", entry.shared) if entry.shared else None,
    }
    return show(request, "public/response.html", context)
