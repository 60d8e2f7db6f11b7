"""The quarters that can be counted for the public, and those that are."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from keepsight.apps.publications import queries as published
from keepsight.apps.publications.values import FIGURES
from keepsight.apps.scrutiny import queries, rules
from keepsight.ui.requests import PracticeRequest
from keepsight.vocabulary.answers import Refused


@require_safe
def quarters(request: PracticeRequest) -> HttpResponse:
    """List them, the latest first."""
    today, rows = timezone.localdate(request.at), []
    for count in queries.quarter_counts(viewer=request.viewer, at=request.at):
        card = published.one(FIGURES, count.quarter.slug)
        may = rules.may_publish(count, request.viewer.actor, today, published=card is not None)
        rows.append((count.quarter, card, may.reason if isinstance(may, Refused) else ""))
    return render(request, "scrutiny/quarters.html", {"rows": rows})
