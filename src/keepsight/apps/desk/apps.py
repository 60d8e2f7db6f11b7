"""Registers the app with Django."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """The practitioners' pages."""

    name = "keepsight.apps.desk"
    label = "desk"
