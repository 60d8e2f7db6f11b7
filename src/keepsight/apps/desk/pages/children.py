"""Find a record of one's own agency by name."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from keepsight.apps.people import queries as people
from keepsight.ui.requests import PracticeRequest
from keepsight.ui.whole import whole

_LONGEST = 100


@require_GET
def children(request: PracticeRequest) -> HttpResponse:
    """A page of records, with the search kept in it."""
    text = request.GET.get("name", "").replace("\0", "")[:_LONGEST].strip()  # PostgreSQL's text holds no NUL
    page = people.find(viewer=request.viewer, text=text, page=whole(request.GET.get("page", "")))
    return render(request, "desk/children.html", {"page": page, "text": text})
