"""One finding: what was asked and said, what each agency did, its evidence, whether it was verified, whether it helped."""

from django.http import Http404, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from keepsight.apps.public import queries, rules
from keepsight.apps.public.pages.frame import kept, show
from keepsight.apps.publications import queries as publications
from keepsight.ui.requests import PracticeRequest


@require_safe
@kept
def recommendation(request: PracticeRequest, slug: str, number: int) -> HttpResponse:
    """Show it with its history."""
    found = next((one for one in queries.findings(slug, timezone.localdate(request.at)) if one.number == number), None)
    if found is None:
        raise Http404
    parts = [
        (one, [rules.measured(one, series) for key in one.measures if (series := publications.series(key))])
        for one in found.parts
    ]
    return show(request, "public/recommendation.html", {"one": found, "parts": parts})
