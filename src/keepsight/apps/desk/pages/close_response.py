"""Close a joint response: a confirmation, then what the agencies see of each other through it ends at once."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keepsight.apps.desk.queries import own_scope
from keepsight.apps.people.operations import look_at
from keepsight.apps.response import operations as response
from keepsight.ui.requests import PracticeRequest


@require_http_methods(["GET", "POST"])
def close_response(request: PracticeRequest, person: UUID, episode: UUID) -> HttpResponse:
    """Only for the agency that opened it."""
    found = look_at(person=person, page="close_response", by=request.viewer, at=request.at)
    scope = own_scope(viewer=request.viewer, person=person, episode=episode)
    if found is None or scope is None:
        raise Http404
    if request.method == "POST":
        response.close_episode(episode=episode, by=request.viewer.actor, at=request.at)
        messages.success(request, _("The response is closed. Participants no longer see each other’s records through it."))
        return redirect("desk:child", person=person)
    return render(request, "desk/close_response.html", {"person": found, "scope": scope})
