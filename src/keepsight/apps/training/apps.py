"""Registers the app with Django."""

from django.apps import AppConfig


class TrainingConfig(AppConfig):
    """Courses, completions, and what was current at a decision."""

    name = "keepsight.apps.training"
    label = "training"
