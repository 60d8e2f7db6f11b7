"""A new report for the register."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keepsight.apps.inspections import operations
from keepsight.apps.inspections.forms import ReportForm
from keepsight.ui.requests import PracticeRequest
from keepsight.vocabulary.answers import InvalidError


@require_http_methods(["GET", "HEAD", "POST"])
def register_inspection(request: PracticeRequest) -> HttpResponse:
    """Show the form; on a good one register the report and open it."""
    form = ReportForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            slug = operations.register(report=form.report(), by=request.viewer.actor, at=request.at)
        except InvalidError as invalid:
            for field, text in invalid.errors.items():
                form.add_error(field, text)
        else:
            messages.success(request, _("Registered. The public can see that an answer is awaited."))
            return redirect("inspections:inspection", slug=slug)
    status = 422 if form.errors else 200
    return render(request, "inspections/register_inspection.html", {"form": form}, status=status)
