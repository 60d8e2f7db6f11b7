"""One quarter as the public will read it, and the button that publishes it: it cannot be taken back."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keepsight.apps.publications import queries as published
from keepsight.apps.publications.values import FIGURES
from keepsight.apps.scrutiny import operations, queries, rules
from keepsight.apps.scrutiny.values import Quarter
from keepsight.ui.requests import PracticeRequest


@require_http_methods(["GET", "HEAD", "POST"])
def quarter(request: PracticeRequest, slug: str) -> HttpResponse:
    """Show number and what is held back of it; publish."""
    try:
        asked = Quarter.parse(slug)
    except ValueError:
        raise Http404 from None
    by, at = request.viewer.actor, request.at
    if request.method == "POST":
        operations.publish_quarter(quarter=asked, seen=request.POST.get("seen", ""), by=by, at=at)
        messages.success(request, _("Published. The public reads these figures, and an action can be measured by them."))
        return redirect("scrutiny:quarters")
    counts = queries.quarter_counts(viewer=request.viewer, at=at)
    count = next((one for one in counts if one.quarter == asked), None)
    if count is None:
        raise Http404
    card, told = published.one(FIGURES, slug), rules.figures(count)
    context = {
        "quarter": asked,
        "count": count,
        "card": card,
        "shown": [(figure, *seen) for figure, seen in zip(told, published.preview(told), strict=True)],
        "publishing": rules.may_publish(count, by, timezone.localdate(at), published=card is not None),
    }
    return render(request, "scrutiny/quarter.html", context)
