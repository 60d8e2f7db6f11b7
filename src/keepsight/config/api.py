"""The API under /api/v1/: OpenAPI from types, bearer tokens, problem+json errors (RFC 9457), an idempotency key on every POST."""

import json
import logging
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError
from ninja.security import HttpBearer

from keepsight.apps.desk.channels.api import router as people_router
from keepsight.apps.intake.channels.api import router as contacts_router
from keepsight.vocabulary.answers import InvalidError, RefusedError
from keepsight.vocabulary.people import Viewer

_log = logging.getLogger("keepsight.api")


class Token(HttpBearer):
    """The middleware has read the token and opened the viewer's context; without one the answer is 401."""

    def authenticate(self, request: HttpRequest, token: str) -> Viewer | None:
        """The viewer, or None."""
        del token
        return getattr(request, "viewer", None)


def _problem(status: int, detail: str, **more: object) -> HttpResponse:
    """RFC 9457: type, title, status, detail; `errors` name the fields."""
    body = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
    } | more
    return HttpResponse(json.dumps(body), status=status, content_type="application/problem+json")


api = NinjaAPI(title="Keepsight", version="1", auth=Token(), docs_url=None, urls_namespace="api")
api.add_router("/contacts", contacts_router)
api.add_router("/people", people_router)


@api.exception_handler(AuthenticationError)
def _who(request: HttpRequest, error: AuthenticationError) -> HttpResponse:
    del request, error
    return _problem(401, "Send a valid token: Authorization: Bearer …")


@api.exception_handler(ValidationError)
def _form(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """What was wrong and where; what was sent is never repeated."""
    del request
    faults = [{"at": ".".join(str(part) for part in one["loc"]), "what": one["msg"]} for one in error.errors]
    return _problem(422, "Some of what was sent cannot be taken. Nothing was kept.", errors=faults)


@api.exception_handler(InvalidError)
def _invalid(request: HttpRequest, error: InvalidError) -> HttpResponse:
    del request
    faults = [{"at": name, "what": text} for name, text in error.errors.items()]
    return _problem(422, "Some of what was sent cannot be taken. Nothing was kept.", errors=faults)


@api.exception_handler(RefusedError)
def _refused(request: HttpRequest, error: RefusedError) -> HttpResponse:
    del request
    status = 409 if error.refused.source == "Keepsight API" else 403
    return _problem(status, error.refused.reason, source=error.refused.source)


@api.exception_handler(Exception)
def _unexpected(request: HttpRequest, error: Exception) -> HttpResponse:
    """Anything else: logged by type and place. The middleware rolls back on the 500."""
    del request
    _log.error("unexpected", exc_info=error)
    return _problem(500, "Something went wrong here. Nothing was kept; send it again with the same key.")


@api.exception_handler(HttpError)
def _http(request: HttpRequest, error: HttpError) -> HttpResponse:
    del request
    return _problem(error.status_code, str(error))
