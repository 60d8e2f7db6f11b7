"""A discussion while it is held: who is there, what each agency brings, what is awaited, and how it ends.

Each person writes in a form of their own, so nobody's words overwrite another's. The page works without script; with it
drafts save themselves and what others say appears by itself.
"""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

from django import forms as django_forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from keepsight.apps.access import queries as access
from keepsight.apps.access.values import StaffCard
from keepsight.apps.people import queries as people
from keepsight.apps.people.operations import look_at
from keepsight.apps.response import forms, operations, queries
from keepsight.apps.response.values import AT_RISK, CONTRIBUTED, DiscussionCard
from keepsight.engines import pathway
from keepsight.ui.fields import faults_at
from keepsight.ui.requests import PracticeRequest

_LOOK_LASTS = timedelta(minutes=15)  # a page that asks every few seconds is one look, logged anew after this


@require_http_methods(["GET", "POST"])
def discussion(request: PracticeRequest, discussion: UUID) -> HttpResponse:
    """Show it; a POST says by `act` which of the page's forms it is. An ended one leads to its record."""
    card = _card(request, discussion)
    if card.ended is not None:
        return redirect("response:discussion_record", discussion=discussion)
    held = _forms(request, card)
    act = request.POST.get("act", "") if request.method == "POST" else ""
    form = held.get(act)
    if act == "attend":
        operations.attend(discussion=discussion, by=request.viewer.actor, at=request.at)
        return redirect("response:discussion", discussion=discussion)
    if form is not None and form.is_valid():
        with faults_at(form):
            messages.success(request, _ACTS[act](request, card, form))
            return redirect("response:discussion", discussion=discussion)
    context = heard(request, card) | held | {"form": form or held["contribute"]}
    return render(request, "response/discussion.html", context, status=422 if form is not None else 200)


@require_GET
def discussion_live(request: PracticeRequest, discussion: UUID) -> HttpResponse:
    """The part of the page that others change, for the script that asks for it again and again."""
    card = queries.discussion(viewer=request.viewer, discussion=discussion)
    if card is None:
        raise Http404
    recent = access.own_reads(viewer=request.viewer, subjects=[card.person], since=request.at - _LOOK_LASTS)
    if not recent and look_at(person=card.person, page="discussion_live", by=request.viewer, at=request.at) is None:
        raise Http404
    return render(request, "response/partials/heard.html", heard(request, card))


@require_POST
def keep_draft(request: PracticeRequest, discussion: UUID) -> HttpResponse:
    """Keep what the person is writing; an empty answer when it is kept."""
    form = forms.DraftForm(request.POST)
    if not form.is_valid():
        return HttpResponse(status=422)  # the page says that it is not kept, rather than half of it be lost unsaid
    operations.keep_draft(discussion=discussion, words=form.cleaned_data["words"], by=request.viewer.actor, at=request.at)
    return HttpResponse(status=204)


def _card(request: PracticeRequest, discussion: UUID) -> DiscussionCard:
    card = queries.discussion(viewer=request.viewer, discussion=discussion)
    if card is None or look_at(person=card.person, page="discussion", by=request.viewer, at=request.at) is None:
        raise Http404
    return card


def _forms(request: PracticeRequest, card: DiscussionCard) -> dict[str, django_forms.Form]:
    act = request.POST.get("act", "") if request.method == "POST" else ""
    data = {name: request.POST if act == name else None for name in _ACTS}
    written = queries.draft(viewer=request.viewer, discussion=card.id)
    mine = next((one for one in card.contributions if one.user == request.viewer.actor.user), None)
    written = written or (mine.words if mine else queries.already_supplied(viewer=request.viewer, person=card.person))
    said = {"words": written, "status": mine.kind if mine else ""}
    users = [user for user, _agency in card.invited] + [user for user, _agency, _rank in card.there] + [card.called_by]
    staff = list(access.staff(viewer=request.viewer, users=users).values())
    return {
        "contribute": forms.ContributionForm(data["contribute"], initial=said),
        "believe": forms.BeliefForm(data["believe"], auto_id="believe_%s"),
        "object": forms.ObjectionForm(data["object"], auto_id="object_%s"),
        "action": forms.ActionForm(data["action"], staff=staff, auto_id="action_%s"),
        "call_off": forms.CallOffForm(data["call_off"], auto_id="call_off_%s"),
        "end": forms.EndForm(data["end"], kind=card.kind, quorate=card.quorum.is_met, auto_id="end_%s"),
    }


def _contribute(request: PracticeRequest, card: DiscussionCard, form: Any) -> str:
    operations.contribute(discussion=card.id, **form.cleaned_data, by=request.viewer.actor, at=request.at)
    return _("Your contribution is recorded in your name.")


def _believe(request: PracticeRequest, card: DiscussionCard, form: Any) -> str:
    operations.believe(discussion=card.id, **form.cleaned_data, by=request.viewer.actor, at=request.at)
    return _("What your agency believes is recorded.")


def _object(request: PracticeRequest, card: DiscussionCard, form: Any) -> str:
    operations.object_to(discussion=card.id, words=form.cleaned_data["words"], by=request.viewer.actor, at=request.at)
    return _("Your dissent is recorded by name.")


def _action(request: PracticeRequest, card: DiscussionCard, form: Any) -> str:
    given = form.cleaned_data
    operations.add_action(
        discussion=card.id, owner=int(given["owner"]), words=given["words"], due_at=form.moment(), by=request.viewer.actor,
        at=request.at,
    )  # fmt: skip
    return _("The action is recorded. Its owner sees it on their home page.")


def _end(request: PracticeRequest, card: DiscussionCard, form: Any) -> str:
    operations.end(discussion=card.id, draft=form.draft(), by=request.viewer.actor, at=request.at)
    return _("The discussion has ended. Its record is fixed and open to everybody who takes part.")


def _call_off(request: PracticeRequest, card: DiscussionCard, form: Any) -> str:
    operations.call_off(discussion=card.id, why=form.cleaned_data["why"], by=request.viewer.actor, at=request.at)
    return _("The discussion is called off. Tell those invited, then say below that you have.")


_ACTS: dict[str, Callable[[PracticeRequest, DiscussionCard, Any], str]] = {
    "contribute": _contribute, "believe": _believe, "object": _object, "action": _action, "end": _end, "call_off": _call_off,
}  # fmt: skip


def heard(request: PracticeRequest, card: DiscussionCard) -> dict[str, Any]:
    """What the page and the record show of the discussion, with names."""
    users = {user for user, _agency in card.invited} | {user for user, _agency, _rank in card.there}
    said = (*card.contributions, *card.corrected, *card.beliefs, *card.believed_before, *card.objections)
    users |= {one.user for one in said} | {one.owner for one in card.actions}
    staff = access.staff(viewer=request.viewer, users=users | {card.called_by, card.ended_by} - {0})
    agencies = access.agencies(viewer=request.viewer)
    person = people.person(viewer=request.viewer, person=card.person)
    came = {user for user, _agency, _rank in card.there}

    def then(user: int, agency: int) -> StaffCard:  # who spoke for an agency did so whichever they are at now
        return staff[user].then(agencies[agency])

    return {
        "card": card,
        "person": person,
        "kind": pathway.meetings()[card.kind],
        "caller": then(card.called_by, card.agency),
        "there": [(then(user, agency), rank.replace("-", " ")) for user, agency, rank in card.there],
        "here": request.viewer.actor.user in came,
        "absent": [then(user, agency) for user, agency in card.invited if user not in came],
        "corrected": [(one, then(one.user, one.agency), CONTRIBUTED[one.kind]) for one in card.corrected],
        "believed_before": [(one, then(one.user, one.agency), AT_RISK[one.kind]) for one in card.believed_before],
        "contributions": [(one, then(one.user, one.agency), CONTRIBUTED[one.kind]) for one in card.contributions],
        "awaited": [] if card.is_called_off else [agencies[one].name for one in card.awaited],
        "beliefs": [(one, then(one.user, one.agency), AT_RISK[one.kind]) for one in card.beliefs],
        "objections": [(one, then(one.user, one.agency)) for one in card.objections],
        "actions": [(one, then(one.owner, one.agency)) for one in card.actions],
        "ender": then(card.ended_by, card.agency) if card.ended_by else None,  # the agency that called it ends it
        "leads": card.agency == request.viewer.actor.agency,
    }
