"""The register: every inspection with its deadline and where its response stands."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from keepsight.apps.inspections import queries, rules
from keepsight.apps.inspections.values import words_for
from keepsight.ui.requests import PracticeRequest


@require_safe
def inspections(request: PracticeRequest) -> HttpResponse:
    """List the register."""
    today = timezone.localdate(request.at)
    context = {
        "cards": [
            (
                card,
                words_for(card.response.stage) if card.response else "",
                bool(card.response and card.response.forgotten(today)),
            )
            for card in queries.register(viewer=request.viewer)
        ],
        "may_register": rules.may_register(request.viewer.actor),
        "today": today,
    }
    return render(request, "inspections/inspections.html", context)
