"""From linked pairs to clusters. What holds together without a contradiction is one cluster; the rest the engine decides.

`engines.linkage.cluster` says which records may be one person. A group of linked records in which no two contradict each other
is one cluster to it too, whatever the order; so only groups with a contradiction are put to it, one at a time.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

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
Known = tuple[int, int, float, str, bool]  # two records, bits, why they cannot be one, whether one first name is behind both


@merged
def _root(parent: Groups, record: int) -> int:
    while parent[record] != record:
        parent[record] = parent[parent[record]]
        record = parent[record]
    return record


@merged
def _links(pairs: NDArray[np.void], place: int, limit: float) -> bool:
    return bool(pairs[place].bits >= limit and pairs[place].guards == 0)


@compiled
def groups(count: int, pairs: NDArray[np.void], limit: float) -> Groups:
    """The smallest record number of each record's group, where the pairs that link hold together."""
    parent = np.arange(count, dtype=np.int32)
    for place in range(len(pairs)):
        if _links(pairs, place, limit):
            a, b = _root(parent, pairs[place].first), _root(parent, pairs[place].second)
            if a < b:
                parent[b] = a
            elif b < a:
                parent[a] = b
    for record in range(count):
        parent[record] = _root(parent, record)
    return parent


@compiled
def _members(found: Groups, most: int) -> tuple[Whole, Whole]:
    """The records of the groups of three to so many, group by group; where each begins and the last ends.

    Two linked records do not contradict each other.
    """
    sizes, put, many = np.zeros(len(found), np.int32), 0, 0
    for group in found:
        sizes[group] += 1
    starts = np.empty(len(found) // 3 + 1, np.int64)
    for group in range(len(found)):
        size, sizes[group] = sizes[group], -1
        if 2 < size <= most:  # noqa: PLR2004 - a pair
            sizes[group], starts[many] = put, put  # from here on where the group's next record is put
            put, many = put + size, many + 1
    starts[many] = put
    members = np.empty(put, np.int64)
    for record in range(len(found)):
        group = found[record]
        if sizes[group] >= 0:
            members[sizes[group]] = record
            sizes[group] += 1
    return members, starts[: many + 1]


@compiled
def _links_of(found: Groups, doubtful: Groups, pairs: NDArray[np.void], limit: float) -> Whole:
    """Which pairs link records of these groups."""
    wanted, kept, put = np.zeros(len(found), np.bool_), np.empty(len(pairs), np.int64), 0
    wanted[doubtful] = True
    for place in range(len(pairs)):
        kept[put] = place
        put += wanted[found[pairs[place].first]] and _links(pairs, place, limit)
    return kept[:put]


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
    found = groups(len(w.records), pairs, model.link_bits)
    members, starts = _members(found, _LARGEST_COMPARED)
    against = _all_contradictions(w, members, starts, pool)
    against_of = found[against[:, 0]]
    doubtful = np.unique(against_of)
    linked = pairs[_links_of(found, doubtful, pairs, model.link_bits)]
    linked_of = found[linked["first"]]
    links, named, held = _by_value(linked_of, linked), _by_value(linked_of, _named(w, linked)), _by_value(against_of, against)
    at = np.searchsorted(found[members[starts[:-1]]], doubtful)
    refused: list[Refusal] = []
    for group, start, end in zip(doubtful.tolist(), starts[at].tolist(), starts[at + 1].tolist(), strict=True):
        known = _known(links[group], named[group], held[group])
        refused += _settle(w, model, members[start:end], known, found, name)
    return found, refused


def _by_value(values: NDArray[np.int32], rows: NDArray[Any]) -> dict[int, NDArray[Any]]:
    if not len(values):
        return {}
    order = np.argsort(values, kind="stable")
    found, starts = np.unique(values[order], return_index=True)
    return {int(value): part for value, part in zip(found, np.split(rows[order], starts[1:]), strict=True)}


@compiled
def _named(w: World, pairs: NDArray[np.void]) -> NDArray[np.bool_]:
    """Whether one first name stands behind both records, pair by pair."""
    found, levels = np.empty(len(pairs), np.bool_), np.zeros(_FIELDS, np.int64)
    for place in range(len(pairs)):
        found[place] = scoring.named(w, pairs[place].first, pairs[place].second, levels)
    return found


def _known(links: NDArray[np.void], named: NDArray[np.bool_], against: NDArray[np.int64]) -> list[Known]:
    """Of one group what links two records, and by one first name or not, and what holds two apart."""
    cannot = {(i, j): TWO_NUMBERS if guards & scoring.TWO_NUMBERS else TWIN for i, j, guards in against.tolist()}
    linked = [
        (i, j, bits, "", one)
        for (i, j, bits, _), one in zip(links.tolist(), named.tolist(), strict=True)
        if (min(i, j), max(i, j)) not in cannot
    ]
    return linked + [(i, j, 0.0, why, False) for (i, j), why in cannot.items()]


def _settle(
    w: World, model: Model, records: Whole, pairs: list[Known], found: Groups, name: Callable[[int], str],
) -> tuple[Refusal, ...]:  # fmt: skip
    """Let the engine decide one group; fill in its clusters and give the links it refused."""
    text = {record: name(record) for record in records.tolist()}
    known = [Pair(text[i], text[j], bits, why, contradiction=why != "", named=one) for i, j, bits, why, one in pairs]
    numbers = zip(text.values(), w.records[records, fields.R_NHS].tolist(), strict=True)
    identities = {one: str(number) for one, number in numbers if number} if "two-nhs-numbers" in model.guards else {}
    done = cluster(model, text.values(), known, identities=identities)
    record_of = {one: record for record, one in text.items()}
    found[records] = [record_of[done.of[one]] for one in text.values()]
    return done.refused
