"""`keepsight ledger audit`: bodies against commitments, entries against hashes and published tiles."""

from collections.abc import Iterator
from dataclasses import dataclass

from keepsight.apps.ledger.models import Body, Entry
from keepsight.apps.ledger.queries.entries import count_entries
from keepsight.apps.ledger.queries.erasures import erased
from keepsight.apps.ledger.queries.folder import LogFolder
from keepsight.apps.ledger.values import AuditProblem
from keepsight.engines.merkle.checkpoints import Checkpoint
from keepsight.engines.merkle.leaves import Leaf, LeafError, commit
from keepsight.engines.merkle.tiles import WIDTH, TileError, TilePath, split_tile
from keepsight.engines.merkle.tree import hash_leaf


@dataclass(frozen=True, slots=True)
class _Row:
    index: int
    kind: str
    hour: str
    entry: bytes
    leaf_hash: bytes


def audit(*, using: str = "default", log: LogFolder | None = None) -> list[AuditProblem]:
    """What is wrong in the database, read as the role `auditor`, with the index of each entry concerned.

    `log` is the published folder to compare with, the installation's unless given. One changed byte in any entry,
    hash, salt or body is named.
    """
    folder = log or LogFolder.of_installation()
    size, signed = count_entries(using=using), _published_size(folder)
    problems: list[AuditProblem] = []
    gone = erased(using=using)
    hour = ""
    for first in range(0, max(size, signed), WIDTH):
        rows, bodies = _rows(first, using), _bodies(first, using)
        published = _published_hashes(folder, first, signed)
        for index in range(first, min(first + WIDTH, max(size, signed))):
            row = rows.get(index)
            if row is None:
                problems.append(AuditProblem(index, "missing from the database"))
                continue
            found = [*_wrong_entry(row, published), *_wrong_body(row, bodies.get(index), told=gone.get(index))]
            if row.hour < hour:
                found.append(f"back-dated: its hour {row.hour} lies before {hour}")
            hour = max(hour, row.hour)
            problems += [AuditProblem(index, text) for text in found]
    return problems


def _rows(first: int, using: str) -> dict[int, _Row]:
    rows = Entry.objects.using(using).filter(index__gte=first, index__lt=first + WIDTH)
    return {row.index: _Row(row.index, row.kind, row.hour, bytes(row.entry), bytes(row.leaf_hash)) for row in rows}


def _bodies(first: int, using: str) -> dict[int, Body]:
    return {body.pk: body for body in Body.objects.using(using).filter(pk__gte=first, pk__lt=first + WIDTH)}


def _wrong_entry(row: _Row, published: dict[int, bytes]) -> Iterator[str]:
    if hash_leaf(row.entry) != row.leaf_hash:
        yield "the entry does not fit its hash"
    if published.get(row.index, row.leaf_hash) != row.leaf_hash:
        yield "its hash is not the one in the published log"
    try:
        leaf = Leaf.parse(row.entry)
    except LeafError as error:
        yield str(error)
        return
    if (leaf.kind, leaf.hour) != (row.kind, row.hour):
        yield "its kind or hour is not what the entry says"


def _wrong_body(row: _Row, body: Body | None, told: int | None) -> Iterator[str]:
    if told is not None and body is not None and body.salt is None and body.body is None:
        return  # erased, and entry `told` of the log says so
    if told is not None:
        yield f"entry {told} says that its body was erased, and it is there"
    if body is None or body.salt is None or body.body is None:
        yield "its body is missing"
        return
    try:
        expected = commit(kind=row.kind, salt=bytes(body.salt), body=bytes(body.body))
        if Leaf.parse(row.entry).commitments[0] != expected:
            yield "its body does not fit the commitment in the entry"
    except LeafError as error:
        yield f"its body cannot be checked: {error}"


def _published_size(log: LogFolder) -> int:
    """What the last checkpoint covers; 0 where nothing is published."""
    note = log.note()
    return Checkpoint.parse(note.text).size if note else 0


def _published_hashes(log: LogFolder, first: int, size: int) -> dict[int, bytes]:
    """The leaf hashes in one tile of the published log."""
    if first >= size:
        return {}
    path = TilePath(0, first // WIDTH, min(WIDTH, size - first))
    try:
        return dict(zip(path.entries, split_tile(path, log.read_tile(path)), strict=True))
    except (OSError, TileError):
        # An empty hash fits no entry, so each entry of the unreadable tile is named.
        return dict.fromkeys(path.entries, b"")
