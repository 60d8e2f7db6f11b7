"""Registers the app with Django."""

from django.apps import AppConfig


class LinkageConfig(AppConfig):
    """Places a record with the person it is about, and keeps why."""

    name = "keepsight.apps.linkage"
    label = "linkage"
