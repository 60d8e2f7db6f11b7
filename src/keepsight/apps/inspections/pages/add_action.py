"""One agency's part in what is done about a finding."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keepsight.apps.access import queries as access
from keepsight.apps.inspections import operations, queries
from keepsight.apps.inspections.forms import ActionForm
from keepsight.apps.inspections.values import ActionDraft, InspectionCard
from keepsight.apps.publications import queries as publications
from keepsight.ui.fields import faults_at
from keepsight.ui.requests import PracticeRequest


@require_http_methods(["GET", "HEAD", "POST"])
def add_action(request: PracticeRequest, slug: str) -> HttpResponse:
    """Show the form; on a good one add the action."""
    card = queries.inspection(viewer=request.viewer, slug=slug)
    if card is None or not card.report.findings:
        raise Http404
    agencies = [(one.id, one.name) for one in access.agencies(viewer=request.viewer).values()]
    measures = [(one.key, one.words) for one in publications.measures()]
    form = ActionForm(request.POST or None, findings=card.report.findings, agencies=agencies, measures=measures)
    if request.method == "POST" and form.is_valid() and _added(request, card, form):
        messages.success(request, _("Added."))
        return redirect("inspections:actions", slug=slug)
    return render(request, "inspections/add_action.html", {"card": card, "form": form}, status=422 if form.errors else 200)


def _added(request: PracticeRequest, card: InspectionCard, form: ActionForm) -> bool:
    data = form.cleaned_data
    owner = access.user_by_email(data["owner"].lower()) or 0
    finding, agency, measures = int(data["finding"]), int(data["agency"]), tuple(data["measures"])
    draft = ActionDraft(finding, agency, owner, data["text"], data["due_on"], measures)
    with faults_at(form):
        operations.add_action(inspection=card.slug, draft=draft, by=request.viewer.actor, at=request.at)
    return form.is_valid()
