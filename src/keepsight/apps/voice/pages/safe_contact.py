"""Who may be contacted about a child, how and when, and by which way never."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keepsight.apps.access import queries as access
from keepsight.apps.people.operations import look_at
from keepsight.apps.voice import forms, operations, queries
from keepsight.ui.fields import faults_at
from keepsight.ui.requests import PracticeRequest


@require_http_methods(["GET", "POST"])
def safe_contact(request: PracticeRequest, person: UUID) -> HttpResponse:
    """A POST adds what holds from now of one person and way."""
    found = look_at(person=person, page="safe_contact", by=request.viewer, at=request.at)
    if found is None:
        raise Http404
    form = forms.ContactWayForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with faults_at(form):
            operations.note_contact_way(person=person, draft=form.draft(), by=request.viewer.actor, at=request.at)
            messages.success(request, _("Recorded. It holds from now, on every page that tells or calls."))
            return redirect("voice:safe_contact", person=person)
    ways = queries.contact_ways(viewer=request.viewer, person=person)
    staff, agencies = (
        access.staff(viewer=request.viewer, users={one.user for one in ways}),
        access.agencies(viewer=request.viewer),
    )
    context = {"person": found, "form": form, "rows": [(one, staff[one.user].then(agencies[one.agency])) for one in ways]}
    return render(request, "voice/safe_contact.html", context, status=422 if form.errors else 200)
