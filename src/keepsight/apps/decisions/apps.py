"""Registers the app with Django."""

from django.apps import AppConfig


class DecisionsConfig(AppConfig):
    """Decisions with options, rationale and evidence; sign-off in the agency's own line; dissent."""

    name = "keepsight.apps.decisions"
    label = "decisions"
