"""Registers the app with Django."""

from django.apps import AppConfig


class VoiceConfig(AppConfig):
    """The child's voice, support, and what the child is told."""

    name = "keepsight.apps.voice"
    label = "voice"
