"""The pages that only say something: privacy, accessibility, help, contact."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from keepsight.apps.public.pages.frame import show


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """What this site and the service keep about whom, and people's rights."""
    return show(request, "public/privacy.html", {})


@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    """How accessible this is, and what to do where it is not."""
    return show(request, "public/accessibility.html", {})


@require_safe
def help_page(request: HttpRequest) -> HttpResponse:
    """Where to get help now, and how to cover one's tracks."""
    return show(request, "public/help.html", {})


@require_safe
def contact(request: HttpRequest) -> HttpResponse:
    """Whom to write to, and what this site cannot take."""
    return show(request, "public/contact.html", {})
