"""A child's family and who is around it: one drawing with the same as a list; a form to note a relationship or its end."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keepsight.apps.desk import forms, queries
from keepsight.apps.people import operations
from keepsight.apps.people import queries as people
from keepsight.apps.people.operations import look_at
from keepsight.ui.fields import faults_at
from keepsight.ui.requests import PracticeRequest


@require_http_methods(["GET", "POST"])
def family(request: PracticeRequest, person: UUID) -> HttpResponse:
    """A POST notes one relationship; what is wrong stands at its field."""
    found = look_at(person=person, page="family", by=request.viewer, at=request.at)
    if found is None:
        raise Http404
    shown = queries.family(viewer=request.viewer, person=found, at=request.at)
    known = [(one.id, one.name) for one in shown.members if not one.is_elsewhere]
    form = forms.RelationForm(request.POST or None, known=known)
    if request.method == "POST" and form.is_valid() and _noted(request, person, form):
        messages.success(request, _("Recorded. Earlier entries stay as they were."))
        return redirect("desk:family", person=person)
    context = {"person": found, "family": shown, "form": form}
    return render(request, "desk/family.html", context, status=422 if form.errors else 200)


def _noted(request: PracticeRequest, person: UUID, form: forms.RelationForm) -> bool:
    """Whether the operation took it."""
    number = form.cleaned_data["number"].strip()
    by_number = people.person_by_number(viewer=request.viewer, number=number) if number else None
    if number and by_number is None:
        form.add_error("number", _("Your agency holds no linked record of this number; look for it under Children"))
        return False
    with faults_at(form):
        operations.relate(child=person, draft=form.draft(by_number), by=request.viewer.actor, at=request.at)
    return form.is_valid()
