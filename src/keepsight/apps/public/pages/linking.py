"""How records about one child are linked: the account that a publisher released, in force or as an earlier version stood."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from keepsight.apps.public.pages.frame import kept, show
from keepsight.apps.publications import queries as publications


@require_safe
@kept
def linking(request: HttpRequest) -> HttpResponse:
    """Show it; `?version=` shows an earlier one."""
    asked = request.GET.get("version", "")
    version = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 7 else None  # noqa: PLR2004 - fits the column
    account = publications.one("algorithms", "linking", version)
    if version is not None and account is None:
        raise Http404
    return show(request, "public/linking.html", {"account": account, "versions": publications.versions("algorithms", "linking")})
