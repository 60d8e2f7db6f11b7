"""Record a decision, or edit one: the chronology as it stands is fixed with it."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keepsight.apps.chronology.operations import look_around
from keepsight.apps.decisions import operations
from keepsight.apps.decisions import queries as decisions
from keepsight.apps.decisions.values import DecisionCard
from keepsight.apps.desk import forms, queries
from keepsight.apps.people.operations import look_at
from keepsight.apps.voice import queries as voice
from keepsight.engines.oversight import Policy
from keepsight.ui.requests import PracticeRequest


@require_http_methods(["GET", "POST"])
def write_decision(request: PracticeRequest, person: UUID) -> HttpResponse:
    """A new decision about a person."""
    heard = "" if request.method == "POST" else voice.newest_words(viewer=request.viewer, person=person)
    policy = decisions.policy(viewer=request.viewer, on=request.at.date())
    kinds = policy.kinds_for(request.viewer.actor.agency_kind)
    form = forms.DecisionForm(request.POST or None, kinds=kinds, heard=heard)
    return _page(request, person, form, policy)


@require_http_methods(["GET", "POST"])
def edit_decision(request: PracticeRequest, decision: UUID) -> HttpResponse:
    """A new version of a decision. What was signed no longer counts, and the page says so."""
    card = decisions.one(viewer=request.viewer, decision=decision, at=request.at)
    if card is None:
        raise Http404
    kinds = [one for one in decisions.kinds(viewer=request.viewer, on=request.at.date()) if one.kind == card.kind]
    return _page(request, card.person, forms.DecisionForm(request.POST or None, kinds=kinds, card=card), card)


def _page(request: PracticeRequest, person: UUID, form: forms.DecisionForm, under: Policy | DecisionCard) -> HttpResponse:
    """`under` is the policy of a decision to be made, or the decision to be edited, which keeps its own."""
    if request.method == "POST" and form.is_valid():
        return redirect("desk:decision", decision=_written(request, person, form, under))
    card = None if isinstance(under, Policy) else under
    found = look_at(person=person, page="write_decision", by=request.viewer, at=request.at)
    if found is None:
        raise Http404
    known = queries.evidence(viewer=request.viewer, person=person, at=request.at)
    context = {"form": form, "person": found, "card": card, "evidence": known}
    return render(request, "desk/write_decision.html", context, status=422 if form.errors else 200)


def _written(request: PracticeRequest, person: UUID, form: forms.DecisionForm, under: Policy | DecisionCard) -> UUID:
    """The decision's id, once it is made or edited on what is known now."""
    by, at = request.viewer.actor, request.at
    events = look_around(person=person, page="write_decision", by=request.viewer, at=at)
    if events is None:
        raise Http404
    known = queries.evidence_of(viewer=request.viewer, events=events, at=at)
    if isinstance(under, Policy):
        key = form.cleaned_data["key"]
        decided = operations.decide(person=person, draft=form.draft(), evidence=known, key=key, by=by, at=at, policy=under)
    else:
        decided, version = under.id, form.cleaned_data["version"]
        operations.edit(decision=decided, draft=form.draft(), evidence=known, version=version, by=by, at=at)
    messages.success(
        request,
        _("Recorded and sealed in the log. It acts provisionally until a senior of your agency has answered."),
    )
    return decided
