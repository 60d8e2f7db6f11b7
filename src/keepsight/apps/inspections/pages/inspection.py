"""One inspection: the report as published, and its response as it is being written."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keepsight.apps.inspections import operations, queries, rules
from keepsight.apps.inspections.forms import ResponseForm, starting_values
from keepsight.apps.inspections.values import ReportKind, words_for
from keepsight.ui.fields import faults_at
from keepsight.ui.requests import PracticeRequest


@require_http_methods(["GET", "HEAD", "POST"])
def inspection(request: PracticeRequest, slug: str) -> HttpResponse:
    """Show report and response; save a new version of the response."""
    card = queries.inspection(viewer=request.viewer, slug=slug)
    if card is None:
        raise Http404
    saved = card.response
    version = saved.version if saved else 0
    initial = starting_values(saved.draft if saved else None, version, published=bool(saved and saved.published))
    form = ResponseForm(request.POST or None, initial=initial, findings=card.report.findings)
    if request.method == "POST" and form.is_valid():
        with faults_at(form):
            operations.draft_response(
                inspection=slug,
                draft=form.draft(),
                after=form.cleaned_data["after"],
                by=request.viewer.actor,
                at=request.at,
            )
            messages.success(request, _("Saved as a draft. Nothing is published yet."))
            return redirect("inspections:inspection", slug=slug)
    context = {
        "card": card,
        "form": form,
        "stage": words_for(saved.stage) if saved else "",
        "joint": card.report.kind is ReportKind.JOINT,
        "today": timezone.localdate(request.at),
        "questions": [(one, words_for(one.kind), f"action_{one.number}", f"answer_{one.number}") for one in card.report.findings],
        "drafting": rules.may_draft(card, request.viewer.actor),
    }
    return render(request, "inspections/inspection.html", context, status=422 if form.errors else 200)
