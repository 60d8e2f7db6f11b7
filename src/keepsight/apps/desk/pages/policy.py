"""The oversight policy in plain words: which decisions need whom, how soon, and where each rule comes from; and its versions."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from keepsight.apps.decisions import queries as decisions
from keepsight.ui.requests import PracticeRequest
from keepsight.vocabulary.answers import Allowed


@require_GET
def policy(request: PracticeRequest) -> HttpResponse:
    """Every kind of decision; those of the viewer's own agency first."""
    held = decisions.policy(viewer=request.viewer, on=timezone.localdate(request.at))
    kind = request.viewer.actor.agency_kind
    rows = sorted(held.requirements.values(), key=lambda one: kind not in one.agencies)
    ranks = {one.kind: [(agency, held.ranks(one.kind, agency)) for agency in sorted(one.joint or one.agencies)] for one in rows}
    proposals = decisions.proposals(viewer=request.viewer, at=request.at)
    context = {
        "policy": held, "rows": [(one, ranks[one.kind]) for one in rows], "terms": decisions.policy_terms(viewer=request.viewer),
        "open": [card for card in proposals if not card.answers and not card.fault],
        "may_propose": isinstance(decisions.may_propose(viewer=request.viewer, at=request.at), Allowed),
    }  # fmt: skip
    return render(request, "desk/policy.html", context)
