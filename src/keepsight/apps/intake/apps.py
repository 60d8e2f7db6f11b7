"""Registers the app with Django."""

from django.apps import AppConfig


class IntakeConfig(AppConfig):
    """Contacts arrive by form, API or file and meet at one operation."""

    name = "keepsight.apps.intake"
    label = "intake"
