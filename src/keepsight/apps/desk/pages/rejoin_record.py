"""Undo the parting of a record that was a mistake: it goes back to the person it was parted from."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keepsight.apps.access import queries as access
from keepsight.apps.desk import forms
from keepsight.apps.linkage import operations
from keepsight.apps.linkage import queries as linkage
from keepsight.apps.people.operations import look_at
from keepsight.ui.fields import faults_at
from keepsight.ui.requests import PracticeRequest


@require_http_methods(["GET", "POST"])
def rejoin_record(request: PracticeRequest, person: UUID, record: UUID) -> HttpResponse:
    """What the parting was and why, and the way back from it, with a reason."""
    found = look_at(person=person, page="rejoin_record", by=request.viewer, at=request.at)
    parting = linkage.parting(viewer=request.viewer, record=record)
    cards = [one for one in found.records if one.record == record] if found else []
    if found is None or parting is None or not cards:
        raise Http404
    if parting.undone:
        return redirect("desk:child", person=person)
    form = forms.ReasonForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        with faults_at(form):
            done = operations.rejoin(record=record, reason=form.cleaned_data["reason"], by=request.viewer.actor, at=request.at)
            words = (
                _("The record is joined again.")
                if done
                else _("Proposed. A second person must agree, because a restricted record would open.")
            )
            messages.success(request, words)
            return redirect("desk:child", person=person)
    by = access.staff(viewer=request.viewer, users=[parting.by])[parting.by]
    context = {"form": form, "person": found, "card": cards[0], "parting": parting, "by": by}
    return render(request, "desk/rejoin_record.html", context, status=422 if form.errors else 200)
