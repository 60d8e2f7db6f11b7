"""Addresses under /scrutiny/."""

from django.urls import path

from keepsight.apps.scrutiny.pages.monitor import monitor

app_name = "scrutiny"
urlpatterns = [path("", monitor, name="monitor")]
