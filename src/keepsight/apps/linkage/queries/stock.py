"""Which blocking keys are too common: kept by each process, and read again when somebody has taken stock since."""

from array import array
from bisect import bisect_left
from collections.abc import Container, Iterable
from typing import ClassVar, NamedTuple
from uuid import UUID, uuid4

from django.db import connection

from keepsight.engines import linkage as engine
from keepsight.vocabulary.people import Viewer


class Crowded:
    """Keys, four bytes each: there are hundreds of thousands, in each process."""

    def __init__(self, in_order: Iterable[int]) -> None:
        self._keys = array("i", in_order)

    def __contains__(self, key: object) -> bool:
        if not isinstance(key, int):
            return False
        place = bisect_left(self._keys, key)
        return place < len(self._keys) and self._keys[place] == key


class Stock(NamedTuple):
    """The crowded keys, and the mark of the stock-taking that found the last of them: none where none was taken."""

    mark: UUID | None
    crowded: Container[int]


class _Process:
    """What this process has read. A mark is never given twice, so another database's or an undone one fits nothing."""

    stock: ClassVar = Stock(uuid4(), frozenset())


def last_read(*, viewer: Viewer) -> Stock:
    """The stock as this process last read it, at no cost. Whoever goes by it says by which mark (sec.candidates)."""
    del viewer  # as below
    return _Process.stock


def stock(*, viewer: Viewer | None) -> Stock:
    """The stock as it stands; `viewer` is None for the worker."""
    del viewer  # keys say nothing of who stands under them
    with connection.cursor() as cursor:
        cursor.execute("SELECT mark, keys FROM sec.stock(%s)", [_Process.stock.mark])
        [(mark, keys)] = cursor.fetchall()
    if keys is not None:
        _Process.stock = Stock(mark, Crowded(keys))
    return _Process.stock


def keys(*, viewer: Viewer, compared: engine.Comparable) -> tuple[int, ...]:
    """The blocking keys of a record as things stand: narrower ones where its own are crowded."""
    return engine.narrowed_keys(compared, stock(viewer=viewer).crowded)
