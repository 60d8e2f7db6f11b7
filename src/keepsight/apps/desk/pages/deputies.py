"""A senior who will be away gives their post to a deputy for some days, and takes it back."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keepsight.apps.access import queries as access
from keepsight.apps.decisions import operations
from keepsight.apps.decisions import queries as decisions
from keepsight.apps.desk import forms
from keepsight.ui.fields import faults_at
from keepsight.ui.requests import PracticeRequest
from keepsight.ui.whole import whole


@require_http_methods(["GET", "POST"])
def deputies(request: PracticeRequest) -> HttpResponse:
    """Who stands in for whom in this agency, and the form to give one's own post."""
    viewer, at = request.viewer, request.at
    actor = viewer.actor
    line = decisions.policy(viewer=viewer, on=timezone.localdate(at)).lines.get(actor.agency_kind, ())
    ours = [
        card
        for card in access.colleagues(viewer=viewer, on=timezone.localdate(at))
        if card.agency_id == actor.agency and card.rank in line and card.user != actor.user
    ]
    if ended := whole(request.POST.get("end", "")):
        operations.end_delegation(delegation=ended, by=actor, at=at)
        messages.success(request, _("You have your post back."))
        return redirect("desk:deputies")
    form = forms.DelegationForm(request.POST or None, staff=ours)
    if request.method == "POST" and form.is_valid():
        with faults_at(form):
            given = form.cleaned_data
            days = {"from_on": given["from_on"], "until_on": given["until_on"]}
            operations.delegate(deputy=int(given["deputy"]), reason=given["reason"], **days, by=actor, at=at)
            messages.success(request, _("Recorded. What your deputy signs in these days carries both names."))
            return redirect("desk:deputies")
    held = decisions.delegations(viewer=viewer, on=timezone.localdate(at))
    staff = access.staff(viewer=viewer, users={user for one in held for user in (one.holder, one.deputy)})
    rows = [(one, staff.get(one.holder), staff.get(one.deputy)) for one in held]
    context = {"form": form, "rows": rows, "has_post": actor.rank in line, "colleagues": ours, "me": actor.user}
    return render(request, "desk/deputies.html", context, status=422 if form.errors else 200)
