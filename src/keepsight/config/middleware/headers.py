"""Headers of every page: a strict content security policy (nothing inline, nothing from elsewhere) and no caching of records."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self';"
    " form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'"
)
_PRIVATE = ("/app/", "/scrutiny/", "/accounts/", "/api/", "/demo/")


class SecurityHeadersMiddleware:
    """Adds what Django's own middleware leaves out."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        response = self.get_response(request)
        response.setdefault("Content-Security-Policy", _POLICY)
        response.setdefault("Permissions-Policy", "camera=(), microphone=(), geolocation=(), browsing-topics=()")
        response.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        if request.path.startswith(_PRIVATE):
            response["Cache-Control"] = "no-store"
        return response
