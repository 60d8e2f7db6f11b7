"""The log, for practitioners: what it proves, one entry checked here and now, and its receipt to keep."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from keepsight.apps.ledger import queries as ledger
from keepsight.ui.requests import PracticeRequest


@require_GET
def log(request: PracticeRequest, index: int | None = None) -> HttpResponse:
    """The page; with an index, the entry as everyone sees it, and whether the published log holds it."""
    entry = ledger.logged_entry(index) if index is not None else None
    if index is not None and entry is None:
        raise Http404
    checked = ledger.check(entry) if entry else None
    context = {"entry": entry, "checked": checked, "checkpoint": ledger.last_checkpoint()}
    return render(request, "desk/log.html", context)


@require_GET
def receipt(request: PracticeRequest, index: int, kind: str) -> HttpResponse:
    """The receipt (`.tlog-proof`) or the entry it proves, to keep outside this installation."""
    del request  # every signed-in professional may; an entry holds no fact about anybody
    entry = ledger.logged_entry(index)
    data = ledger.receipt_of(index) if kind == "tlog-proof" else entry.entry if entry else None
    if data is None:
        raise Http404
    headers = {"Content-Disposition": f'attachment; filename="entry-{index}.{kind}"'}
    return HttpResponse(data, content_type="application/octet-stream", headers=headers)
