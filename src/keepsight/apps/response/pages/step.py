"""Taking a step: why, for whom of the family; refused with the guard's reason before anything is written."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keepsight.apps.people.operations import look_at
from keepsight.apps.response import forms, operations, queries
from keepsight.engines import pathway
from keepsight.ui.fields import faults_at
from keepsight.ui.requests import PracticeRequest
from keepsight.vocabulary.answers import Refused, RefusedError


@require_http_methods(["GET", "POST"])
def step(request: PracticeRequest, person: UUID, way: str) -> HttpResponse:
    """The form; the version that was seen goes with it."""
    found = look_at(person=person, page="step", by=request.viewer, at=request.at)
    if found is None or way not in pathway.ways():
        raise Http404
    card = queries.course(viewer=request.viewer, person=person, at=request.at)
    family = queries.family(viewer=request.viewer, person=person, at=request.at)
    others = [(str(one), name) for one, (name, _version) in family.items()]
    known = pathway.ways()[way]
    form = forms.StepForm(request.POST or None, way=known, version=card.version, family=others)
    refused = None
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        children = {person: given["version"]} | {UUID(one): family[UUID(one)][1] for one in given.get("others", [])}
        try:
            with faults_at(form):
                operations.take_step(
                    children=children, way=way, reason=given["reason"], ground=given.get("ground", ""),
                    by=request.viewer.actor, at=request.at,
                )  # fmt: skip
                messages.success(request, _("Recorded: %(way)s.") % {"way": known.words.lower()})
                return redirect("response:course", person=person)
        except RefusedError as error:
            refused = error.refused
    now = pathway.may_take(card.facts, way, card.version) if "ground_stands" not in known.guards else None
    context = {"form": form, "person": found, "way": known, "refused": refused or (now if isinstance(now, Refused) else None)}
    return render(request, "response/step.html", context, status=422 if form.errors or refused else 200)
