"""One's own courses; for a manager coverage by team and person, and a form for a completion."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keepsight.apps.access import queries as access
from keepsight.apps.training import forms, operations, queries, rules
from keepsight.apps.training.values import CompletionDraft
from keepsight.ui.fields import faults_at
from keepsight.ui.requests import PracticeRequest
from keepsight.vocabulary.answers import Allowed


@require_http_methods(["GET", "POST"])
def training(request: PracticeRequest) -> HttpResponse:
    """A POST records a completion."""
    viewer, on = request.viewer, timezone.localdate(request.at)
    staff = [one for one in access.colleagues(viewer=viewer, on=on) if one.agency_id == viewer.actor.agency]
    form = forms.CompletionForm(request.POST if request.method == "POST" else None, staff=staff)
    if form.is_valid():
        given = form.cleaned_data
        draft = CompletionDraft(int(given["user"]), given["course"], given["completed_on"])
        with faults_at(form):
            operations.complete_many(drafts=[draft], by=viewer.actor, at=request.at)
            messages.success(request, _("Recorded."))
            return redirect("training:training")
    manages = isinstance(rules.may_record(viewer.actor), Allowed)
    held = queries.currencies(viewer=viewer, users=[one.user for one in staff], on=on) if manages else {}
    context = {
        "form": form, "mine": queries.currency(viewer=viewer, user=viewer.actor.user, on=on), "manages": manages,
        "coverage": queries.coverage(viewer=viewer, on=on) if manages else [],
        "people": [(one, held[one.user]) for one in staff] if manages else [],
    }  # fmt: skip
    return render(request, "training/training.html", context, status=422 if form.errors else 200)
