"""The day's questions from the record, one list, and the rules behind them, which a manager may switch off with why."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keepsight.apps.access import queries as access
from keepsight.apps.response import forms, operations, queries, rules
from keepsight.ui.fields import faults_at
from keepsight.ui.requests import PracticeRequest
from keepsight.vocabulary.answers import Allowed


@require_http_methods(["GET", "POST"])
def prompts(request: PracticeRequest) -> HttpResponse:
    """A POST switches the rule that it names."""
    viewer, at = request.viewer, request.at
    held = queries.switches(viewer=viewer)
    form = forms.SwitchForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        with faults_at(form):
            given, is_off = request.POST.get("rule", ""), request.POST.get("off") == "1"
            operations.switch_prompt(rule=given, is_off=is_off, reason=form.cleaned_data["reason"], by=viewer.actor, at=at)
            messages.success(request, _("Recorded, with your name and why."))
            return redirect("response:prompts")
    staff = access.staff(viewer=viewer, users=[one.user for one in held if one.user])
    context = {
        "cards": queries.digest(viewer=viewer, at=at), "held": [(one, staff.get(one.user)) for one in held], "form": form,
        "may_switch": isinstance(rules.may_switch(viewer.actor), Allowed), "at": at,
    }  # fmt: skip
    return render(request, "response/prompts.html", context, status=422 if form.errors else 200)
