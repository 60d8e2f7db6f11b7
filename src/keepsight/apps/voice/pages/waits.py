"""For which services children and carers wait, how many, and since when: no names."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from keepsight.apps.voice import queries
from keepsight.apps.voice.values import SERVICES
from keepsight.ui.requests import PracticeRequest


@require_GET
def waits(request: PracticeRequest) -> HttpResponse:
    """Of the offers open to the viewer."""
    today = timezone.localdate(request.at)
    rows = [
        (SERVICES[one.service], one.waiting, one.longest_since, (today - one.longest_since).days)
        for one in queries.waits(viewer=request.viewer)
    ]
    return render(request, "voice/waits.html", {"rows": rows})
