"""Calling a discussion: which, why, when, who is invited, about whom of the family."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keepsight.apps.access import queries as access
from keepsight.apps.people import queries as people
from keepsight.apps.people.operations import look_at
from keepsight.apps.response import forms, operations
from keepsight.apps.voice import queries as voice
from keepsight.ui.fields import faults_at
from keepsight.ui.requests import PracticeRequest


@require_http_methods(["GET", "POST"])
def call_discussion(request: PracticeRequest, person: UUID) -> HttpResponse:
    """The form; the same form sent twice calls one discussion."""
    found = look_at(person=person, page="call_discussion", by=request.viewer, at=request.at)
    if found is None:
        raise Http404
    home = people.household(viewer=request.viewer, person=person)
    children = [(str(one.person), one.name) for one in home if one.person and "child" in one.parts]
    scopes = access.open_scopes(viewer=request.viewer, person=person)
    taking_part = {user for one in scopes for user in access.participants(viewer=request.viewer, scope=one.id)}
    staff = [
        one
        for one in access.colleagues(viewer=request.viewer, on=timezone.localdate(request.at))
        if one.user != request.viewer.actor.user
    ]
    form = forms.CallForm(request.POST or None, staff=staff, family=children, taking_part=taking_part)
    if request.method == "POST" and form.is_valid():
        with faults_at(form):
            persons = [person, *(UUID(one) for one in form.cleaned_data.get("others", []))]
            sitting = form.cleaned_data["sitting"]
            made = operations.call(sitting=sitting, persons=persons, draft=form.draft(), by=request.viewer.actor, at=request.at)
            messages.success(request, _("The discussion is called. Those invited see it on their home page."))
            return redirect("response:discussion", discussion=made[person])
    context = {"form": form, "person": found, "ways": voice.contact_ways(viewer=request.viewer, person=person)}
    return render(request, "response/call_discussion.html", context, status=422 if form.errors else 200)
