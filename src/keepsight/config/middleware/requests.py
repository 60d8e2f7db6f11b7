"""A request's id, its moment, and its one log line."""

import logging
import secrets
import time
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from keepsight.config import clock, logs

_log = logging.getLogger("keepsight.requests")
Next = Callable[[HttpRequest], HttpResponse]


class RequestIdMiddleware:
    """Gives each request an id and the moment `at`, and logs route, status and time: no address, no parameter."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        request.request_id = secrets.token_hex(8)  # type: ignore[attr-defined]  # PracticeRequest declares both
        request.at = clock.now()  # type: ignore[attr-defined]  # same
        token = logs.request_id.set(request.request_id)  # type: ignore[attr-defined]  # same
        began = time.monotonic()
        try:
            response = self.get_response(request)
            self._line(request, response.status_code, began)
        finally:
            logs.request_id.reset(token)
        response["X-Request-Id"] = request.request_id  # type: ignore[attr-defined]  # same
        return response

    def _line(self, request: HttpRequest, status: int, began: float) -> None:
        route = request.resolver_match.route if request.resolver_match else "-"
        if route == "health/live":
            return
        facts = {"route": route, "method": request.method, "status": status}
        _log.info("request", extra=facts | {"milliseconds": round((time.monotonic() - began) * 1000)})
