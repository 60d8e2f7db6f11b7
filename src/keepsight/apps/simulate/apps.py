"""Registers the app with Django."""

from django.apps import AppConfig


class SimulateConfig(AppConfig):
    """A fictional area made from a seed; drives the other apps by their operations only."""

    name = "keepsight.apps.simulate"
    label = "simulate"
