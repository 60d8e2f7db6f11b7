"""One published response as a tagged PDF (PDF/UA-1). It shows what was published, not what was done since."""

from functools import lru_cache

from django.conf import settings
from django.http import Http404, HttpResponse
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.cache import set_response_etag
from django.utils.translation import gettext as _
from django.views.decorators.http import conditional_page, require_safe

from keepsight.apps.public import queries
from keepsight.apps.publications import queries as publications
from keepsight.ui.paper import PaperUnavailableError, tagged_pdf
from keepsight.ui.requests import PracticeRequest


@lru_cache(maxsize=64)
def _drawn(html: str) -> bytes:
    """Drawing takes a second, and a version never changes: each is drawn once by each process."""
    return tagged_pdf(html)


@require_safe
@conditional_page
def response_pdf(request: PracticeRequest, slug: str) -> HttpResponse:
    """The response in force."""
    entry = queries.entry(slug, timezone.localdate(request.at))
    if entry is None or entry.answered is None:
        raise Http404
    source = entry.shared or slug
    context = {"entry": entry, "answer": entry.answered.body, "site": settings.KEEPSIGHT_SITE}
    context |= {"versions": publications.versions("responses", source), "sent": queries.sent(source)}
    context["original"] = publications.one("inspections", entry.shared) if entry.shared else None
    try:
        drawn = _drawn(render_to_string("public/response_paper.html", context, request))
    except PaperUnavailableError:
        return HttpResponse(_("The PDF cannot be made just now. The page itself prints well."), "text/plain", status=503)
    response = HttpResponse(drawn, "application/pdf")
    response["Content-Disposition"] = f'inline; filename="{slug}.pdf"'
    response["Cache-Control"] = "public, max-age=300"
    set_response_etag(response)
    return response
