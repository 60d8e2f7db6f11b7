"""Who looks, for which purpose, in one transaction: the signed database context of every page that needs a viewer.

Pages under /app/ and /scrutiny/ have no rows without it. An exception or a 5xx rolls everything back.
"""

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from keepsight.apps.access import queries as access
from keepsight.apps.access.operations import viewing
from keepsight.ui.requests import PracticeRequest, Who
from keepsight.vocabulary.answers import InvalidError, RefusedError
from keepsight.vocabulary.people import Actor, Purpose, Role, Viewer

_SERVER_ERROR = 500
API = "/api/v1/"


class ContextMiddleware:
    """Opens the transaction and the context; answers 403 with the reason when an operation refuses."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: PracticeRequest) -> HttpResponse:
        """Pass the request on."""
        purpose = _purpose(request.path)
        if purpose is None:
            return self.get_response(request)
        if request.path.startswith(API):
            return self._machine(request, purpose)
        if not request.user.is_authenticated or request.user.pk is None:
            return redirect_to_login(request.get_full_path())
        found = access.signed_in(user=request.user, on=timezone.localdate(request.at))
        if found is None or not _admitted(found[0], purpose):
            return render(request, "ui/refused.html", {"reason": "", "source": ""}, status=403)
        if not settings.KEEPSIGHT_DEMO and not access.has_second_factor(user=request.user.pk):
            return redirect("mfa_index")
        actor, card = found
        request.viewer = Viewer(actor, purpose)
        request.who = Who(card.name, card.rank.replace("-", " "), card.agency)
        return self._in_context(request)

    def _machine(self, request: PracticeRequest, purpose: Purpose) -> HttpResponse:
        """A bearer token names the viewer; without a valid one the API answers 401 and no row is open."""
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        actor = access.actor_of_token(token=token.strip(), at=request.at) if scheme.lower() == "bearer" else None
        if actor is None:
            return self.get_response(request)
        request.viewer = Viewer(actor, purpose)
        return self._in_context(request)

    def _in_context(self, request: PracticeRequest) -> HttpResponse:
        with viewing(request.viewer):
            response = self.get_response(request)
            if response.status_code >= _SERVER_ERROR:
                transaction.set_rollback(True)
            return response

    def process_exception(self, request: PracticeRequest, exception: Exception) -> HttpResponse | None:
        """Django turns exceptions into responses inside our block: undo what was written, and say why it was refused.

        A page shows what an operation finds wrong at its form (ui.fields.faults_at); here it is said where there is no form.
        """
        if transaction.get_connection().in_atomic_block:
            transaction.set_rollback(True)
        if request.path.startswith(API):
            return None
        if isinstance(exception, RefusedError):
            context = {"reason": exception.refused.reason, "source": exception.refused.source}
            return render(request, "ui/refused.html", context, status=403)
        if isinstance(exception, InvalidError):
            return render(request, "ui/invalid.html", {"errors": exception.errors}, status=422)
        return None


def _purpose(path: str) -> Purpose | None:
    if path.startswith(("/app/", API)):
        return Purpose.SAFEGUARDING
    return Purpose.SCRUTINY if path.startswith("/scrutiny/") else None


def _admitted(actor: Actor, purpose: Purpose) -> bool:
    """Scrutineers see /scrutiny/ and never a child's record; everyone else the other way round."""
    return (purpose is Purpose.SCRUTINY) == actor.has(Role.SCRUTINEER)
