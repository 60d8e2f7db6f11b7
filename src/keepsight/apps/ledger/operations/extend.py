"""Writing tiles durably, so that a signed checkpoint never speaks of hashes that a power cut takes away."""

import os
import shutil
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from keepsight.apps.ledger.queries.folder import LogFolder
from keepsight.engines.merkle.tiles import (
    WIDTH,
    TilePath,
    hashes_at,
    join_bundle,
    paths_at,
    paths_for,
    split_bundle,
    split_tile,
)
from keepsight.engines.merkle.tree import hash_complete, hash_leaf


def write_durably(log: LogFolder, name: str, data: bytes) -> None:
    """Replace a file of the log in one step, on disk before this returns: readers never see half of it."""
    path = log.path / name
    _make_folder(path.parent)
    draft = log.path / ".draft"  # not beside the tiles, where a checker would wonder at it after a crash
    with draft.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
    _sync_folder(path.parent)


def extend(log: LogFolder, old: int, new: int, entries: Iterable[bytes]) -> None:
    """Bring the tiles from size `old` to size `new`; `entries` are those from index `old` on, in order."""
    added = iter(entries)
    for path in paths_at(None, new, old // WIDTH):
        held = _held(log, path, old)
        held += islice(added, path.width - len(held))
        write_durably(log, str(path), join_bundle(held))
        leaves = b"".join(hash_leaf(entry) for entry in held)
        write_durably(log, str(TilePath(0, path.index, path.width)), leaves)
    level = 1
    while hashes_at(level, new) > hashes_at(level, old):
        _extend_level(log, level, old, new)
        level += 1


def clear_partial(log: LogFolder, old: int, new: int) -> None:
    """Remove partial tiles and bundles whose full ones are now signed (C2SP tlog-tiles, Partial Tiles)."""
    for path in paths_for(old):
        is_complete = hashes_at(path.level or 0, new) >= (path.index + 1) * WIDTH
        if is_complete and not path.is_full:
            shutil.rmtree((log.path / str(path)).parent, ignore_errors=True)


def _held(log: LogFolder, path: TilePath, old: int) -> list[bytes]:
    """The entries of a bundle that are already there."""
    width = old - path.entries[0]
    if width <= 0:
        return []
    before = TilePath(None, path.index, width)
    return split_bundle(before, log.read_tile(before))


def _extend_level(log: LogFolder, level: int, old: int, new: int) -> None:
    """The tiles of one level: each new hash is that of a full tile below, read back from disk."""
    had = hashes_at(level, old)
    for path in paths_at(level, new, had // WIDTH):
        first = path.index * WIDTH
        kept = max(0, had - first)
        hashes: list[bytes] = []
        if kept:
            before = TilePath(level, path.index, kept)
            hashes = split_tile(before, log.read_tile(before))
        for position in range(kept, path.width):
            below = TilePath(level - 1, first + position)
            hashes.append(hash_complete(split_tile(below, log.read_tile(below))))
        write_durably(log, str(path), b"".join(hashes))


def _make_folder(path: Path) -> None:
    """Make a folder and those above it, each durably entered in its parent."""
    if not path.is_dir():
        _make_folder(path.parent)
        path.mkdir(exist_ok=True)
        _sync_folder(path.parent)


def _sync_folder(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
