"""The recommendation tracker: what inspectors asked for, and how far it has got."""

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from keepsight.apps.public import forms, queries, rules
from keepsight.apps.public.pages.frame import kept, show
from keepsight.ui.requests import PracticeRequest


@require_safe
@kept
def recommendations(request: PracticeRequest) -> HttpResponse:
    """List those that were asked for, overdue first."""
    today, sought = timezone.localdate(request.at), forms.sought(request.GET)
    page, choices, counts, total = queries.tracker(sought, today)
    steps = [(number, rules.step_words(number), counts[f"step{number}"]) for number in range(1, 5)]
    context = {
        "sought": sought, "page": page, "choices": choices, "steps": steps, "overdue": counts["overdue"],
        "refused": counts["refused"], "total": total, "open": total - counts["step4"], "today": today,
    }  # fmt: skip
    return show(request, "public/recommendations.html", context)
