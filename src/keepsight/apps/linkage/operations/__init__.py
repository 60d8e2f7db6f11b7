"""Verbs of linkage: placing records with persons."""

from keepsight.apps.linkage.operations.place import place, place_copy, place_many

__all__ = ["place", "place_copy", "place_many"]
