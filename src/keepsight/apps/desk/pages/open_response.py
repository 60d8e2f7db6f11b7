"""Open a joint response: basis, reason, named participants. From then on they see each other's records of this child."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keepsight.apps.access import queries as access
from keepsight.apps.desk import forms
from keepsight.apps.people import queries as people
from keepsight.apps.people.operations import look_at
from keepsight.apps.response import operations as response
from keepsight.ui.fields import faults_at
from keepsight.ui.requests import PracticeRequest


@require_http_methods(["GET", "POST"])
def open_response(request: PracticeRequest, person: UUID) -> HttpResponse:
    """The form, and the act."""
    found = look_at(person=person, page="open_response", by=request.viewer, at=request.at)
    if found is None:
        raise Http404
    household = people.household(viewer=request.viewer, person=person)
    staff = [
        card
        for card in access.colleagues(viewer=request.viewer, on=timezone.localdate(request.at))
        if card.user != request.viewer.actor.user
    ]
    form = forms.OpenResponseForm(request.POST or None, staff=staff, household=household)
    if request.method == "POST" and form.is_valid():
        with faults_at(form):
            values = form.cleaned_data
            response.open_episode(
                person=person, basis=values["basis"], reason=values["reason"], household=map(UUID, values["household"]),
                members=map(int, values["members"]), by=request.viewer.actor, at=request.at,
            )  # fmt: skip
            messages.success(
                request,
                _("The response is open. The participants you named see each other’s records of this child."),
            )
            return redirect("desk:child", person=person)
    context = {"form": form, "person": found}
    return render(request, "desk/open_response.html", context, status=422 if form.errors else 200)
