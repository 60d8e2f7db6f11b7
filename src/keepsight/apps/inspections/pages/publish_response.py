"""The last look at an approved response: it goes out on its day, now by hand, or not at all. Public, it is only corrected."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keepsight.apps.inspections import operations, queries, rules
from keepsight.apps.inspections.forms import WithdrawalForm, version_seen
from keepsight.apps.inspections.values import words_for
from keepsight.ui.fields import faults_at
from keepsight.ui.requests import PracticeRequest


@require_http_methods(["GET", "HEAD", "POST"])
def publish_response(request: PracticeRequest, slug: str) -> HttpResponse:
    """Say what will be public and when; publish this very version now, or stop it."""
    card = queries.inspection(viewer=request.viewer, slug=slug)
    if card is None or card.response is None:
        raise Http404
    stopping = request.POST.get("act") == "withdraw"
    stop = WithdrawalForm(request.POST if stopping else None)
    version = version_seen(request.POST.get("version", ""))
    by, at = request.viewer.actor, request.at
    if stop.is_bound and stop.is_valid():
        with faults_at(stop):
            operations.withdraw_approval(inspection=slug, version=version, note=stop.cleaned_data["note"], by=by, at=at)
            messages.success(request, _("Stopped. It is not published: save a new version, which a second person checks again."))
            return redirect("inspections:inspection", slug=slug)
    if request.method == "POST" and not stopping:
        operations.publish_response(inspection=slug, version=version, by=by, at=at)
        messages.success(request, _("Published. Send it to the inspectors and the Secretary of State, and note both."))
        return redirect("inspections:inspection", slug=slug)
    context = {
        "card": card,
        "stop": stop,
        "stage": words_for(card.response.stage),
        "publishing": rules.may_publish(card, card.response.version, by, timezone.localdate(at)),
        "withdrawing": rules.may_withdraw(card, card.response.version, by),
    }
    return render(request, "inspections/publish_response.html", context, status=422 if stopping else 200)
