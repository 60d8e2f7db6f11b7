"""Registers the app with Django."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Agencies' own records as they wrote them, and the persons that link them, reversibly."""

    name = "keepsight.apps.people"
    label = "people"
