"""Registers the app with Django."""

from django.apps import AppConfig


class ScrutinyConfig(AppConfig):
    """What an outside body sees of decisions and their oversight, without a name."""

    name = "keepsight.apps.scrutiny"
    label = "scrutiny"
