"""Records' ids, as the file has them, one after another: checked, compared by text, written out beside their clusters'."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from keepsight.programs.linkage.bulk import rows
from keepsight.programs.linkage.bulk.compiled import compiled, merged
from keepsight.programs.linkage.bulk.memory import uncounted
from keepsight.programs.linkage.bulk.table import Table
from keepsight.programs.linkage.bulk.values import Bytes, mark_of
from keepsight.programs.linkage.records_file import UnusableFileError

Ids = NDArray[np.int64]  # where each id lies: first byte, length (see rows.spans)
_LINES = 1 << 17  # written at a time


def check(name: str, data: Bytes, ids: Ids) -> None:
    """UnusableFileError where two records have one id, or one has none."""
    marks = _id_marks(data, ids)
    ordered = np.sort(marks)
    if len(marks) and (ordered[0] == 0 or (ordered[1:] == ordered[:-1]).any()):
        _, fresh = Table().numbers(marks)
        again = int(np.setdiff1d(np.arange(len(marks)), fresh)[0])
        said = text_of(data, ids, again)
        raise UnusableFileError(
            f"{name}: record_id {said} stands twice; give each record its own" if said
            else f"{name}: the record number {again + 1} has no record_id"
        )  # fmt: skip


def write(out: Path, data: Bytes, ids: Ids, cluster: NDArray[np.int32]) -> None:
    """`record_id,cluster_id` in the file's order, whole or not at all; a cluster is named for its first id by text."""
    part = out.with_name(out.name + ".part")
    named = _first_ids(data, ids, cluster)
    with part.open("wb") as file, ThreadPoolExecutor() as pool:
        file.write(b"record_id,cluster_id\n")
        pieces = range(0, len(named), _LINES)
        for lines in pool.map(lambda at: _lines(data, ids[at : at + _LINES], ids[named[at : at + _LINES]]), pieces):
            file.write(lines.tobytes())
    part.replace(out)


def text_of(data: Bytes, ids: Ids, record: int) -> str:
    """A record's id as text."""
    start, length = ids[record].tolist()
    text = data[start : start + (length if length >= 0 else -1 - length)].tobytes().decode("utf-8", "replace")
    return text if length >= 0 else text.replace('""', '"')


@compiled
def _id_marks(data: Bytes, ids: Ids) -> NDArray[np.uint64]:
    found = np.empty(len(ids), np.uint64)
    for record in range(len(ids)):
        start, length = ids[record]
        found[record] = mark_of(data[start : start + (length if length >= 0 else -1 - length)])
    return found


@compiled
def _first_ids(data: Bytes, ids: Ids, cluster: NDArray[np.int32]) -> NDArray[np.int32]:
    """For each record, the record of its cluster whose id comes first by text."""
    first = np.full(len(cluster), -1, np.int32)
    for record in range(len(cluster)):
        held = first[cluster[record]]
        if held < 0 or _before(data, ids[record], ids[held]):
            first[cluster[record]] = record
    found = np.empty(len(cluster), np.int32)
    for record in range(len(cluster)):
        found[record] = first[cluster[record]]
    return found


@merged
def _before(data: Bytes, one: NDArray[np.int64], other: NDArray[np.int64]) -> bool:
    lengths = (one[1] if one[1] >= 0 else -1 - one[1]), (other[1] if other[1] >= 0 else -1 - other[1])
    for place in range(min(lengths)):
        if data[one[0] + place] != data[other[0] + place]:
            return bool(data[one[0] + place] < data[other[0] + place])
    return bool(lengths[0] < lengths[1])


@compiled
def _lines(data: Bytes, ids: Ids, named: NDArray[np.int64]) -> Bytes:
    """Both ids of each record as a line of a CSV; an id that holds a comma, a quotation mark or a line's end is quoted."""
    size = 0
    for record in range(len(ids)):
        size += abs(ids[record, 1]) + abs(named[record, 1]) + 8
    made, put = np.empty(size, np.uint8), 0
    data, out = uncounted(data, np.uint8), uncounted(made, np.uint8)
    ids, named = uncounted(ids, np.int64), uncounted(named, np.int64)
    for record in range(len(ids)):
        put = _field(data, ids[record], out, put)
        out[put] = rows.COMMA
        put = _field(data, named[record], out, put + 1)
        out[put] = rows.LINE_FEED
        put += 1
    return made[:put]


@merged
def _field(data: Bytes, one: NDArray[np.int64], out: Bytes, put: int) -> int:
    start, length = one[0], (one[1] if one[1] >= 0 else -1 - one[1])
    quoted, first = one[1] < 0, put
    for place in range(start, start + length):
        byte = data[place]
        quoted |= byte in (rows.COMMA, rows.LINE_FEED, rows.RETURN)
        out[put] = byte
        put += 1
    if quoted:
        for place in range(put, first, -1):
            out[place] = out[place - 1]
        out[first] = out[put + 1] = rows.QUOTE
        put += 2
    return put
