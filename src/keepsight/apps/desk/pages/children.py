"""Find a record of one's own agency by name."""

from math import ceil

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from keepsight.apps.people import queries as people
from keepsight.ui.requests import PracticeRequest

_LONGEST = 100


@require_GET
def children(request: PracticeRequest) -> HttpResponse:
    """A page of records, with the search kept in it."""
    text = request.GET.get("name", "")[:_LONGEST].strip()
    asked = request.GET.get("page", "1")
    page = max(1, int(asked)) if asked.isascii() and asked.isdigit() and len(asked) < 6 else 1  # noqa: PLR2004 - five digits of pages are plenty
    cards, total = people.find(viewer=request.viewer, text=text, page=page)
    pages = max(1, ceil(total / people.PAGE))
    context = {"cards": cards, "total": total, "text": text, "page": page, "pages": pages}
    return render(
        request,
        "desk/children.html",
        context | {"before": page - 1, "after": page + 1 if page < pages else 0},
    )
