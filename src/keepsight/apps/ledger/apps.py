"""The ledger as Django knows it."""

from django.apps import AppConfig


class LedgerConfig(AppConfig):
    """The log that outsiders can check."""

    name = "keepsight.apps.ledger"
    label = "ledger"
