"""`/log/checkpoint`: what the log last said of itself, signed."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from keepsight.apps.ledger.queries import LogFolder


@require_safe
def checkpoint(_request: HttpRequest) -> HttpResponse:
    """The signed note; kept by nobody for longer than a few seconds (C2SP tlog-tiles, Checkpoints)."""
    note = LogFolder.of_installation().note()
    if note is None:
        raise Http404
    response = HttpResponse(note.to_bytes(), content_type="text/plain; charset=utf-8")
    response["Cache-Control"] = "public, max-age=2"
    return response
