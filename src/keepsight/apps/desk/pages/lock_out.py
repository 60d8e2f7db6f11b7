"""Lock a named colleague out of a child's record, or end that: a manager's act, with a reason."""

from datetime import datetime
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keepsight.apps.access import operations as access_operations
from keepsight.apps.access import queries as access
from keepsight.apps.decisions import queries as decisions
from keepsight.apps.desk import forms
from keepsight.apps.intake import queries as intake
from keepsight.apps.people import queries as people
from keepsight.apps.people.operations import look_at
from keepsight.ui.fields import faults_at
from keepsight.ui.requests import PracticeRequest
from keepsight.ui.whole import whole
from keepsight.vocabulary.people import Viewer


@require_http_methods(["GET", "POST"])
def lock_out(request: PracticeRequest, person: UUID) -> HttpResponse:
    """The form, those locked out now, and who of the agency has opened the record."""
    found = look_at(person=person, page="lock_out", by=request.viewer, at=request.at)
    if found is None:
        raise Http404
    ids = people.ids_of(viewer=request.viewer, person=person)
    staff = access.colleagues(viewer=request.viewer, on=timezone.localdate(request.at))
    form = forms.LockOutForm(request.POST or None, staff=staff)
    if request.method == "POST" and form.is_valid():
        with faults_at(form):
            verb = access_operations.lift_lock_out if form.cleaned_data["act"] == "lift" else access_operations.lock_out
            for one in ids:  # those that were joined may be parted again
                verb(
                    scope=one, user=int(form.cleaned_data["user"]), reason=form.cleaned_data["reason"],
                    by=request.viewer.actor, at=request.at,
                )  # fmt: skip
            messages.success(request, _("Recorded. It holds from now."))
            return redirect("desk:lock_out", person=person)
    context = {
        "form": form,
        "person": found,
        "locked": access.locked_out(viewer=request.viewer, scopes=ids),
        "reads": access.reads_of(
            viewer=request.viewer,
            subjects=_opened_with(request.viewer, ids, request.at),
            page=whole(request.GET.get("page", ""), 1),
        ),
    }
    return render(request, "desk/lock_out.html", context, status=422 if form.errors else 200)


def _opened_with(viewer: Viewer, ids: list[UUID], at: datetime) -> list[UUID]:
    """All that is opened when the record is: the child's ids, the decisions about them and the concerns."""
    records = [one for person in ids for one in people.scopes_of(viewer=viewer, person=person)]
    contacts = [one.id for one in intake.contacts_of(viewer=viewer, records=records)]
    return [*ids, *(one.id for one in decisions.about(viewer=viewer, persons=ids, at=at)), *contacts]
