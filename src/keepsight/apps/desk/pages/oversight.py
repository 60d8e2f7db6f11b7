"""What waits for this senior, nearest to its clock first. There is no signing in bulk."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from keepsight.apps.decisions import queries as decisions
from keepsight.apps.people import queries as people
from keepsight.ui.requests import PracticeRequest
from keepsight.vocabulary.people import SENIORS


@require_GET
def oversight(request: PracticeRequest) -> HttpResponse:
    """The queue."""
    cards = decisions.waiting_for(viewer=request.viewer, at=request.at)
    found = people.persons(viewer=request.viewer, persons={card.person for card in cards})
    rows = [(card, found.get(card.person)) for card in cards]
    sees_figures = bool(request.viewer.actor.roles & SENIORS)
    return render(request, "desk/oversight.html", {"rows": rows, "at": request.at, "sees_figures": sees_figures})
