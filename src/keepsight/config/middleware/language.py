"""Welsh below /cy/, for the public pages of a body that offers it. The address says the language: no cookie, caches keep both."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import Resolver404, resolve, set_script_prefix
from django.utils import translation

_WELSH = "/cy"


class LanguageMiddleware:
    """Takes the prefix off, so that the same pages answer, and puts it into every address that they name."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        path = request.path_info.removeprefix(_WELSH)
        if not settings.KEEPSIGHT_SITE.welsh or path == request.path_info or not _is_public(path):
            return self.get_response(request)
        request.path_info = path
        set_script_prefix(f"{_WELSH}/")
        try:
            with translation.override("cy"):
                return self.get_response(request)
        finally:
            set_script_prefix("/")


def _is_public(path: str) -> bool:
    """Only pages of the public site: who works here is looked up by the address as it was asked."""
    try:
        return resolve(path).app_name == "public"
    except Resolver404:
        return False
