"""Every purpose and cookie there is, the visitor's answers, their receipt. Works without script or form token."""

from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from keepsight.apps.public import rules
from keepsight.apps.public.forms import CookiesForm, LookForm
from keepsight.apps.public.pages.frame import choice_of, show
from keepsight.apps.public.values import COUNTING_NAMES, LOOK, PREFERENCE, PURPOSES, YEAR_SECONDS, Answer
from keepsight.apps.public.values import cookies as register
from keepsight.ui.requests import PracticeRequest
from keepsight.vocabulary.answers import Refused

_SEE_OTHER = 303


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def cookies(request: PracticeRequest) -> HttpResponse:
    """Show the questions; keep answers that came from our own page."""
    if request.method != "POST":
        choice = choice_of(request)
        return _page(request, CookiesForm(initial=CookiesForm.starting(choice), counting=choice.counting), LookForm(), 200)
    own = rules.is_own_form(
        host=request.get_host(),
        fetch_site=request.headers.get("Sec-Fetch-Site", ""),
        origin=request.headers.get("Origin", ""),
    )
    looking = "size" in request.POST
    form = CookiesForm(None if looking else request.POST, counting=choice_of(request).counting)
    look = LookForm(request.POST if looking else None)
    asked = look if looking else form
    if isinstance(own, Refused):
        asked.add_error(None, own.reason)
        return _page(request, form, look, 403)
    if not asked.is_valid():
        return _page(request, form, look, 422)
    return _looked(request, look) if looking else _answered(request, form)


def _page(request: HttpRequest, form: CookiesForm, look: LookForm, status: int) -> HttpResponse:
    choice, told = choice_of(request), request.COOKIES.get(PREFERENCE, "")[:300]
    given = request.GET.get("receipt", "")
    counting = settings.KEEPSIGHT_SITE.analytics
    context: dict[str, Any] = {
        "form": form,
        "look": look,
        "purposes": PURPOSES,
        "cookies": register(counting.kind if counting else ""),
        "saved": request.GET.get("saved") == "1" and bool(choice.answers),
        "receipt": rules.receipt(told) if choice.answers else "",
        "given": given,
        "genuine": bool(given) and rules.is_receipt(given),
        "back": _back(request),
    }
    return show(request, "public/cookies.html", context, banner=False, status=status)


def _back(request: HttpRequest) -> str:
    """The page that the visitor came from to this one, empty where that is not known."""
    given = request.GET.get("back", "")
    return rules.way_back(given) if given else ""


def _to(address: str) -> HttpResponse:
    response = HttpResponseRedirect(address)
    response.status_code = _SEE_OTHER
    return response


def _keep(response: HttpResponse, name: str, value: str, seconds: int | None) -> None:
    response.set_cookie(name, value, max_age=seconds, httponly=True, samesite="Lax", secure=settings.KEEPSIGHT_HTTPS)


def _answered(request: PracticeRequest, form: CookiesForm) -> HttpResponse:
    """Keep the answers; what is objected to or withdrawn is deleted at once."""
    before = {key: answer for key, answer in choice_of(request).answers if answer is Answer.NO}
    # A question that is not put now does not take back an objection: the banner asks about counting only.
    back, answers = form.cleaned_data["back"], before | form.answers()
    own = urlencode({"saved": "1"} | ({"back": came} if (came := _back(request)) else {}))
    response = _to(f"{back}?cookies=saved" if back else f"{reverse('public:cookies')}?{own}")
    value = rules.kept(answers, timezone.localdate(request.at))
    _keep(response, PREFERENCE, value, None if form.cleaned_data["lasts"] == "visit" else YEAR_SECONDS)
    choice = rules.choice(cookie=value, gpc=request.headers.get("Sec-GPC", ""), counting=True)
    gone = [name for name in request.COOKIES if name.startswith(COUNTING_NAMES)] if not choice.counts else []
    if not choice.keeps_look and LOOK in request.COOKIES:
        gone.append(LOOK)
    for name in gone:
        response.delete_cookie(name)
    return response


def _looked(request: HttpRequest, look: LookForm) -> HttpResponse:
    """Set the size of text: remembered for a year; for who objects, the page that comes next has it in its address."""
    back, large = look.cleaned_data["back"], look.cleaned_data["size"] == "large"
    if large and not choice_of(request).keeps_look:
        return _to(f"{back}?size=large")
    response = _to(back)
    if large:
        _keep(response, LOOK, "large", YEAR_SECONDS)
    else:
        response.delete_cookie(LOOK)
    return response
