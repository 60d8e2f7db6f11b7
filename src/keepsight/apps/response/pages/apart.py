"""The agency's own legal advice and therapy notes about a child, kept apart from everything that partners see."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keepsight.apps.access import queries as access
from keepsight.apps.people.operations import look_at
from keepsight.apps.response import forms, operations, queries
from keepsight.apps.response.values import APART
from keepsight.ui.fields import faults_at
from keepsight.ui.requests import PracticeRequest


@require_http_methods(["GET", "POST"])
def apart(request: PracticeRequest, person: UUID) -> HttpResponse:
    """A POST keeps a note, or records that the one it names was handed over."""
    found = look_at(person=person, page="apart", by=request.viewer, at=request.at)
    if found is None:
        raise Http404
    ours, named = request.viewer.actor.agency, request.POST.get("note", "")
    names = {card.id: card.name for card in access.agencies(viewer=request.viewer).values()}
    others = [(one, name) for one, name in names.items() if one != ours]
    form = forms.ApartForm(request.POST if request.method == "POST" and not named else None)
    rows = []
    for number, note in enumerate(queries.apart(viewer=request.viewer, person=person)):
        bound = request.POST if named == str(note.id) else None
        share = forms.ShareForm(bound, agencies=others, auto_id=f"share_{number}_%s")
        rows.append((note, APART[note.kind], [(names[one.agency], one) for one in note.shares], share))
    sent = next((share for *_rest, share in rows if share.is_bound), form if form.is_bound else None)
    if sent is not None and sent.is_valid() and _recorded(request, person, sent):
        messages.success(request, _("Recorded."))
        return redirect("response:apart", person=person)
    context = {"person": found, "form": form, "rows": rows, "sent": sent or form}
    return render(request, "response/apart.html", context, status=422 if sent is not None and sent.errors else 200)


def _recorded(request: PracticeRequest, person: UUID, sent: forms.ApartForm | forms.ShareForm) -> bool:
    """Whether the operation took it."""
    by, at = request.viewer.actor, request.at
    with faults_at(sent):
        if isinstance(sent, forms.ApartForm):
            operations.keep_apart(person=person, draft=sent.draft(), by=by, at=at)
        else:
            operations.share_apart(note=UUID(request.POST["note"]), draft=sent.draft(), by=by, at=at)
    return sent.is_valid()
