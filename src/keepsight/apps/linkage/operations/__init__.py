"""Verbs of linkage: placing records with persons, keeping their blocking keys narrow."""

from keepsight.apps.linkage.operations.place import place, place_copy, place_many
from keepsight.apps.linkage.operations.stock import take_stock

__all__ = ["place", "place_copy", "place_many", "take_stock"]
