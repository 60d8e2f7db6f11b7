"""Where the published log stands: below `/log/`."""

from django.urls import path

from keepsight.apps.ledger.pages.checkpoint import checkpoint
from keepsight.apps.ledger.pages.tile import tile

app_name = "ledger"
urlpatterns = [
    path("checkpoint", checkpoint, name="checkpoint"),
    path("tile/<path:place>", tile, name="tile"),
]
