"""What is done about the findings of one inspection, each agency's part by itself; and releasing that to the public."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keepsight.apps.inspections import operations, queries, rules
from keepsight.apps.inspections.values import words_for
from keepsight.apps.publications import queries as publications
from keepsight.ui.requests import PracticeRequest
from keepsight.ui.whole import whole


@require_http_methods(["GET", "HEAD", "POST"])
def actions(request: PracticeRequest, slug: str) -> HttpResponse:
    """List them; on POST release their state."""
    card = queries.inspection(viewer=request.viewer, slug=slug)
    if card is None:
        raise Http404
    actor = request.viewer.actor
    if request.method == "POST":
        operations.release_actions(inspection=slug, seen=whole(request.POST.get("seen", "")), by=actor, at=request.at)
        messages.success(request, _("Released: the public tracker shows this state."))
        return redirect("inspections:actions", slug=slug)
    held = queries.actions(viewer=request.viewer, slug=slug)
    last = publications.one("actions", slug)
    today = timezone.localdate(request.at)
    context = {
        "card": card,
        "listed": [(one, words_for(one.step), one.overdue_days(today)) for one in held],
        "last": last,
        "seen": rules.written(held),
        "releasing": rules.may_release(held, actor, last.published_at if last else None),
    }
    return render(request, "inspections/actions.html", context)
