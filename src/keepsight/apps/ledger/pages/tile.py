"""`/log/tile/…`: tiles and bundles of entries."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from keepsight.apps.ledger.queries import LogFolder
from keepsight.engines.merkle.tiles import TileError, TilePath

_FOR_EVER = "public, max-age=31536000, immutable"
_A_MINUTE = "public, max-age=60"


@require_safe
def tile(_request: HttpRequest, place: str) -> HttpResponse:
    """One file of the log. Only a path spelt as in C2SP tlog-tiles is read, so no other file is reached."""
    try:
        path = TilePath.parse(f"tile/{place}")
        data = LogFolder.of_installation().read_tile(path)
    except (TileError, OSError) as error:
        raise Http404 from error
    response = HttpResponse(data, content_type="application/octet-stream")
    # A partial tile never changes either, but there are many of them, each asked for once.
    response["Cache-Control"] = _FOR_EVER if path.is_full else _A_MINUTE
    return response
