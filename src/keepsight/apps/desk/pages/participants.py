"""Who takes part in a joint response: name one more person, or end somebody's part. Only for the agency that opened it."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keepsight.apps.access import queries as access
from keepsight.apps.desk import forms
from keepsight.apps.desk.queries import own_scope
from keepsight.apps.people.operations import look_at
from keepsight.apps.response import operations as response
from keepsight.ui.fields import faults_at
from keepsight.ui.requests import PracticeRequest


@require_http_methods(["GET", "POST"])
def participants(request: PracticeRequest, person: UUID, episode: UUID) -> HttpResponse:
    """The list, and a form for one change at a time."""
    found = look_at(person=person, page="participants", by=request.viewer, at=request.at)
    scope = own_scope(viewer=request.viewer, person=person, episode=episode)
    if found is None or scope is None:
        raise Http404
    taking_part = access.staff(viewer=request.viewer, users=access.participants(viewer=request.viewer, scope=episode))
    form = forms.ParticipantsForm(
        request.POST or None, staff=access.colleagues(viewer=request.viewer, on=timezone.localdate(request.at))
    )
    if request.method == "POST" and form.is_valid():
        with faults_at(form):
            verb = response.end_participation if form.cleaned_data["act"] == "end" else response.name_participant
            verb(episode=episode, user=int(form.cleaned_data["user"]), by=request.viewer.actor, at=request.at)
            messages.success(request, _("Recorded. It holds from now."))
            return redirect("desk:participants", person=person, episode=episode)
    context = {"form": form, "person": found, "scope": scope, "taking_part": list(taking_part.values())}
    return render(request, "desk/participants.html", context, status=422 if form.errors else 200)
