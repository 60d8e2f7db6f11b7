"""What every template may know of the installation."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest


def installation(request: HttpRequest) -> dict[str, Any]:
    """Demo or not, the body's name, the idle limit."""
    path = request.path
    return {
        "installation": {
            "demo": settings.KEEPSIGHT_DEMO,
            "body_name": settings.KEEPSIGHT_SITE.name,
            "site": settings.KEEPSIGHT_SITE,
            "in_welsh": path.startswith("/cy/"),
            "other_language": path.removeprefix("/cy") if path.startswith("/cy/") else f"/cy{path}",
            "idle_seconds": settings.KEEPSIGHT_IDLE_SECONDS,
        }
    }
