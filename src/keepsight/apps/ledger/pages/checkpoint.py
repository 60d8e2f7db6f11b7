"""`/log/checkpoint`: what the log last said of itself, signed; and what a checker needs beside it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from keepsight.apps.ledger.queries import LogFolder


@require_safe
def checkpoint(_request: HttpRequest) -> HttpResponse:
    """The signed note; kept by nobody for longer than a few seconds (C2SP tlog-tiles, Checkpoints)."""
    return _text("checkpoint")


@require_safe
def checkpoint_old(_request: HttpRequest) -> HttpResponse:
    """The last checkpoint before it that enough witnesses cosigned."""
    return _text("checkpoint.old")


@require_safe
def vkeys(_request: HttpRequest) -> HttpResponse:
    """The log's key, then its witnesses'. An auditor keeps a copy and believes that."""
    return _text("vkeys")


def _text(name: str) -> HttpResponse:
    try:
        data = LogFolder.of_installation().read(name)
    except OSError as error:
        raise Http404 from error
    response = HttpResponse(data, content_type="text/plain; charset=utf-8")
    response["Cache-Control"] = "public, max-age=2"
    return response
