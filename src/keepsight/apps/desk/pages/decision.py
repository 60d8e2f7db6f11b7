"""A decision with its whole basis on one page: the senior answers here, others dissent here."""

from typing import Any
from uuid import UUID

from django import forms as django_forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keepsight.apps.access import queries as access
from keepsight.apps.access.operations import log_read
from keepsight.apps.decisions import operations
from keepsight.apps.decisions import queries as decisions
from keepsight.apps.decisions.values import SUSPECTED, DecisionCard
from keepsight.apps.desk import forms, queries
from keepsight.engines.oversight import Answer, Standing
from keepsight.ui.requests import PracticeRequest
from keepsight.vocabulary.answers import Allowed, Refused
from keepsight.vocabulary.subjects import Subject


@require_http_methods(["GET", "POST"])
def decision(request: PracticeRequest, decision: UUID) -> HttpResponse:
    """Show it; POST with `answer` signs, POST with `words` dissents."""
    card = decisions.one(viewer=request.viewer, decision=decision, at=request.at)
    if card is None:
        raise Http404
    log_read(by=request.viewer, subject=Subject("decision", decision), page="decision", at=request.at)
    posted = request.POST if request.method == "POST" else None
    dissenting = posted is not None and "words" in posted
    first = {"signed_hash": card.content_hash, "opened_at": request.at.isoformat()}
    sign_off = forms.SignOffForm(None if dissenting else posted, initial=first)
    dissent = forms.DissentForm(posted if dissenting else None)
    active: django_forms.Form = dissent if dissenting else sign_off
    if posted is not None and active.is_valid():
        _act(request, card, active.cleaned_data, dissenting=dissenting)
        return redirect("desk:decision", decision=decision)
    context = _context(request, card) | {"sign_off": sign_off, "dissent": dissent, "form": active}
    return render(request, "desk/decision.html", context, status=422 if posted is not None else 200)


def _act(request: PracticeRequest, card: DecisionCard, values: dict[str, Any], *, dissenting: bool) -> None:
    by, at = request.viewer.actor, request.at
    if dissenting:
        operations.dissent(decision=card.id, words=values["words"], by=by, at=at)
        messages.success(request, _("Your dissent is recorded. It stays with the decision."))
        return
    operations.answer(
        decision=card.id, answer=Answer(values["answer"]), reasons=values["reasons"], signed_hash=values["signed_hash"],
        opened_at=values["opened_at"], by=by, at=at,
    )  # fmt: skip
    messages.success(request, _("Your answer is recorded and sealed in the log."))


def _context(request: PracticeRequest, card: DecisionCard) -> dict[str, Any]:
    users = {
        card.made_by,
        card.written_by,
        *(one.signer for one in card.answers),
        *(one.user for one in card.dissents),
    }
    staff = access.staff(viewer=request.viewer, users=users)
    answer = decisions.may_answer(viewer=request.viewer, card=card)
    edit = decisions.may_edit(viewer=request.viewer, card=card)
    return {
        "card": card,
        "person": queries.who(viewer=request.viewer, person=card.person),
        "suspected": SUSPECTED[card.draft.suspected],
        "author": staff.get(card.made_by),
        "answers": [(one, staff.get(one.signer)) for one in card.answers],
        "dissents": [(one, staff.get(one.user)) for one in card.dissents],
        "may_answer": isinstance(answer, Allowed),
        "refused": answer if isinstance(answer, Refused) else None,
        "may_edit": isinstance(edit, Allowed),
        "settled": card.standing in (Standing.AGREED, Standing.OVERTURNED),
        "voided": card.version > 1 and any(one.version < card.version for one in card.answers),
        "ranks": [rank.replace("-", " ") for rank in card.ranks],
    }
