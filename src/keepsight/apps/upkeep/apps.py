"""Registers the app with Django."""

from django.apps import AppConfig


class UpkeepConfig(AppConfig):
    """What runs by itself, and when it last did."""

    name = "keepsight.apps.upkeep"
    label = "upkeep"
