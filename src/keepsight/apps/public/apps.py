"""Registers the app with Django."""

from django.apps import AppConfig


class PublicConfig(AppConfig):
    """The public site: reads publications and the log, nothing else."""

    name = "keepsight.apps.public"
    label = "public"
