"""Is the process alive, and can it work? For load balancers and the demo's own wait."""

from django.db import OperationalError, connection
from django.http import HttpRequest, HttpResponse

from keepsight.config.database import fitness


def live(request: HttpRequest) -> HttpResponse:
    """The process answers."""
    del request
    return HttpResponse("ok", content_type="text/plain")


def ready(request: HttpRequest) -> HttpResponse:
    """The database answers, has this version's schema, and keeps what it acknowledges: a power cut loses no decision."""
    del request
    fault = _fault()
    return HttpResponse(fault or "ok", content_type="text/plain", status=503 if fault else 200)


def _fault() -> str:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT current_setting('fsync') = 'on' AND current_setting('synchronous_commit') <> 'off'")
            is_durable = cursor.fetchone() == (True,)
        return ("" if is_durable else "not durable") or fitness.schema_fault()
    except OperationalError:
        return "the database does not answer"
