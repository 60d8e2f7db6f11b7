"""Addresses of the child's voice and support, under /app/."""

from django.urls import path

from keepsight.apps.voice.pages.call_list import call_list
from keepsight.apps.voice.pages.hear import hear
from keepsight.apps.voice.pages.safe_contact import safe_contact
from keepsight.apps.voice.pages.support import support
from keepsight.apps.voice.pages.updates import updates
from keepsight.apps.voice.pages.voice import voice
from keepsight.apps.voice.pages.waits import waits

app_name = "voice"
urlpatterns = [
    path("children/<uuid:person>/voice/", voice, name="voice"),
    path("children/<uuid:person>/voice/hear", hear, name="hear"),
    path("children/<uuid:person>/voice/support", support, name="support"),
    path("children/<uuid:person>/voice/updates", updates, name="updates"),
    path("children/<uuid:person>/voice/contact", safe_contact, name="safe_contact"),
    path("calls/", call_list, name="call_list"),
    path("waits/", waits, name="waits"),
]
