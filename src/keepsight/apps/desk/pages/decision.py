"""A decision with its whole basis on one page: the senior answers here, others add, dissent, or say how a condition was met."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms as django_forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keepsight.apps.access import queries as access
from keepsight.apps.access.operations import log_read
from keepsight.apps.decisions import operations
from keepsight.apps.decisions import queries as decisions
from keepsight.apps.decisions.values import SUSPECTED, DecisionCard
from keepsight.apps.desk import forms, queries
from keepsight.apps.desk.values import Told
from keepsight.apps.training import queries as training
from keepsight.engines.oversight import Standing
from keepsight.ui.fields import faults_at
from keepsight.ui.requests import PracticeRequest
from keepsight.vocabulary.answers import Allowed, Refused
from keepsight.vocabulary.subjects import Subject


@require_http_methods(["GET", "POST"])
def decision(request: PracticeRequest, decision: UUID) -> HttpResponse:
    """Show it; a POST says by `act` which of the page's forms it is."""
    card = decisions.one(viewer=request.viewer, decision=decision, at=request.at)
    if card is None:
        raise Http404
    log_read(by=request.viewer, subject=Subject("decision", decision), page="decision", at=request.at)
    held = _forms(request, card)
    act = request.POST.get("act", "sign_off") if request.method == "POST" else ""
    form = held.get(act)
    if form is not None and form.is_valid():
        with faults_at(form):
            messages.success(request, _ACTS[act](request, card, form))
            return redirect("desk:decision", decision=decision)
    context = _context(request, card) | held | {"form": form or held["sign_off"]}
    return render(request, "desk/decision.html", context, status=422 if form is not None else 200)


def _forms(request: PracticeRequest, card: DecisionCard) -> dict[str, django_forms.Form]:
    """The page's forms; the one that was sent is bound."""
    act = request.POST.get("act", "sign_off") if request.method == "POST" else ""
    data = {name: request.POST if act == name else None for name in _ACTS}
    answers = decisions.answers_for(viewer=request.viewer, card=card, at=request.at)
    return {
        "sign_off": forms.SignOffForm(data["sign_off"], answers=answers, signed_hash=card.content_hash),
        "dissent": forms.DissentForm(data["dissent"], auto_id="dissent_%s"),
        "addendum": forms.AddendumForm(data["addendum"], auto_id="addendum_%s"),
        "condition": forms.ConditionMetForm(data["condition"], auto_id="condition_%s"),
    }


def _sign_off(request: PracticeRequest, card: DecisionCard, form: Any) -> str:
    operations.answer(decision=card.id, draft=form.draft(), by=request.viewer.actor, at=request.at)
    return _("Your answer is recorded and sealed in the log.")


def _dissent(request: PracticeRequest, card: DecisionCard, form: Any) -> str:
    operations.dissent(decision=card.id, words=form.cleaned_data["words"], by=request.viewer.actor, at=request.at)
    return _("Your dissent is recorded. It stays with the decision.")


def _addendum(request: PracticeRequest, card: DecisionCard, form: Any) -> str:
    operations.add(decision=card.id, words=form.cleaned_data["words"], by=request.viewer.actor, at=request.at)
    return _("Added. It is shown as later; what was signed stays signed.")


def _condition(request: PracticeRequest, _card: DecisionCard, form: Any) -> str:
    given = form.cleaned_data
    operations.meet_condition(condition=given["condition"], words=given["words"], by=request.viewer.actor, at=request.at)
    return _("The condition is recorded as met.")


_ACTS: dict[str, Callable[[PracticeRequest, DecisionCard, Any], str]] = {
    "sign_off": _sign_off, "dissent": _dissent, "addendum": _addendum, "condition": _condition,
}  # fmt: skip


def _context(request: PracticeRequest, card: DecisionCard) -> dict[str, Any]:
    viewer, at = request.viewer, request.at
    told = queries.told(viewer=viewer, evidence=[card.evidence, *(one.evidence for one in card.earlier)], agency=card.agency)
    answer = decisions.may_answer(viewer=viewer, card=card, at=at)
    edit = decisions.may_edit(viewer=viewer, card=card, at=at)
    return {
        "card": card,
        "person": queries.who(viewer=viewer, person=card.person),
        "suspected": SUSPECTED[card.draft.suspected],
        "may_answer": isinstance(answer, Allowed),
        "signer": decisions.signer_for(viewer=viewer, card=card, at=at),
        "refused": answer if isinstance(answer, Refused) else None,
        "may_edit": isinstance(edit, Allowed),
        "agency": viewer.actor.agency,
        "ours": viewer.actor.agency == card.agency,
        "settled": card.standing in (Standing.AGREED, Standing.OVERTURNED),
        "voided": card.version > 1 and any(one.version < card.version for one in card.answers),
        "ranks": [rank.replace("-", " ") for rank in card.ranks],
        "looked": access.own_reads(viewer=viewer, subjects=[card.id, card.person], since=card.written_at),
        "today": timezone.localdate(at),
        "evidence": told[0],
        "seals": decisions.sealed(viewer=viewer, decision=card.id),
    } | _people(request, card, told[1:])


def _people(request: PracticeRequest, card: DecisionCard, told: list[Told]) -> dict[str, Any]:
    """Who decided, wrote, answered and disagreed, each for the agency they did it for: they may have left it since."""
    trained = training.notes(viewer=request.viewer, decision=card.id)
    users = {card.made_by, card.written_by} | {one.written_by for one in card.earlier} | {one.user for one in trained}
    users |= {one.user for one in card.dissents} | {one.user for one in card.addenda}
    users |= {user for one in card.answers for user in (one.signer, one.behalf_of, *(each.met_by for each in one.conditions))}
    staff, agencies = access.staff(viewer=request.viewer, users=users), access.agencies(viewer=request.viewer)
    ours = agencies[card.agency]
    return {
        "author": staff[card.made_by].then(ours),
        "writer": staff[card.written_by].then(ours),
        "earlier": [
            (one, staff[one.written_by].then(ours), SUSPECTED[one.draft.suspected], shown)
            for one, shown in zip(card.earlier, told, strict=True)
        ],
        "answers": [
            (
                one, staff[one.signer].then(agencies[one.agency], one.rank), staff.get(one.behalf_of),
                [(each, staff.get(each.met_by)) for each in one.conditions],
            )
            for one in card.answers
        ],
        "dissents": [(one, staff[one.user].then(agencies[one.agency])) for one in card.dissents],
        "addenda": [(one, staff[one.user].then(ours)) for one in card.addenda],
        "trained": [(one, staff.get(one.user)) for one in trained],
    }  # fmt: skip
