"""The last look before a response goes to the public: it cannot be taken back, only corrected."""

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
    """Show what will be public and, on confirmation of this very version, publish it."""
    card = queries.inspection(viewer=request.viewer, slug=slug)
    if card is None or card.response is None:
        raise Http404
    if request.method == "POST":
        seen = request.POST.get("version", "")
        version = int(seen) if seen.isascii() and seen.isdigit() else 0
        operations.publish_response(inspection=slug, version=version, by=request.viewer.actor, at=request.at)
        messages.success(request, _("Published."))
        return redirect("inspections:inspection", slug=slug)
    answers = {answer.number: answer for answer in card.response.draft.answers}
    today = timezone.localdate(request.at)
    context = {
        "card": card,
        "answered": [(finding, answers.get(finding.number)) for finding in card.report.findings],
        "publishing": rules.may_publish(card, card.response.version, request.viewer.actor, today),
    }
    return render(request, "inspections/publish_response.html", context)
