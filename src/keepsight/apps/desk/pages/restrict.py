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
from keepsight.apps.people import queries as people
from keepsight.apps.people.operations import look_at
from keepsight.ui.fields import faults_at
from keepsight.ui.requests import PracticeRequest


@require_http_methods(["GET", "POST"])
def restrict(request: PracticeRequest, person: UUID) -> HttpResponse:
    """The form, and who may open the record now."""
    found = look_at(person=person, page="restrict", by=request.viewer, at=request.at)
    if found is None:
        raise Http404
    ids = people.ids_of(viewer=request.viewer, person=person)
    held = next(filter(None, (access.restricted_to(viewer=request.viewer, scope=one) for one in ids)), None)
    staff = access.colleagues(viewer=request.viewer, on=timezone.localdate(request.at))
    named = [str(user) for user in held.users] if held else [str(request.viewer.actor.user)]
    form = forms.RestrictForm(request.POST or None, staff=staff, named=named)
    if request.method == "POST" and form.is_valid():
        with faults_at(form):
            _act(request, ids, form)
            messages.success(request, _("Recorded. It holds from now."))
            return redirect("desk:restrict", person=person)
    open_to = access.staff(viewer=request.viewer, users=held.users).values() if held else ()
    context = {"form": form, "person": found, "held": held, "people": open_to}
    return render(request, "desk/restrict.html", context, status=422 if form.errors else 200)


def _act(request: PracticeRequest, ids: list[UUID], form: forms.RestrictForm) -> None:
    """Under each id of the child: those that were joined may be parted again."""
    by, reason = request.viewer.actor, form.cleaned_data["reason"]
    for one in ids:
        if form.cleaned_data["act"] == "lift":
            access_operations.lift_restriction(scope=one, reason=reason, by=by, at=request.at)
        else:
            users = map(int, form.cleaned_data["users"])
            access_operations.restrict(scope=one, users=users, reason=reason, by=by, at=request.at)
