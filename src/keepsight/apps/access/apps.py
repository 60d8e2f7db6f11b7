"""Registers the app with Django."""

from django.apps import AppConfig


class AccessConfig(AppConfig):
    """Agencies, users, roles, purposes, scopes, restrictions, locks and the log of reads."""

    name = "keepsight.apps.access"
    label = "access"
