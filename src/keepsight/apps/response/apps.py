"""Registers the app with Django."""

from django.apps import AppConfig


class ResponseConfig(AppConfig):
    """The multi-agency response: opening an episode with named participants."""

    name = "keepsight.apps.response"
    label = "response"
