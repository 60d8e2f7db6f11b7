"""What a joint inspection asks for: its action plan's clock, the child-level lists, and how many children were looked at."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keepsight.apps.inspections import operations, queries
from keepsight.apps.inspections.forms import CountForm, ListForm
from keepsight.apps.inspections.values import CHILD_LISTS, ListState, ReportKind, words_for
from keepsight.ui.fields import faults_at
from keepsight.ui.requests import PracticeRequest


@require_http_methods(["GET", "HEAD", "POST"])
def joint_inspection(request: PracticeRequest, slug: str) -> HttpResponse:
    """Show the checklist; note where a list stands, or the counts."""
    card = queries.inspection(viewer=request.viewer, slug=slug)
    if card is None or card.report.kind is not ReportKind.JOINT:
        raise Http404
    counting = "count" in request.POST
    listing = ListForm(request.POST if request.method == "POST" and not counting else None)
    count = CountForm(request.POST if counting else None)
    if _noted(request, slug, listing, count):
        messages.success(request, _("Noted."))
        return redirect("inspections:joint_inspection", slug=slug)
    asked = queries.data_request(viewer=request.viewer, slug=slug)
    rows = []
    for number, words in CHILD_LISTS.items():
        stand = asked.lists.get(number)
        rows.append((number, words, words_for(stand[0]) if stand else "", stand[1] if stand else None))
    context = {"card": card, "asked": asked, "rows": rows, "listing": listing, "count": count}
    context |= {"late": bool(asked.plan_due_on and not asked.plan_sent_on and timezone.localdate(request.at) > asked.plan_due_on)}
    wrong = (listing.is_bound and listing.errors) or (count.is_bound and count.errors)
    return render(request, "inspections/joint_inspection.html", context, status=422 if wrong else 200)


def _noted(request: PracticeRequest, slug: str, listing: ListForm, count: CountForm) -> bool:
    by, at = request.viewer.actor, request.at
    if listing.is_bound and listing.is_valid():
        with faults_at(listing):
            data = listing.cleaned_data
            state = ListState(data["state"])
            operations.set_list(inspection=slug, number=data["number"], state=state, stood_on=data["stood_on"], by=by, at=at)
            return True
    if count.is_bound and count.is_valid():
        with faults_at(count):
            tracked, sampled = count.cleaned_data["tracked"], count.cleaned_data["sampled"]
            operations.count_children(inspection=slug, tracked=tracked, sampled=sampled, by=by, at=at)
            return True
    return False
