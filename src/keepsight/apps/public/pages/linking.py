"""How records about one child are linked: the account that a publisher released, in force or as an earlier version stood."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from keepsight.apps.public.pages.frame import kept, show
from keepsight.apps.publications import queries as publications
from keepsight.ui.whole import whole


@require_safe
@kept
def linking(request: HttpRequest) -> HttpResponse:
    """Show it; `?version=` shows an earlier one."""
    version = whole(request.GET.get("version", "")) or None
    account = publications.one("algorithms", "linking", version)
    if version is not None and account is None:
        raise Http404
    return show(request, "public/linking.html", {"account": account, "versions": publications.versions("algorithms", "linking")})
