"""Which blocking keys are too common, and how common names are: kept by each process, read again when stock was taken since."""

from array import array
from bisect import bisect_left
from collections.abc import Container, Iterable
from typing import ClassVar, NamedTuple
from uuid import UUID, uuid4

from django.db import connection

from keepsight.apps.access.operations import sign
from keepsight.apps.linkage import rules
from keepsight.engines import linkage as engine
from keepsight.vocabulary.people import Purpose, Viewer


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
    """The crowded keys, the model with the newest names, and the mark of the last stock-taking: none where none was taken."""

    mark: UUID | None
    crowded: Container[int]
    names: rules.Named


class _Process:
    """What this process has read. A mark is never given twice, so another database's or an undone one fits nothing."""

    stock: ClassVar[Stock | None] = None


def last_read(*, viewer: Viewer | None) -> Stock:
    """The stock as this process last read it, at no cost. Whoever goes by it says by which mark (sec.candidates)."""
    del viewer  # it says nothing of anybody
    if _Process.stock is None:
        _Process.stock = Stock(uuid4(), frozenset(), rules.country())
    return _Process.stock


def stock(*, viewer: Viewer | None) -> Stock:
    """The stock as it stands; `viewer` is None for the worker."""
    last = last_read(viewer=viewer)
    with connection.cursor() as cursor:
        cursor.execute("SELECT mark, keys, names FROM sec.stock(%s, %s)", [_context(viewer), last.mark])
        [(mark, keys, names)] = cursor.fetchall()
    if keys is not None:
        # Answered is what was read here: another thread may have put back one that it had read before.
        last = _Process.stock = Stock(mark, Crowded(keys), rules.named(names) if names else rules.country())
    return last


def names(*, viewer: Viewer, version: str) -> rules.Named:
    """The model with the names that a placement was weighed by; with the country's where no such names are kept."""
    for ready in (last_read(viewer=viewer).names, rules.country()):
        if ready.model.frequency_version == version:
            return ready
    with connection.cursor() as cursor:
        cursor.execute("SELECT sec.names(%s, %s)", [_context(viewer), version])
        [(tables,)] = cursor.fetchall()
    return rules.named(tables) if tables else rules.country()


def _context(viewer: Viewer | None) -> str:
    return sign(Viewer(viewer.actor, Purpose.MATCHING)) if viewer else ""


def keys(*, viewer: Viewer, compared: engine.Comparable) -> tuple[int, ...]:
    """The blocking keys of a record as things stand: narrower ones where its own are crowded."""
    return engine.narrowed_keys(compared, stock(viewer=viewer).crowded)
