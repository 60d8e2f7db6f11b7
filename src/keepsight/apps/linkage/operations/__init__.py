"""Verbs of linkage: placing records with persons, joining and parting after a person has looked, keys, the public account."""

from keepsight.apps.linkage.operations.answer import answer_possible
from keepsight.apps.linkage.operations.how_it_works import publish_how_it_works
from keepsight.apps.linkage.operations.names import count_names
from keepsight.apps.linkage.operations.place import place, place_copy, place_many
from keepsight.apps.linkage.operations.rejoin import rejoin
from keepsight.apps.linkage.operations.relink import relink
from keepsight.apps.linkage.operations.split import split
from keepsight.apps.linkage.operations.stock import take_stock

__all__ = [
    "answer_possible", "count_names", "place", "place_copy", "place_many", "publish_how_it_works", "rejoin", "relink",
    "split", "take_stock",
]  # fmt: skip
