"""Verbs of linkage: placing records with persons, joining and parting after a person has looked, keeping keys narrow."""

from keepsight.apps.linkage.operations.answer import answer_possible
from keepsight.apps.linkage.operations.place import place, place_copy, place_many
from keepsight.apps.linkage.operations.relink import relink
from keepsight.apps.linkage.operations.split import split
from keepsight.apps.linkage.operations.stock import take_stock

__all__ = ["answer_possible", "place", "place_copy", "place_many", "relink", "split", "take_stock"]
