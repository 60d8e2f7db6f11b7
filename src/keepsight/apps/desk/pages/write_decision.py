"""Record a decision, or edit one: the chronology as it stands is fixed with it."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keepsight.apps.chronology.operations import look_around
from keepsight.apps.decisions import operations
from keepsight.apps.decisions import queries as decisions
from keepsight.apps.decisions.values import DecisionCard
from keepsight.apps.desk import forms, queries
from keepsight.apps.people.operations import look_at
from keepsight.apps.voice import queries as voice
from keepsight.ui.fields import faults_at
from keepsight.ui.requests import PracticeRequest


@require_http_methods(["GET", "POST"])
def write_decision(request: PracticeRequest, person: UUID) -> HttpResponse:
    """A new decision about a person."""
    heard = "" if request.method == "POST" else voice.newest_words(viewer=request.viewer, person=person)
    kinds = decisions.kinds(viewer=request.viewer, on=timezone.localdate(request.at))
    return _page(request, person, forms.DecisionForm(request.POST or None, kinds=kinds, heard=heard), None)


@require_http_methods(["GET", "POST"])
def edit_decision(request: PracticeRequest, decision: UUID) -> HttpResponse:
    """A new version of a decision. What was signed no longer counts, and the page says so."""
    card = decisions.one(viewer=request.viewer, decision=decision, at=request.at)
    if card is None:
        raise Http404
    kinds = [one for one in decisions.kinds(viewer=request.viewer, on=timezone.localdate(request.at)) if one.kind == card.kind]
    return _page(request, card.person, forms.DecisionForm(request.POST or None, kinds=kinds, card=card), card)


def _page(request: PracticeRequest, person: UUID, form: forms.DecisionForm, card: DecisionCard | None) -> HttpResponse:
    """`card` is the decision to be edited; None for one to be made."""
    if request.method == "POST" and form.is_valid():
        with faults_at(form):
            return redirect("desk:decision", decision=_written(request, person, form, card))
    found = look_at(person=person, page="write_decision", by=request.viewer, at=request.at)
    if found is None:
        raise Http404
    known = queries.evidence(viewer=request.viewer, person=person, at=request.at)
    context = {"form": form, "person": found, "card": card, "evidence": known}
    return render(request, "desk/write_decision.html", context, status=422 if form.errors else 200)


def _written(request: PracticeRequest, person: UUID, form: forms.DecisionForm, card: DecisionCard | None) -> UUID:
    """The decision's id, once it is made or edited on what is known now."""
    by, at = request.viewer.actor, request.at
    events = look_around(person=person, page="write_decision", by=request.viewer, at=at)
    if events is None:
        raise Http404
    known = queries.evidence_of(viewer=request.viewer, events=events, at=at)
    if card is None:
        decided = operations.decide(person=person, draft=form.draft(), evidence=known, key=form.cleaned_data["key"], by=by, at=at)
    else:
        decided, version = card.id, form.cleaned_data["version"]
        operations.edit(decision=decided, draft=form.draft(), evidence=known, version=version, by=by, at=at)
    messages.success(
        request,
        _("Recorded and sealed in the log. It acts provisionally until a senior of your agency has answered."),
    )
    return decided
