"""Registers the app with Django."""

from django.apps import AppConfig


class InspectionsConfig(AppConfig):
    """The register of inspections, their findings and the responses to them."""

    name = "keepsight.apps.inspections"
    label = "inspections"
