"""Which of allauth's addresses are open. Accounts are made, and let in again, by an administrator: nothing goes by e-mail.

A link by e-mail lets in whoever reads the mail, or the log of a server that sends none; and people's addresses are the
administrator's to change.
"""

from typing import Never

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import include, path
from django.views.decorators.http import require_safe

CLOSED = (
    "signup/", "email/", "confirm-email/", "confirm-email/<path:rest>", "password/set/", "password/reset/<path:rest>",
    "login/code/confirm/",
)  # fmt: skip


@require_safe
def forgotten(request: HttpRequest) -> HttpResponse:
    """What to do for whoever cannot sign in; the sign-in page leads here."""
    return render(request, "account/forgotten.html")


def closed(request: HttpRequest, rest: str = "") -> Never:
    """As if it were not there."""
    del request, rest
    raise Http404


urlpatterns = [
    path("password/reset/", forgotten),
    *(path(address, closed) for address in CLOSED),
    path("", include("allauth.urls")),
]
