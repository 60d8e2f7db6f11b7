"""A proposed oversight policy: what it would change, who answered, and the form for somebody else's answer."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keepsight.apps.access import queries as access
from keepsight.apps.decisions import operations
from keepsight.apps.decisions import queries as decisions
from keepsight.apps.desk import forms
from keepsight.ui.fields import faults_at
from keepsight.ui.requests import PracticeRequest
from keepsight.vocabulary.answers import Allowed, Refused


@require_http_methods(["GET", "POST"])
def policy_proposal(request: PracticeRequest, proposal: UUID) -> HttpResponse:
    """The page."""
    viewer, at = request.viewer, request.at
    card = decisions.proposal(viewer=viewer, proposal=proposal, at=at)
    if card is None:
        raise Http404
    form = forms.AnswerProposalForm(request.POST or None, initial={"signed_hash": card.content_hash})
    if request.method == "POST" and form.is_valid():
        with faults_at(form):
            given = form.cleaned_data
            operations.answer_policy(
                proposal=proposal, agrees=given["answer"] == "agree", reasons=given["reasons"], signed_hash=given["signed_hash"],
                by=viewer.actor, at=at,
            )  # fmt: skip
            messages.success(request, _("Your answer is recorded and sealed in the log."))
            return redirect("desk:policy_proposal", proposal=proposal)
    may = decisions.may_answer_proposal(viewer=viewer, card=card, at=at)
    staff = access.staff(viewer=viewer, users={card.proposed_by} | {one.signer for one in card.answers})
    context = {
        "card": card, "form": form, "proposer": staff.get(card.proposed_by), "may_answer": isinstance(may, Allowed),
        "refused": may if isinstance(may, Refused) and not card.answers else None,
        "answers": [(one, staff.get(one.signer)) for one in card.answers],
        "ranks": [rank.replace("-", " ") for rank in card.ranks],
    }  # fmt: skip
    return render(request, "desk/policy_proposal.html", context, status=422 if form.errors else 200)
