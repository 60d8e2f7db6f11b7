"""From linked pairs to clusters. What holds together without a contradiction is one cluster; the rest the engine decides.

`engines.linkage.cluster` says which records may be one person. A group of linked records in which no two contradict each other
is one cluster to it too, whatever the order; so only groups with a contradiction are put to it, one at a time.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import numpy as np
from numpy.typing import NDArray

from keepsight.engines.linkage import Model, Pair, Refusal, cluster
from keepsight.engines.linkage.weigh import TWIN, TWO_NUMBERS
from keepsight.programs.linkage.bulk import fields, scoring
from keepsight.programs.linkage.bulk.compiled import compiled, merged
from keepsight.programs.linkage.bulk.fields import Whole
from keepsight.programs.linkage.bulk.memory import uncounted
from keepsight.programs.linkage.bulk.world import World, uncounted_world

_FIELDS = 15
_SHARE = 1 << 14  # groups looked at for contradictions at a time
_LARGEST_COMPARED = 300  # records of a group in which every two are looked at for contradictions
Groups = NDArray[np.int32]


@merged
def _root(parent: Groups, record: int) -> int:
    while parent[record] != record:
        parent[record] = parent[parent[record]]
        record = parent[record]
    return record


@compiled
def groups(count: int, first: Groups, second: Groups) -> Groups:
    """The smallest record number of each record's group, where these pairs hold together."""
    parent = np.arange(count, dtype=np.int32)
    for pair in range(len(first)):
        a, b = _root(parent, first[pair]), _root(parent, second[pair])
        if a < b:
            parent[b] = a
        elif b < a:
            parent[a] = b
    for record in range(count):
        parent[record] = _root(parent, record)
    return parent


@compiled
def _contradictions(w: World, members: Whole, starts: Whole) -> NDArray[np.int64]:
    """Pairs of one group that cannot be one person: two records and the guards."""
    w = uncounted_world(w)
    room = np.zeros(_FIELDS, np.int64)
    levels = uncounted(room, np.int64)
    found, count = np.empty((1 << 10, 3), np.int64), 0
    for group in range(len(starts) - 1):
        for i in range(starts[group], starts[group + 1]):
            for j in range(i + 1, starts[group + 1]):
                guards = scoring.contradiction(w, members[i], members[j], levels)
                if guards:
                    if count == len(found):
                        found = np.concatenate((found, np.empty_like(found)))
                    found[count] = members[i], members[j], guards
                    count += 1
    room[0] = 0  # held until here: `levels` is the same memory
    return found[:count]


def _all_contradictions(w: World, members: Whole, starts: Whole, pool: ThreadPoolExecutor) -> NDArray[np.int64]:
    """The same of all groups, in threads, in their order."""
    shares = (starts[at : at + _SHARE + 1] for at in range(0, max(len(starts) - 1, 1), _SHARE))
    return np.concatenate(list(pool.map(partial(_contradictions, w, members), shares)))


def clusters(
    w: World, model: Model, pairs: NDArray[np.void], name: Callable[[int], str], pool: ThreadPoolExecutor
) -> tuple[Groups, list[Refusal]]:
    """A number of each record's cluster, that of one of its records, and the links refused. `name`: a record's id."""
    linked = pairs[(pairs["bits"] >= model.link_bits) & (pairs["guards"] == 0)]
    found = groups(len(w.records), linked["first"], linked["second"])
    sizes = np.bincount(found, minlength=len(found))
    several = (sizes > 2) & (sizes <= _LARGEST_COMPARED)  # two linked records do not contradict each other  # noqa: PLR2004 - a pair
    members = np.flatnonzero(several[found])
    members = members[np.argsort(found[members], kind="stable")]
    ordered, ends = found[members], np.cumsum(sizes[several])
    against = _all_contradictions(w, members, np.concatenate([[0], ends]), pool)
    doubtful = np.unique(found[against[:, 0]])
    refused: list[Refusal] = []
    by_group = _by_group(found, doubtful, linked)
    held = _by_value(found[against[:, 0]], against)
    begin, end_of = np.searchsorted(ordered, doubtful).tolist(), np.searchsorted(ordered, doubtful, side="right").tolist()
    for group, start, end in zip(doubtful.tolist(), begin, end_of, strict=True):
        records = members[start:end]
        refused += _settle(w, model, records, by_group[group], held[group], found, name)
    return found, refused


def _by_group(found: Groups, doubtful: Groups, linked: NDArray[np.void]) -> dict[int, NDArray[np.void]]:
    """The links of each doubtful group."""
    inside = linked[np.isin(found[linked["first"]], doubtful)]
    return _by_value(found[inside["first"]], inside)


def _by_value(values: NDArray[np.int32], rows: NDArray[np.void] | NDArray[np.int64]) -> dict[int, NDArray[np.void]]:
    if not len(values):
        return {}
    order = np.argsort(values, kind="stable")
    found, starts = np.unique(values[order], return_index=True)
    return {int(value): part for value, part in zip(found, np.split(rows[order], starts[1:]), strict=True)}  # type: ignore[misc]  # numba says its types otherwise


def _settle(
    w: World, model: Model, records: NDArray[np.int64], pairs: NDArray[np.void], against: NDArray[np.void], found: Groups,
    name: Callable[[int], str],
) -> tuple[Refusal, ...]:  # fmt: skip
    """Let the engine decide one group; fill in its clusters and give the links it refused."""
    ids = {name(record): record for record in records.tolist()}
    text = {record: one for one, record in ids.items()}
    cannot = {(int(i), int(j)): int(guards) for i, j, guards in against}
    known = []
    for i, j, bits, _ in pairs.tolist():
        if (min(i, j), max(i, j)) not in cannot:
            known.append(Pair(text[i], text[j], bits, named=scoring.named(w, i, j, np.zeros(_FIELDS, np.int64))))
    for (i, j), guards in cannot.items():
        why = TWO_NUMBERS if guards & scoring.TWO_NUMBERS else TWIN
        known.append(Pair(text[i], text[j], 0.0, why, contradiction=True))
    numbers = {one: str(w.records[record, fields.R_NHS]) for one, record in ids.items() if w.records[record, fields.R_NHS]}
    done = cluster(model, list(ids), known, identities=numbers if "two-nhs-numbers" in model.guards else {})
    for one, record in ids.items():
        found[record] = ids[done.of[one]]
    return done.refused
