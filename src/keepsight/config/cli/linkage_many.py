"""Very many records with their truth, drawn or read, compared on every processor and held in little room: for measuring only."""

import csv
import itertools
import json
import os
from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, fields, replace
from datetime import date
from functools import partial
from multiprocessing import get_context
from multiprocessing.pool import Pool
from pathlib import Path
from random import Random
from typing import Any, ClassVar, TypeVar

from tqdm import tqdm

from keepsight.config.cli.outcome import BadInputError
from keepsight.engines import linkage as engine

T = TypeVar("T")
_FAMILIES = 2_000  # drawn with one seed
_BATCH = 5_000
_KEY_BYTES = 4
_HALF = 32  # bits: a key and a person in one whole number
_DRAWN_ON = date(2026, 1, 1)
_COLUMNS = tuple(one.name for one in fields(engine.RecordFacts))
_PLENTY = 1.2  # times what is wanted is set aside, because chance decides
Row = tuple[str, engine.RecordFacts]  # the truth, which no agency knows; what was written
Keys = bytes  # of one record, four bytes each


@dataclass(slots=True)
class Held:
    """Records as the database shall hold them, by place: ten million take some gigabytes."""

    people: dict[str, int] = field(default_factory=dict)  # the truths, numbered
    who: list[int] = field(default_factory=list)
    compared: list[bytes] = field(default_factory=list)  # JSON
    keys: list[Keys] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.who)

    @property
    def keys_each(self) -> float:
        """How many keys a record has, on average."""
        return round(sum(map(len, self.keys)) / _KEY_BYTES / max(len(self), 1), 2)

    def add(self, batch: "_Batch") -> None:
        """Records of a batch after those held."""
        self.who += [self.people.setdefault(truth, len(self.people)) for truth in batch.truths]
        self.compared += batch.compared
        self.keys += batch.keys

    def shuffled(self, most: int) -> "Held":
        """At most so many of them, in an order of chance."""
        order = list(range(len(self)))
        Random(7).shuffle(order)  # noqa: S311 - an invented area, no secret
        del order[most:]
        truths, found = list(self.people), Held()
        some = _Batch(
            [truths[self.who[at]] for at in order], [self.compared[at] for at in order], [self.keys[at] for at in order]
        )
        found.add(some)
        return found


@dataclass(frozen=True, slots=True)
class _Batch:
    """Some records compared; `aside` are left as they were written, to be placed later."""

    truths: list[str]
    compared: list[bytes]
    keys: list[Keys]
    aside: list[Row] = field(default_factory=list)


def drawn(records: int, new: int) -> tuple[Held, list[Row]]:
    """So many records of invented families compared, keys not narrowed; and new ones of the same families, as they were written.

    NHS and telephone numbers are left out: too few are never issued for as many people.
    """
    return _gathered(_families, itertools.count(), records, new)


def read(path: Path, truth: str, records: int, new: int) -> tuple[Held, list[Row]]:
    """The same of a records CSV with a column that says who a record is of. BadInputError where it has too few."""
    with path.open(newline="", encoding="utf-8-sig") as file:
        reader = csv.DictReader(file)
        if truth not in (reader.fieldnames or ()):
            raise BadInputError(f"{path} has no column {truth}")
        rows = ((row[truth], engine.RecordFacts(**{name: row.get(name) or "" for name in _COLUMNS})) for row in reader)
        return _gathered(list, _batches(itertools.islice(rows, records + new)), records, new)


def narrow(held: Held) -> set[int]:
    """Narrow keys of `held` in place until none is crowded that can be narrower; gives all that were crowded."""
    crowded: set[int] = set()
    while True:
        flat = _flat(held.keys)
        more = _crowded(held.who, *flat) - crowded
        if not more:
            return crowded
        crowded |= more
        places = _places_under(more, *flat)
        compared = (held.compared[place] for place in places)
        with _processes(_Worker.know, crowded) as pool, _bar("narrowing", len(places)) as bar:
            found = itertools.chain.from_iterable(pool.imap(_narrowed, _batches(compared)))
            for place, keys in zip(places, found, strict=True):
                held.keys[place] = keys
                bar.update()


def _gathered(make: Callable[[Any], list[Row]], given: Iterable[Any], records: int, new: int) -> tuple[Held, list[Row]]:
    """`make` gives rows for each of `given`, which may have no end."""
    wanted, held, aside = records + new, Held(), list[Row]()
    compare = partial(_compared, make, min(_PLENTY * new / wanted, 1.0))
    with _processes() as pool, _bar("comparing", wanted) as bar:
        for batch in pool.imap(compare, enumerate(given)):
            held.add(batch)
            aside += batch.aside
            bar.update(len(batch.truths) + len(batch.aside))
            if len(held) + len(aside) >= wanted:
                pool.terminate()
                break
    if len(held) + len(aside) < wanted:
        raise BadInputError(
            f"there are only {len(held) + len(aside):,} records: {wanted:,} are needed, {new:,} of them as new ones"
        )
    Random(7).shuffle(aside)  # noqa: S311 - an invented area, no secret
    missing = max(records - len(held), 0)
    held.add(_compared(list, 0.0, (0, aside[new : new + missing])))
    return held.shuffled(records), aside[:new]


def _families(seed: int) -> list[Row]:
    from keepsight.apps.simulate.rules.families import Registry, draw_family
    from keepsight.apps.simulate.rules.records import note_all

    rng = Random(seed)  # noqa: S311 - an invented area, no secret
    registry = Registry(rng)
    families = [draw_family(rng, registry, number, _DRAWN_ON, 4) for number in range(_FAMILIES)]
    noted = [one for one in note_all(rng, families, seed, _DRAWN_ON) if one.person >= 0]
    return [(f"{seed}/{one.person}", replace(one.facts, nhs_number="", phone="")) for one in noted]


def _compared(make: Callable[[Any], list[Row]], share: float, given: tuple[int, Any]) -> _Batch:
    """`share` of the rows is set aside by chance."""
    number, some = given
    chance, found = Random(number), _Batch([], [], [])  # noqa: S311 - as above
    for truth, facts in make(some):
        if chance.random() < share:
            found.aside.append((truth, facts))
            continue
        values = engine.normalise(facts)
        found.truths.append(truth)
        found.compared.append(json.dumps(engine.to_json(values)).encode())
        found.keys.append(array("i", engine.blocking_keys(values)).tobytes())
    return found


def _crowded(who: Sequence[int], keys: Any, sizes: Any) -> set[int]:
    """As taking stock finds them (sec.take_stock)."""
    import numpy as np  # part of the extra `linkage`: every other command starts without it

    owners = np.repeat(np.array(who, np.int64), sizes)
    pairs, records = np.unique(keys.astype(np.int64) << _HALF | owners, return_counts=True)
    found, first, people = np.unique(pairs >> _HALF, return_index=True, return_counts=True)
    return (
        set(found[(np.add.reduceat(records, first) > engine.CROWDED) & (people > engine.FEW)].tolist()) if len(found) else set()
    )


def _places_under(some: Collection[int], keys: Any, sizes: Any) -> list[int]:
    """Which records stand under one of these keys."""
    import numpy as np

    wanted = np.sort(np.fromiter(some, np.int32, len(some)))
    near = np.minimum(np.searchsorted(wanted, keys), len(wanted) - 1)
    owners = np.repeat(np.arange(len(sizes)), sizes)[wanted[near] == keys]
    return list(np.unique(owners).tolist())


def _flat(keys: Sequence[Keys]) -> tuple[Any, Any]:
    """All keys one after another, and how many each record has."""
    import numpy as np

    sizes = np.fromiter(map(len, keys), np.int64, len(keys)) // _KEY_BYTES
    return np.frombuffer(b"".join(keys), np.int32), sizes


class _Worker:
    """What a process of the pool was told when it started."""

    crowded: ClassVar[frozenset[int]] = frozenset()

    @classmethod
    def know(cls, crowded: Collection[int]) -> None:
        """These keys are crowded."""
        cls.crowded = frozenset(crowded)


def _narrowed(some: Sequence[bytes]) -> list[Keys]:
    values = (engine.from_json(json.loads(one)) for one in some)
    return [array("i", engine.narrowed_keys(one, _Worker.crowded)).tobytes() for one in values]


def _processes(start: Callable[..., None] | None = None, *given: object) -> AbstractContextManager[Pool]:
    return get_context("spawn").Pool(os.cpu_count(), start, given)


def _batches(given: Iterable[T]) -> Iterator[list[T]]:
    rest = iter(given)
    while batch := list(itertools.islice(rest, _BATCH)):
        yield batch


def _bar(name: str, total: int) -> Any:
    return tqdm(total=total, desc=name, unit="record", unit_scale=True)
