"""The body's colours as a style sheet, for the strict policy allows nothing inline."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import set_response_etag
from django.views.decorators.http import conditional_page, require_safe


@require_safe
@conditional_page
def theme(request: HttpRequest) -> HttpResponse:
    """The rules; empty for the colours that are shipped."""
    del request
    response = HttpResponse(settings.KEEPSIGHT_SITE.styles, "text/css; charset=utf-8")
    response["Cache-Control"] = "public, max-age=3600"
    set_response_etag(response)
    return response
