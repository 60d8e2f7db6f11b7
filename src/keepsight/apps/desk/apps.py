"""Registers the app with Django."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """What practitioners see: home, the child, sign-off. Composes the queries of other apps."""

    name = "keepsight.apps.desk"
    label = "desk"
