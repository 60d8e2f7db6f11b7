"""A new concern, one question a page. Every answer is kept as it is given; it is sent only from check_contact."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from keepsight.apps.intake import forms, operations, queries
from keepsight.ui.fields import faults_at
from keepsight.ui.requests import PracticeRequest
from keepsight.vocabulary.dates import PartialDate


@require_http_methods(["GET", "POST"])
def new_contact(request: PracticeRequest, draft: UUID | None = None, step: str = "child") -> HttpResponse:
    """Show a step, or keep its answers and go on."""
    answers = _answers(request, draft)
    if step not in forms.STEPS:
        raise Http404
    form = forms.form_for(step, request.viewer, request.POST or None, _initial(answers))
    if request.method == "POST" and form.is_valid():
        with faults_at(form):
            kept = operations.save_draft(
                draft=draft, answers=forms.plain(form.cleaned_data), by=request.viewer.actor, at=request.at
            )
            return _onward(request, kept, step)
    names = list(forms.STEPS)
    place = names.index(step)
    context = {
        "form": form, "fields": list(form.fields), "title": forms.STEPS[step][0], "number": place + 1, "of": len(names),
        "back": names[place - 1] if place else None, "draft": draft,
    }  # fmt: skip
    return render(request, "intake/new_contact.html", context, status=200 if not form.errors else 422)


def _onward(request: HttpRequest, draft: UUID, step: str) -> HttpResponse:
    names = list(forms.STEPS)
    following = names.index(step) + 1
    if "later" in request.POST:
        return redirect("desk:home")
    if following == len(names) or request.GET.get("then") == "check":
        return redirect("intake:check_contact", draft=draft)
    return redirect("intake:new_contact_step", draft=draft, step=names[following])


def _answers(request: PracticeRequest, draft: UUID | None) -> dict[str, Any]:
    if draft is None:
        return {}
    answers = queries.draft(viewer=request.viewer, draft=draft)
    if answers is None:
        raise Http404
    return answers


def _initial(answers: dict[str, Any]) -> dict[str, Any]:
    born = answers.get("date_of_birth")
    return answers | {"date_of_birth": PartialDate.parse(born) if born else None}


@require_POST
def drop_contact(request: PracticeRequest, draft: UUID) -> HttpResponse:
    """Forget a draft."""
    operations.drop_draft(draft=draft, by=request.viewer.actor, at=request.at)
    return redirect("desk:home")


@require_POST
def take_contact(request: PracticeRequest, draft: UUID) -> HttpResponse:
    """Make a leaver's unsent concern one's own, and show what it says."""
    operations.take_over(draft=draft, by=request.viewer.actor, at=request.at)
    return redirect("intake:check_contact", draft=draft)
