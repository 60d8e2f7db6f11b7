"""Erase the body of one entry of the log: one administrator asks, another agrees. The entry and every proof stay."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keepsight.apps.desk import forms
from keepsight.apps.ledger import operations, queries
from keepsight.ui.fields import faults_at
from keepsight.ui.requests import PracticeRequest
from keepsight.vocabulary.answers import Refused, RefusedError
from keepsight.vocabulary.people import Role


@require_http_methods(["GET", "POST"])
def erase_entry(request: PracticeRequest, index: int) -> HttpResponse:
    """The form to ask, or what was asked and the form to agree."""
    by = request.viewer.actor
    if not by.has(Role.ADMINISTRATOR):
        raise RefusedError(Refused(_("Only an administrator erases, and never alone."), "UK GDPR article 17"))
    entry = queries.logged_entry(index)
    if entry is None:
        raise Http404
    held = queries.erasure_of(viewer=request.viewer, index=index)
    form = forms.ReasonForm(request.POST if request.method == "POST" and held is None else None)
    if request.method == "POST" and held is not None:
        operations.agree_erasure(index=index, by=by, at=request.at)
        messages.success(request, _("Erased. The log says so, and its proofs stay as they were."))
        return redirect("desk:erase_entry", index=index)
    if request.method == "POST" and form.is_valid():
        with faults_at(form):
            operations.ask_erasure(index=index, reason=form.cleaned_data["reason"], by=by, at=request.at)
            messages.success(request, _("Asked for. Nothing is erased until another administrator agrees."))
            return redirect("desk:erase_entry", index=index)
    context = {"entry": entry, "held": held, "form": form, "is_own": held is not None and held.asked_by == by.user}
    return render(request, "desk/erase_entry.html", context, status=422 if form.errors else 200)
