"""All addresses. Public pages at the root; practitioners under /app/, scrutiny under /scrutiny/, the API under /api/v1/."""

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path

from keepsight.apps.response.pages.calendar import calendar_feed
from keepsight.config import demo_sign_in, health
from keepsight.config.api import api

urlpatterns: list[URLPattern | URLResolver] = [
    path("health/live", health.live, name="live"),
    path("health/ready", health.ready, name="ready"),
    path("accounts/", include("keepsight.config.sign_in_urls")),
    path("log/", include("keepsight.apps.ledger.urls")),
    path("calendar/<str:token>.ics", calendar_feed, name="calendar_feed"),
    path("app/inspections/", include("keepsight.apps.inspections.urls")),
    path("app/notices/", include("keepsight.apps.notices.urls")),
    path("app/training/", include("keepsight.apps.training.urls")),
    path("app/contacts/", include("keepsight.apps.intake.urls")),
    path("app/", include("keepsight.apps.desk.urls")),  # first: asked for most, and looked for in this order
    path("app/", include("keepsight.apps.response.urls")),
    path("app/", include("keepsight.apps.voice.urls")),
    path("scrutiny/", include("keepsight.apps.scrutiny.urls")),
    path("api/v1/", api.urls),
    path("", include("keepsight.apps.public.urls")),
]

if settings.KEEPSIGHT_DEMO:
    urlpatterns += [
        path("demo/", demo_sign_in.choose, name="demo"),
        path("demo/sign-in/<slug:persona>", demo_sign_in.sign_in, name="demo_sign_in"),
    ]
