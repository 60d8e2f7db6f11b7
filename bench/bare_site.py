"""The peer over HTTP: Django with sessions and sign-in, and a view that inserts one row. Settings, address and WSGI in one."""

import os

from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse
from django.urls import path

from keepsight.config import clock
from keepsight.config.settings import *  # noqa: F403 - the same database, cookies and keys

ROOT_URLCONF = "bench.bare_site"
SESSION_ENGINE = "django.contrib.sessions.backends.db"  # the peer is Django as it comes
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",  # its app refuses to start without
]


def sign_in(request: HttpRequest) -> HttpResponse:
    """A session of the first account there is."""
    from django.contrib.auth import get_user_model, login

    login(request, get_user_model().objects.order_by("pk")[0])
    return HttpResponse(status=302)


def insert(request: HttpRequest) -> HttpResponse:
    """One row for somebody who is signed in."""
    from bench.area import insert_row

    if not request.user.is_authenticated:
        return HttpResponse(status=403)
    insert_row(request.POST["body"], clock.now())
    return HttpResponse(status=302)


urlpatterns = [path("insert", insert), path("sign-in", sign_in)]


def application(environ: dict[str, object], start_response: object) -> object:
    """WSGI, made at the first request: importing this module as settings must not start Django."""
    global _application  # noqa: PLW0603 - one for the process
    if _application is None:
        os.environ["DJANGO_SETTINGS_MODULE"] = "bench.bare_site"
        _application = get_wsgi_application()
    return _application(environ, start_response)


_application = None
