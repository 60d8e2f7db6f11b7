"""Tells Django where the templates, tags and static files of the ui storey are."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    """The ui storey; it has no models."""

    name = "keepsight.ui"
    label = "ui"
