"""The record of a discussion: fixed at its end, laid out for paper; actions are finished here."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keepsight.apps.access import queries as access
from keepsight.apps.people.operations import look_at
from keepsight.apps.response import forms, operations, queries
from keepsight.apps.response.pages.discussion import heard
from keepsight.engines import pathway
from keepsight.ui.requests import PracticeRequest


@require_http_methods(["GET", "POST"])
def discussion_record(request: PracticeRequest, discussion: UUID) -> HttpResponse:
    """Show it; a POST says how an action was done. One that has not ended leads to its page."""
    card = queries.discussion(viewer=request.viewer, discussion=discussion)
    if card is None or look_at(person=card.person, page="discussion_record", by=request.viewer, at=request.at) is None:
        raise Http404
    if card.ended is None:
        return redirect("response:discussion", discussion=discussion)
    done = request.POST.get("done", "")
    form = forms.DoneForm(request.POST if done else None)
    if done.isdigit() and form.is_valid():
        operations.finish_action(action=int(done), words=form.cleaned_data["words"], by=request.viewer.actor, at=request.at)
        messages.success(request, _("Recorded as done."))
        return redirect("response:discussion_record", discussion=discussion)
    chosen = [pathway.choices()[one] for one in card.ended.chose]
    ender = access.staff(viewer=request.viewer, users=[card.ended_by]).get(card.ended_by)
    context = heard(request, card) | {"form": form, "chosen": chosen, "ender": ender, "ours": request.viewer.actor.agency}
    return render(request, "response/discussion_record.html", context, status=422 if form.errors else 200)
