"""One action: its history, and the next entry in it. Done means evidence, and a check by someone else."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from keepsight.apps.access import queries as access
from keepsight.apps.inspections import operations, queries, rules
from keepsight.apps.inspections.forms import NoteForm
from keepsight.apps.inspections.values import ActionCard, Note, words_for
from keepsight.apps.publications import queries as publications
from keepsight.ui.fields import faults_at, offer
from keepsight.ui.requests import PracticeRequest
from keepsight.vocabulary.answers import Allowed


@require_http_methods(["GET", "HEAD", "POST"])
def action(request: PracticeRequest, slug: str, action: UUID) -> HttpResponse:
    """Show it; add an entry."""
    card = next((one for one in queries.actions(viewer=request.viewer, slug=slug) if one.id == action), None)
    if card is None:
        raise Http404
    form = NoteForm(request.POST or None)
    allowed = [kind for kind in Note if isinstance(rules.may_note(card, kind, request.viewer.actor), Allowed)]
    if request.method != "POST":
        offer(form, "kind", [(kind.value, words_for(kind)) for kind in allowed])
    elif form.is_valid():
        with faults_at(form):
            kind, text = Note(form.cleaned_data["kind"]), form.cleaned_data["text"]
            operations.note_action(inspection=slug, action=action, kind=kind, text=text, by=request.viewer.actor, at=request.at)
            messages.success(request, _("Noted. The public sees it when another publisher releases the tracker."))
            return redirect("inspections:action", slug=slug, action=action)
    context = _context(request, slug, card) | {"form": form, "allowed": allowed}
    return render(request, "inspections/action.html", context, status=422 if form.errors else 200)


def _context(request: PracticeRequest, slug: str, card: ActionCard) -> dict[str, object]:
    people = access.staff(viewer=request.viewer, users={note.by for note in card.notes})
    return {
        "slug": slug,
        "card": card,
        "step": words_for(card.step),
        "overdue": card.overdue_days(timezone.localdate(request.at)),
        "history": [(note, words_for(note.kind), people[note.by].name if note.by in people else "") for note in card.notes],
        "measures": [one.words for one in publications.measures() if one.key in card.draft.measures],
        "verifying": rules.may_verify(card, request.viewer.actor),
    }
