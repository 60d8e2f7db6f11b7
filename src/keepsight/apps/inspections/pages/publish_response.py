"""The last look before an approved response goes to the public: it cannot be taken back, only corrected."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keepsight.apps.inspections import operations, queries, rules
from keepsight.ui.requests import PracticeRequest


@require_http_methods(["GET", "HEAD", "POST"])
def publish_response(request: PracticeRequest, slug: str) -> HttpResponse:
    """Say what will be public and, on confirmation of this very version, publish it."""
    card = queries.inspection(viewer=request.viewer, slug=slug)
    if card is None or card.response is None:
        raise Http404
    if request.method == "POST":
        seen = request.POST.get("version", "")
        version = int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 7 else 0  # noqa: PLR2004 - fits the column
        operations.publish_response(inspection=slug, version=version, by=request.viewer.actor, at=request.at)
        messages.success(request, _("Published. Send it to the inspectors and the Secretary of State, and note both."))
        return redirect("inspections:inspection", slug=slug)
    today = timezone.localdate(request.at)
    publishing = rules.may_publish(card, card.response.version, request.viewer.actor, today)
    return render(request, "inspections/publish_response.html", {"card": card, "publishing": publishing})
