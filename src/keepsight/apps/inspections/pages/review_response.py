"""The second pair of eyes: the author asks for it, another publisher approves for a day or sends the response back."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keepsight.apps.inspections import operations, queries, rules
from keepsight.apps.inspections.forms import ApprovalForm, ReturnForm, version_seen
from keepsight.apps.inspections.values import Answer, InspectionCard, Stage, words_for
from keepsight.ui.fields import faults_at
from keepsight.ui.requests import PracticeRequest


@require_http_methods(["GET", "HEAD", "POST"])
def review_response(request: PracticeRequest, slug: str) -> HttpResponse:
    """Show the whole response as the public will read it; ask for a review, approve, or send back."""
    card = queries.inspection(viewer=request.viewer, slug=slug)
    if card is None or card.response is None:
        raise Http404
    act = request.POST.get("act", "")
    approval = ApprovalForm(request.POST if act == "approve" else None)
    back = ReturnForm(request.POST if act == "return" else None)
    version = version_seen(request.POST.get("version", ""))
    if request.method == "POST" and _done(request, slug, version, approval, back):
        return redirect("inspections:review_response", slug=slug)
    context = _context(request, card) | {"approval": approval, "back": back}
    wrong = bool((approval.is_bound and approval.errors) or (back.is_bound and back.errors))
    return render(request, "inspections/review_response.html", context, status=422 if wrong else 200)


def _done(request: PracticeRequest, slug: str, version: int, approval: ApprovalForm, back: ReturnForm) -> bool:
    by, at = request.viewer.actor, request.at
    if request.POST.get("act") == "submit":
        operations.submit_response(inspection=slug, version=version, by=by, at=at)
        messages.success(request, _("A second publisher can now check it."))
        return True
    if approval.is_bound and approval.is_valid():
        with faults_at(approval):
            checks, day = approval.confirmed(), approval.cleaned_data["publish_on"]
            operations.approve_response(inspection=slug, version=version, checks=checks, publish_on=day, by=by, at=at)
            messages.success(request, _("Approved. It is published by itself on that day. Until then any publisher can stop it."))
            return True
    if back.is_bound and back.is_valid():
        with faults_at(back):
            note = back.cleaned_data["note"]
            operations.return_response(inspection=slug, version=version, note=note, by=by, at=at)
            messages.success(request, _("Sent back to its author."))
            return True
    return False


def _said(answer: Answer | None) -> tuple[object, str]:
    """What is done about a finding, in words, and the answer to it; empty where it is not said."""
    return (words_for(answer.action) if answer and answer.action else "", answer.text if answer else "")


def _context(request: PracticeRequest, card: InspectionCard) -> dict[str, object]:
    response = card.response
    if response is None:  # asked for a card with a response only
        raise AssertionError("a response to review exists")
    actor, today = request.viewer.actor, timezone.localdate(request.at)
    answers = {one.number: one for one in response.draft.answers}
    return {
        "card": card,
        "stage": words_for(response.stage),
        "fresh": response.stage is Stage.DRAFT,
        "approved": response.stage is Stage.APPROVED,
        "chief": words_for(response.draft.chief),
        "cautions": rules.cautions(response.draft, card.report, today),
        "answered": [(one, words_for(one.kind), *_said(answers.get(one.number))) for one in card.report.findings],
        "submitting": rules.may_submit(card, response.version, actor),
        "reviewing": rules.may_review(card, response.version, actor),
    }
