"""What was done about an inspection on which day, with its proof: sending the response, and a joint inspection's dates."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keepsight.apps.inspections import operations, queries
from keepsight.apps.inspections.forms import MilestoneForm
from keepsight.apps.inspections.values import Milestone, words_for
from keepsight.ui.fields import faults_at
from keepsight.ui.requests import PracticeRequest


@require_http_methods(["GET", "HEAD", "POST"])
def milestones(request: PracticeRequest, slug: str) -> HttpResponse:
    """List them; note one more."""
    card = queries.inspection(viewer=request.viewer, slug=slug)
    if card is None:
        raise Http404
    form = MilestoneForm(request.POST or None, versions=len(card.published_on))
    if request.method == "POST" and form.is_valid():
        with faults_at(form):
            data = form.cleaned_data
            operations.mark(
                inspection=slug, milestone=Milestone(data["milestone"]), happened_on=data["happened_on"], proof=data["proof"],
                version=data.get("version") or 0, by=request.viewer.actor, at=request.at,
            )  # fmt: skip
            messages.success(request, _("Noted."))
            return redirect("inspections:milestones", slug=slug)
    context = {
        "card": card,
        "form": form,
        "marks": [(words_for(one.milestone), one) for one in card.milestones],
        "newest": len(card.published_on),
        "unsent": [words_for(one) for one in card.unsent],
    }
    return render(request, "inspections/milestones.html", context, status=422 if form.errors else 200)
