"""The log, for practitioners: what it proves, its last checkpoint, and one entry's receipt."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from keepsight.apps.ledger import queries as ledger
from keepsight.ui.requests import PracticeRequest


@require_GET
def log(request: PracticeRequest, index: int | None = None) -> HttpResponse:
    """The page; with an index, the entry as everyone sees it: kind, hour, sealed commitment, no name."""
    entry = ledger.logged_entry(index) if index is not None else None
    if index is not None and entry is None:
        raise Http404
    return render(request, "desk/log.html", {"entry": entry, "checkpoint": ledger.last_checkpoint()})
