"""The cookies page: every cookie there is, and the visitor's answer. Works without script or form token."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from keepsight.apps.public import rules
from keepsight.apps.public.forms import CookiesForm
from keepsight.apps.public.pages.frame import choice_of, show
from keepsight.apps.public.values import COOKIES, PREFERENCE, YEAR_SECONDS, Answer
from keepsight.vocabulary.answers import Refused

_SEE_OTHER = 303


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def cookies(request: HttpRequest) -> HttpResponse:
    """Show the question; keep an answer that came from our own page."""
    if request.method == "POST":
        return _answered(request)
    answer = choice_of(request).answer
    # Before the first answer the form stands at No: nobody is counted by looking away.
    form = CookiesForm(initial={"statistics": answer or Answer.NO})
    return _page(request, form, 200)


def _page(request: HttpRequest, form: CookiesForm, status: int) -> HttpResponse:
    saved = request.GET.get("saved") == "1" and choice_of(request).answer is not None
    context = {
        "form": form,
        "cookies": COOKIES,
        "saved": saved,
        "kept": request.COOKIES.get(PREFERENCE, ""),
        "back": rules.way_back(request.GET.get("back", "/")),
    }
    return show(request, "public/cookies.html", context, banner=False, status=status)


def _answered(request: HttpRequest) -> HttpResponse:
    own = rules.is_own_form(
        host=request.get_host(),
        fetch_site=request.headers.get("Sec-Fetch-Site", ""),
        origin=request.headers.get("Origin", ""),
    )
    form = CookiesForm(request.POST)
    if isinstance(own, Refused):
        form.add_error(None, own.reason)
        return _page(request, form, 403)
    if not form.is_valid():
        return _page(request, form, 422)
    back = form.cleaned_data["back"]
    response = HttpResponseRedirect(f"{back}?cookies=saved" if back else "/cookies?saved=1")
    response.status_code = _SEE_OTHER
    response.set_cookie(
        PREFERENCE,
        rules.kept(Answer(form.cleaned_data["statistics"])),
        max_age=YEAR_SECONDS,
        httponly=True,
        samesite="Lax",
        secure=settings.KEEPSIGHT_HTTPS,
    )
    return response
