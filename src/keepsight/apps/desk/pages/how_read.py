"""How this agency's decisions were read before they were signed, by team: for learning, never a list of people."""

from datetime import timedelta

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from keepsight.apps.decisions import queries as decisions
from keepsight.ui.requests import PracticeRequest
from keepsight.vocabulary.answers import Refused, RefusedError
from keepsight.vocabulary.people import SENIORS

_YEAR = timedelta(days=365)


@require_GET
def how_read(request: PracticeRequest) -> HttpResponse:
    """The page."""
    if not request.viewer.actor.roles & SENIORS:
        raise RefusedError(Refused(_("These figures are for managers and seniors of an agency."), "Keepsight: for learning"))
    rows = decisions.how_read(viewer=request.viewer, since=request.at - _YEAR)
    return render(request, "desk/how_read.html", {"rows": rows})
