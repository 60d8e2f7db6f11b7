"""One thing that a step asks: the answers given so far, a form for the next, and for a manager the approval of a gap."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keepsight.apps.access import queries as access
from keepsight.apps.people.operations import look_at
from keepsight.apps.response import forms, operations, queries, rules
from keepsight.apps.voice import queries as voice
from keepsight.engines import pathway
from keepsight.ui.fields import faults_at
from keepsight.ui.requests import PracticeRequest
from keepsight.vocabulary.answers import Allowed

_HEARD = ("own-words", "shown", "adult-wishes")


@require_http_methods(["GET", "POST"])
def item(request: PracticeRequest, person: UUID, question: str) -> HttpResponse:
    """A POST says by `act` whether it answers or approves."""
    found = look_at(person=person, page="item", by=request.viewer, at=request.at)
    asked = pathway.items().get(question)
    if found is None or asked is None:
        raise Http404
    given = queries.replies(viewer=request.viewer, person=person, item=question)
    newest = given[-1] if given else None
    act = request.POST.get("act", "")
    # What the child said is recorded once, and what the agency answered in an earlier round stands here to be changed.
    ours = next((one.words for one in given[::-1] if one.agency == request.viewer.actor.agency), "")
    heard = voice.newest_words(viewer=request.viewer, person=person) if question in _HEARD else ""
    form = forms.ItemForm(request.POST if act == "answer" else None, item=asked, words=heard or ours)
    approval = forms.ApprovalForm(request.POST if act == "approve" else None, auto_id="approve_%s")
    by, at = request.viewer.actor, request.at
    if act == "answer" and form.is_valid():
        with faults_at(form):
            words = form.cleaned_data
            operations.reply(person=person, item=question, answer=words["answer"], words=words["words"], by=by, at=at)
            messages.success(request, _("Your answer is recorded."))
            return redirect("response:course", person=person)
    if act == "approve" and newest and approval.is_valid():
        with faults_at(approval):
            operations.approve_gap(reply=newest.id, words=approval.cleaned_data["words"], by=by, at=at)
            messages.success(request, _("The gap is approved."))
            return redirect("response:course", person=person)
    gap = newest if newest and newest.answer == pathway.ItemAnswer.NOT_POSSIBLE and not newest.approved_by else None
    may_approve = gap is not None and isinstance(rules.may_approve(by, gap.user), Allowed)
    agencies = access.agencies(viewer=request.viewer)
    staff = access.staff(viewer=request.viewer, users=[user for one in given for user in (one.user, one.approved_by)])
    context = {
        "form": form, "approval": approval, "person": found, "item": asked, "may_approve": may_approve, "waits": gap is not None,
        "given": [(one, staff[one.user].then(agencies[one.agency]), staff.get(one.approved_by)) for one in given[::-1]],
    }  # fmt: skip
    return render(request, "response/item.html", context, status=422 if form.errors or approval.errors else 200)
