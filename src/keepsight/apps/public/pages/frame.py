"""What every public page shares: the cookie banner's state, caching, and that it sets no cookie."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import get_conditional_response, patch_vary_headers, set_response_etag

from keepsight.apps.public import rules
from keepsight.apps.public.values import PREFERENCE, Choice

_FRESH_SECONDS = 60


def choice_of(request: HttpRequest) -> Choice:
    """Where this visitor stands on cookies."""
    return rules.choice(cookie=request.COOKIES.get(PREFERENCE, ""), gpc=request.headers.get("Sec-GPC", ""))


def show(request: HttpRequest, template: str, context: dict[str, Any], *, banner: bool = True, status: int = 200) -> HttpResponse:
    """Render a public page: fresh for a minute, then asked for again by its ETag."""
    chosen = choice_of(request)
    saved = request.GET.get("cookies") == "saved" and chosen.answer is not None
    frame = {
        "cookie_choice": chosen,
        "cookie_banner": banner and (chosen.asks or saved),
        "cookie_saved": saved,
        "here": request.path,
    }
    response = render(request, template, context | frame, status=status)
    response["Cache-Control"] = f"private, max-age={_FRESH_SECONDS}" if not saved else "no-store"
    patch_vary_headers(response, ("Cookie", "Sec-GPC"))
    set_response_etag(response)
    answered = get_conditional_response(request, etag=response["ETag"], response=response)
    return answered if isinstance(answered, HttpResponse) else response
