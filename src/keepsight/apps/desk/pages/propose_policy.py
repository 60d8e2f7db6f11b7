"""An administrator proposes another oversight policy; nothing changes until another has agreed and its day has come."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keepsight.apps.decisions import operations
from keepsight.apps.decisions import queries as decisions
from keepsight.apps.desk import forms
from keepsight.ui.fields import faults_at
from keepsight.ui.requests import PracticeRequest
from keepsight.vocabulary.answers import require


@require_http_methods(["GET", "POST"])
def propose_policy(request: PracticeRequest) -> HttpResponse:
    """The form; what is wrong with the text is said beside it, and nothing of it is lost."""
    require(decisions.may_propose(viewer=request.viewer, at=request.at))
    form = forms.ProposePolicyForm(request.POST or None, text=decisions.last_policy_text(viewer=request.viewer))
    if request.method == "POST" and form.is_valid():
        with faults_at(form):
            made = operations.propose_policy(**form.cleaned_data, by=request.viewer.actor, at=request.at)
            messages.success(request, _("Proposed. It changes nothing until somebody else has agreed."))
            return redirect("desk:policy_proposal", proposal=made)
    return render(request, "desk/propose_policy.html", {"form": form}, status=422 if form.errors else 200)
