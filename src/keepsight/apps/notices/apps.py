"""Registers the app with Django."""

from django.apps import AppConfig


class NoticesConfig(AppConfig):
    """Notices to people, and their e-mail."""

    name = "keepsight.apps.notices"
    label = "notices"
