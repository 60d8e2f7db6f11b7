"""Registers the app with Django."""

from django.apps import AppConfig


class PublicationsConfig(AppConfig):
    """Facts frozen for the public, each version kept."""

    name = "keepsight.apps.publications"
    label = "publications"
