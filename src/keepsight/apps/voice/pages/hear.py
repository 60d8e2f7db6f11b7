"""A form for what a child said and how they were."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keepsight.apps.people.operations import look_at
from keepsight.apps.voice import forms, operations
from keepsight.ui.fields import faults_at
from keepsight.ui.requests import PracticeRequest


@require_http_methods(["GET", "POST"])
def hear(request: PracticeRequest, person: UUID) -> HttpResponse:
    """What the rules find wrong stands at its field; nothing that was written is lost."""
    found = look_at(person=person, page="hear", by=request.viewer, at=request.at)
    if found is None:
        raise Http404
    form = forms.EntryForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with faults_at(form):
            operations.hear(person=person, draft=form.draft(), by=request.viewer.actor, at=request.at)
            messages.success(request, _("Recorded. It stands beside every decision about this child."))
            return redirect("voice:voice", person=person)
    return render(request, "voice/hear.html", {"person": found, "form": form}, status=422 if form.errors else 200)
