"""Whom the viewer's team has to contact, by ways that may be used: laid out for paper."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from keepsight.apps.access import queries as access
from keepsight.apps.people.operations import look_at
from keepsight.apps.voice import queries
from keepsight.ui.requests import PracticeRequest


@require_GET
def call_list(request: PracticeRequest) -> HttpResponse:
    """The look at each child is logged before anything of them is shown."""
    today = timezone.localdate(request.at)
    team, users = access.team_of(viewer=request.viewer, on=today)
    rows = queries.to_call(viewer=request.viewer, users=users, on=today)
    for one in rows:
        look_at(person=one.person, page="call_list", by=request.viewer, at=request.at)
    return render(request, "voice/call_list.html", {"team": team or _("your agency"), "rows": rows})
