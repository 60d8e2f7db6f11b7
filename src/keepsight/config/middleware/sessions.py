"""A session ends after idle minutes, and after so many hours in any case (settings KEEPSIGHT_IDLE_MINUTES, _SESSION_HOURS)."""

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse

from keepsight.ui.requests import PracticeRequest

_BEGAN, _SEEN = "began_at", "seen_at"
_PRIVATE = ("/app/", "/scrutiny/")  # public pages never touch the session, so that they stay cacheable
_STEP = 30  # seconds between writes of the session's row


class SessionLimitMiddleware:
    """Signs out a session past either limit; the page then asks to sign in again and comes back."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: PracticeRequest) -> HttpResponse:
        """Pass the request on."""
        if request.path.startswith(_PRIVATE) and request.user.is_authenticated:
            now = request.at.timestamp()
            session = request.session
            began, seen = session.setdefault(_BEGAN, now), session.get(_SEEN, now)
            idle = now - seen > settings.KEEPSIGHT_IDLE_SECONDS
            if idle or now - began > settings.SESSION_COOKIE_AGE:
                logout(request)
            elif now - seen > _STEP or _SEEN not in session:
                session[_SEEN] = now
        return self.get_response(request)
