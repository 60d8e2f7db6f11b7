"""A new report for the register, its findings row by row; more rows are one press away, without script."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keepsight.apps.inspections import operations, queries
from keepsight.apps.inspections.forms import FindingRow, ReportForm
from keepsight.ui.fields import faults_at
from keepsight.ui.requests import PracticeRequest
from keepsight.ui.whole import whole

_ROWS, _MOST = 3, 60


@require_http_methods(["GET", "HEAD", "POST"])
def register_inspection(request: PracticeRequest) -> HttpResponse:
    """Show the form; on a good one register the report and open it."""
    count = min(whole(request.POST.get("rows", ""), _ROWS), _MOST)
    more = "more" in request.POST
    data = request.POST or None
    rows = [FindingRow(data, prefix=f"finding-{number}") for number in range(1, count + 1)]
    others = [(card.slug, card.report.title) for card in queries.register(viewer=request.viewer) if not card.report.same_as]
    form = ReportForm(data, rows=rows, others=others)
    if request.method == "POST" and not more and form.is_valid():
        with faults_at(form):
            slug = operations.register(report=form.report(), by=request.viewer.actor, at=request.at)
            messages.success(request, _("Registered. The public can see that an answer is awaited."))
            return redirect("inspections:inspection", slug=slug)
    if more:  # nothing is judged yet: what was typed stays, and empty rows are added
        rows += [FindingRow(prefix=f"finding-{number}") for number in range(count + 1, min(count + _ROWS, _MOST) + 1)]
        form = ReportForm(data, rows=rows, others=others).unjudged()
    context = {"form": form, "rows": rows, "count": len(rows)}
    return render(request, "inspections/register_inspection.html", context, status=422 if form.is_bound and form.errors else 200)
