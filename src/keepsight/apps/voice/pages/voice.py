"""What a child has said, how they were, what they want, what it changed and what they were told: one page, newest first."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keepsight.apps.access import queries as access
from keepsight.apps.people.operations import look_at
from keepsight.apps.voice import forms, operations, queries
from keepsight.apps.voice.values import HELP, PRESENCE
from keepsight.ui.fields import faults_at
from keepsight.ui.requests import PracticeRequest


@require_http_methods(["GET", "POST"])
def voice(request: PracticeRequest, person: UUID) -> HttpResponse:
    """A POST records whether the child was told of something."""
    found = look_at(person=person, page="voice", by=request.viewer, at=request.at)
    if found is None:
        raise Http404
    ways = queries.contact_ways(viewer=request.viewer, person=person)
    form = forms.TellForm(request.POST or None, ways=ways)
    if request.method == "POST" and form.is_valid():
        with faults_at(form):
            given = form.cleaned_data
            operations.tell(
                person=person, about=given["about"], was_told=given["was_told"] == "yes", words=given["words"], way=given["way"],
                by=request.viewer.actor, at=request.at,
            )  # fmt: skip
            messages.success(request, _("Recorded."))
            return redirect("voice:voice", person=person)
    agencies = access.agencies(viewer=request.viewer)
    entries = queries.entries(viewer=request.viewer, person=person)
    told = queries.tellings(viewer=request.viewer, person=person)
    staff = access.staff(viewer=request.viewer, users={one.user for one in entries} | {one.user for one in told})
    context = {
        "person": found, "form": form,
        "entries": [
            (one, staff[one.user].then(agencies[one.agency]), PRESENCE[one.draft.presence], HELP[one.draft.help])
            for one in entries
        ],
        "told": [(one, staff[one.user]) for one in told], "ways": ways,
    }  # fmt: skip
    return render(request, "voice/voice.html", context, status=422 if form.errors else 200)
