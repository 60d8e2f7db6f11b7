"""What every page of the public site shares: cookies as chosen, caching, compression, counting after consent."""

import gzip
from collections import OrderedDict
from collections.abc import Callable
from functools import wraps
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.translation import get_language

from keepsight.apps.ledger import queries as ledger
from keepsight.apps.public import rules
from keepsight.apps.public.values import LOOK, PREFERENCE, Choice
from keepsight.apps.publications import queries as publications
from keepsight.ui.requests import PracticeRequest

# A browser asks each time and is told 304; a cache in front may answer everybody for a minute.
FRESH = "public, max-age=0, s-maxage=60, must-revalidate"
_KEPT, _LONGEST_QUERY = 512, 200
_OK, _SMALL = 200, 500
_pages: OrderedDict[tuple[Any, ...], tuple[bytes, bytes, str]] = OrderedDict()
Page = Callable[..., HttpResponse]


def choice_of(request: HttpRequest) -> Choice:
    """Where this visitor stands on cookies."""
    counting = settings.KEEPSIGHT_SITE.analytics is not None
    return rules.choice(cookie=request.COOKIES.get(PREFERENCE, ""), gpc=request.headers.get("Sec-GPC", ""), counting=counting)


def kept(page: Page) -> Page:
    """Render a page once for all who would be shown the same, until something is published, sealed, or the day ends.

    The key holds everything a page may depend on, so that nothing stale is shown: a busy day costs one look at the database.
    """

    @wraps(page)
    def shown(request: PracticeRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        query = request.META.get("QUERY_STRING", "")
        if request.method not in ("GET", "HEAD") or len(query) > _LONGEST_QUERY or "cookies=saved" in query:
            return page(request, *args, **kwargs)
        seen = (publications.stamp(), _log_files(), timezone.localdate(request.at))
        seeker = (request.path, query, get_language(), choice_of(request), request.COOKIES.get(LOOK) == "large")
        key = (*seen, *seeker, settings.KEEPSIGHT_SITE)
        held = _pages.get(key)
        if held is None:
            response = page(request, *args, **kwargs)
            if response.status_code != _OK:
                return response
            held = (response.content, gzip.compress(response.content, mtime=0), response["Content-Security-Policy"])
            _pages[key] = held
            while len(_pages) > _KEPT:
                _pages.popitem(last=False)
        return _from(request, *held)

    return shown


def _log_files() -> tuple[bytes | None, ...]:
    """What a page may tell of the log: the checkpoint with all its signatures, for witnesses sign later, and whose they are."""
    return tuple(_log_file(name) for name in ("checkpoint", "vkeys"))


def _log_file(name: str) -> bytes | None:
    """Empty while it is not there, None where it cannot be read just now: that is no reason to show nobody anything."""
    try:
        return ledger.LogFolder.of_installation().read(name)
    except FileNotFoundError:
        return b""
    except OSError:
        return None


def _from(request: HttpRequest, content: bytes, packed: bytes, policy: str) -> HttpResponse:
    """A kept page for this browser: compressed where it takes that, 304 where it has it. Nothing secret is in a public page."""
    takes = "gzip" in request.headers.get("Accept-Encoding", "") and len(content) > _SMALL
    response = HttpResponse(packed if takes else content)
    if takes:
        response["Content-Encoding"] = "gzip"
    response["Content-Security-Policy"] = policy
    response["Cache-Control"] = FRESH
    response["ETag"] = f'"{sha256(content).hexdigest()[:32]}{"-gz" if takes else ""}"'
    patch_vary_headers(response, ("Accept-Encoding", "Cookie", "Sec-GPC"))
    answered = get_conditional_response(request, etag=response["ETag"], response=response)
    return answered if isinstance(answered, HttpResponse) else response


def show(
    request: HttpRequest,
    template: str,
    context: dict[str, Any],
    *,
    banner: bool = True,
    counted: bool = True,
    status: int = 200,
) -> HttpResponse:
    """Render a public page. One about getting help is never `counted`, whatever the visitor chose."""
    chosen = choice_of(request)
    saved = request.GET.get("cookies") == "saved" and bool(chosen.answers)
    counts = counted and chosen.counts
    frame = {
        "cookie_choice": chosen,
        "cookie_banner": banner and counted and (chosen.asks or saved),
        "cookie_saved": saved,
        "counted": counts,
        "large_text": "large" in (request.COOKIES.get(LOOK), request.GET.get("size")),
        "here": request.path,
    }
    response = render(request, template, context | frame, status=status)
    response["Content-Security-Policy"] = policy(settings.KEEPSIGHT_SITE.analytics if counts else None)
    response["Cache-Control"] = "no-store"  # `kept` says otherwise for pages that may be kept
    return response


def policy(analytics: Any) -> str:
    """Nothing inline, nothing from elsewhere; with the counting service's own addresses only for who said yes."""
    script = connect = image = ""
    if analytics is not None:
        script = f" {analytics.origin}"
        connect = image = f" {analytics.origin}"
        if analytics.kind == "ga4":
            connect = image = " https://*.google-analytics.com https://*.analytics.google.com"
    return (
        f"default-src 'none'; script-src 'self'{script}; style-src 'self'; img-src 'self' data:{image}; font-src 'self';"
        f" connect-src 'self'{connect}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'"
    )
