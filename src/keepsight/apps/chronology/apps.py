"""Registers the app with Django."""

from django.apps import AppConfig


class ChronologyConfig(AppConfig):
    """Events of all agencies about a person, with when they happened and when they were known."""

    name = "keepsight.apps.chronology"
    label = "chronology"
