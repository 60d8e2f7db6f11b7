"""Restrict a child's record to named colleagues, change who they are, or end it: a manager's act, with a reason."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keepsight.apps.access import operations as access_operations
from keepsight.apps.access import queries as access
from keepsight.apps.desk import forms
from keepsight.apps.people.operations import look_at
from keepsight.ui.fields import faults_at
from keepsight.ui.requests import PracticeRequest


@require_http_methods(["GET", "POST"])
def restrict(request: PracticeRequest, person: UUID) -> HttpResponse:
    """The form, and who may open the record now."""
    found = look_at(person=person, page="restrict", by=request.viewer, at=request.at)
    if found is None:
        raise Http404
    held = access.restricted_to(viewer=request.viewer, scope=person)
    staff = access.colleagues(viewer=request.viewer, on=timezone.localdate(request.at))
    named = [str(user) for user in held.users] if held else [str(request.viewer.actor.user)]
    form = forms.RestrictForm(request.POST or None, staff=staff, named=named)
    if request.method == "POST" and form.is_valid():
        with faults_at(form):
            _act(request, person, form)
            messages.success(request, _("Recorded. It holds from now."))
            return redirect("desk:restrict", person=person)
    people = access.staff(viewer=request.viewer, users=held.users).values() if held else ()
    context = {"form": form, "person": found, "held": held, "people": people}
    return render(request, "desk/restrict.html", context, status=422 if form.errors else 200)


def _act(request: PracticeRequest, person: UUID, form: forms.RestrictForm) -> None:
    by, reason = request.viewer.actor, form.cleaned_data["reason"]
    if form.cleaned_data["act"] == "lift":
        access_operations.lift_restriction(scope=person, reason=reason, by=by, at=request.at)
    else:
        users = map(int, form.cleaned_data["users"])
        access_operations.restrict(scope=person, users=users, reason=reason, by=by, at=request.at)
