"""The record of a discussion: fixed at its end, laid out for paper and as PDF; actions are finished here."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from keepsight.apps.access import queries as access
from keepsight.apps.people.operations import look_at
from keepsight.apps.response import forms, operations, queries
from keepsight.apps.response.pages.discussion import heard
from keepsight.apps.response.values import DiscussionCard
from keepsight.engines import pathway
from keepsight.ui.fields import faults_at
from keepsight.ui.paper import PaperUnavailableError, tagged_pdf
from keepsight.ui.requests import PracticeRequest
from keepsight.ui.whole import whole


@require_http_methods(["GET", "POST"])
def discussion_record(request: PracticeRequest, discussion: UUID) -> HttpResponse:
    """Show it; a POST finishes an action, or says that the record was circulated. One that has not ended leads to its page."""
    card = queries.discussion(viewer=request.viewer, discussion=discussion)
    if card is None or look_at(person=card.person, page="discussion_record", by=request.viewer, at=request.at) is None:
        raise Http404
    if card.ended is None:
        return redirect("response:discussion", discussion=discussion)
    done, by, at = request.POST.get("done", ""), request.viewer.actor, request.at
    form = forms.DoneForm(request.POST if done else None)
    circulating = forms.CirculateForm(request.POST if "circulate" in request.POST else None, auto_id="circulate_%s")
    if (action := whole(done)) and form.is_valid():
        with faults_at(form):
            operations.finish_action(action=action, words=form.cleaned_data["words"], by=by, at=at)
            messages.success(request, _("Recorded as done."))
            return redirect("response:discussion_record", discussion=discussion)
    if circulating.is_valid():
        with faults_at(circulating):
            operations.circulate(discussion=discussion, words=circulating.cleaned_data["words"], by=by, at=at)
            messages.success(request, _("Recorded as circulated."))
            return redirect("response:discussion_record", discussion=discussion)
    sent = circulating if circulating.is_bound else form
    context = _record(request, card) | {"form": sent, "circulating": circulating, "ours": by.agency}
    return render(request, "response/discussion_record.html", context, status=422 if sent.errors else 200)


@require_GET
def discussion_pdf(request: PracticeRequest, discussion: UUID) -> HttpResponse:
    """The same as a tagged PDF; 404 before it has ended, 503 where the server cannot draw one."""
    card = queries.discussion(viewer=request.viewer, discussion=discussion)
    if card is None or card.ended is None:
        raise Http404
    if look_at(person=card.person, page="discussion_pdf", by=request.viewer, at=request.at) is None:
        raise Http404
    try:
        drawn = tagged_pdf(render_to_string("response/discussion_paper.html", _record(request, card), request))
    except PaperUnavailableError as error:
        return HttpResponse(str(error), status=503, content_type="text/plain; charset=utf-8")
    headers = {"Content-Disposition": f'attachment; filename="{card.kind}-{card.planned_at:%Y-%m-%d}.pdf"'}
    return HttpResponse(drawn, content_type="application/pdf", headers=headers)


def _record(request: PracticeRequest, card: DiscussionCard) -> dict[str, Any]:
    """What the record shows, on the page and on paper."""
    chosen = [pathway.choices()[one] for one in card.ended.chose] if card.ended else []
    sender = card.circulated.user if card.circulated else 0
    staff = access.staff(viewer=request.viewer, users=[sender])
    return heard(request, card) | {"chosen": chosen, "sender": staff.get(sender)}
