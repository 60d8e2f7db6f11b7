"""Is the process alive, and can it work? For load balancers and the demo's own wait."""

from django.db import connection
from django.http import HttpRequest, HttpResponse


def live(request: HttpRequest) -> HttpResponse:
    """The process answers."""
    del request
    return HttpResponse("ok", content_type="text/plain")


def ready(request: HttpRequest) -> HttpResponse:
    """The database answers and keeps what it acknowledges: a power cut loses no decision."""
    del request
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('fsync') = 'on' AND current_setting('synchronous_commit') <> 'off'")
        durable = cursor.fetchone() == (True,)
    return HttpResponse("ok" if durable else "not durable", content_type="text/plain", status=200 if durable else 503)
