"""Where the published log stands: below `/log/`."""

from django.urls import path

from keepsight.apps.ledger.pages.checkpoint import checkpoint, checkpoint_old, vkeys
from keepsight.apps.ledger.pages.tile import tile

app_name = "ledger"
urlpatterns = [
    path("checkpoint", checkpoint, name="checkpoint"),
    path("checkpoint.old", checkpoint_old, name="checkpoint-old"),
    path("vkeys", vkeys, name="vkeys"),
    path("tile/<path:place>", tile, name="tile"),
]
