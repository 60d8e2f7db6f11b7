"""Support around a child: what was offered to whom, what became of it, a new offer."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keepsight.apps.people.operations import look_at
from keepsight.apps.voice import forms, operations, queries
from keepsight.apps.voice.values import FOLLOWS, SERVICES, WHOM, OfferCard
from keepsight.ui.fields import faults_at
from keepsight.ui.requests import PracticeRequest


@require_http_methods(["GET", "POST"])
def support(request: PracticeRequest, person: UUID) -> HttpResponse:
    """A POST offers, or follows up the offer that it names."""
    found = look_at(person=person, page="support", by=request.viewer, at=request.at)
    if found is None:
        raise Http404
    ways = queries.contact_ways(viewer=request.viewer, person=person)
    form = forms.OfferForm(request.POST if request.method == "POST" and "offer" not in request.POST else None, ways=ways)
    rows = _rows(request, person)
    sent = next((follow for _card, _whom, _service, follow in rows if follow.is_bound), form if form.is_bound else None)
    if sent is not None and sent.is_valid() and _recorded(request, person, sent):
        messages.success(request, _("Recorded."))
        return redirect("voice:support", person=person)
    wrong = sent is not None and bool(sent.errors)
    context = {
        "person": found,
        "form": form,
        "offers": rows,
        "sent": sent or form,
        "ways": ways,
    }
    return render(request, "voice/support.html", context, status=422 if wrong else 200)


def _rows(request: PracticeRequest, person: UUID) -> list[tuple[OfferCard, str, str, forms.FollowUpForm]]:
    """Each offer with a form of its own; the one that was sent is bound."""
    return [
        (
            card, WHOM[card.whom], SERVICES[card.service],
            forms.FollowUpForm(
                request.POST if request.POST.get("offer") == str(card.id) else None, kinds=FOLLOWS[card.state],
                auto_id=f"offer_{number}_%s",
            ),
        )
        for number, card in enumerate(queries.offers(viewer=request.viewer, person=person))
    ]  # fmt: skip


def _recorded(request: PracticeRequest, person: UUID, sent: forms.OfferForm | forms.FollowUpForm) -> bool:
    """Whether the operation took it; what it found wrong stands at the fields."""
    by, at, given = request.viewer.actor, request.at, sent.cleaned_data
    with faults_at(sent):
        if isinstance(sent, forms.OfferForm):
            operations.offer(person=person, **given, by=by, at=at)
        else:
            operations.follow_up(offer=UUID(request.POST["offer"]), **given, by=by, at=at)
    return sent.is_valid()
