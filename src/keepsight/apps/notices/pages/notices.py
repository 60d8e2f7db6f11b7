"""What the person was told of by itself, newest first; one button marks all as read."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from keepsight.apps.notices import operations, queries
from keepsight.apps.notices.values import KINDS
from keepsight.ui.requests import PracticeRequest


@require_http_methods(["GET", "POST"])
def notices(request: PracticeRequest) -> HttpResponse:
    """A POST marks all as read."""
    if request.method == "POST":
        operations.read_all(by=request.viewer.actor, at=request.at)
        return redirect("notices:notices")
    rows = [(one, KINDS[one.kind]) for one in queries.notices(viewer=request.viewer)]
    return render(request, "notices/notices.html", {"rows": rows, "unread": queries.unread(viewer=request.viewer)})
