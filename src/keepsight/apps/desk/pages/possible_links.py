"""Records of this agency that may be of a person already known: a person looks, heaviest first."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from keepsight.apps.desk import queries
from keepsight.apps.linkage import queries as linkage
from keepsight.ui.requests import PracticeRequest
from keepsight.ui.whole import whole


@require_GET
def possible_links(request: PracticeRequest) -> HttpResponse:
    """One page of the queue, how far reviewers agree, and what this viewer is to be told of records parted since."""
    page = linkage.possible_links(viewer=request.viewer, page=whole(request.GET.get("page", "")))
    context = {
        "rows": [(card, queries.record_name(viewer=request.viewer, record=card.record)) for card in page.items],
        "page": page,
        "agreement": linkage.agreement(viewer=request.viewer),
        "told": linkage.to_be_told(viewer=request.viewer),
    }
    return render(request, "desk/possible_links.html", context)
