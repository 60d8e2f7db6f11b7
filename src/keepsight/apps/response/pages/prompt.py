"""One question that the record raises about a child: what is behind it, and a form for the answer."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keepsight.apps.people.operations import look_at
from keepsight.apps.response import forms, operations, queries
from keepsight.ui.fields import faults_at
from keepsight.ui.requests import PracticeRequest


@require_http_methods(["GET", "POST"])
def prompt(request: PracticeRequest, person: UUID, number: int) -> HttpResponse:
    """The nth question about the child; its key goes with the form, so that an answer fits what was read."""
    found = look_at(person=person, page="prompt", by=request.viewer, at=request.at)
    cards = queries.prompts_about(viewer=request.viewer, person=person, at=request.at) if found else []
    if found is None or not 1 <= number <= len(cards):
        raise Http404
    card = cards[number - 1]
    form = forms.PromptForm(request.POST or None, initial={"key": card.prompt.key})
    if request.method == "POST" and form.is_valid():
        with faults_at(form):
            operations.answer_prompt(person=person, **form.cleaned_data, by=request.viewer.actor, at=request.at)
            messages.success(request, _("Your answer is recorded. The question comes back only when something new is behind it."))
            return redirect("response:course", person=person)
    context = {"form": form, "person": found, "card": card}
    return render(request, "response/prompt.html", context, status=422 if form.errors else 200)
