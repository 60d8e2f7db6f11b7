"""Addresses under /scrutiny/."""

from django.urls import path

from keepsight.apps.scrutiny import pages

app_name = "scrutiny"
urlpatterns = [
    path("", pages.monitor, name="monitor"),
    path("figures/", pages.quarters, name="quarters"),
    path("figures/<slug:slug>", pages.quarter, name="quarter"),
]
