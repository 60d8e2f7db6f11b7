"""Tiles (C2SP tlog-tiles): where hashes and entries of a log stand, and the tree read from there."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from keepsight.engines.merkle.tree import HASH_SIZE, hash_complete

WIDTH = 256  # C2SP tlog-tiles, Merkle Tree: hashes in a full tile
HEIGHT = 8  # tree levels that one tile spans
LARGEST_ENTRY = 0xFFFF  # C2SP tlog-tiles, Log entries: the length is a uint16
_TOP_LEVEL = 63
_FORM = re.compile(r"tile/(entries|0|[1-9]\d?)/((?:x\d{3}/)*\d{3})(?:\.p/([1-9]\d{0,2}))?", re.ASCII)


class TileError(ValueError):
    """A tile, bundle or path is not as it should be; `before` holds the entries read up to the fault."""

    def __init__(self, text: str, before: Sequence[bytes] = ()) -> None:
        super().__init__(text)
        self.before = tuple(before)


@dataclass(frozen=True, slots=True)
class TilePath:
    """One file: `level` 0 and up for hashes, None for entries; `width` 256, or less for a partial one."""

    level: int | None
    index: int
    width: int = WIDTH

    def __post_init__(self) -> None:
        if self.index < 0 or not 1 <= self.width <= WIDTH:
            raise TileError(f"no such tile: index {self.index}, width {self.width}")
        if self.level is not None and not 0 <= self.level <= _TOP_LEVEL:
            raise TileError(f"no such level of tiles: {self.level}")

    @classmethod
    def parse(cls, text: str) -> "TilePath":
        """Read `tile/0/x001/234.p/5`; TileError for any other spelling."""
        found = _FORM.fullmatch(text)
        if not found:
            raise TileError(f"not the path of a tile: {text[:80]!r}")
        level = None if found[1] == "entries" else int(found[1])
        path = cls(level, int(found[2].replace("x", "").replace("/", "")), int(found[3] or WIDTH))
        if str(path) != text:
            raise TileError(f"not the path of a tile: {text[:80]!r}")
        return path

    def __str__(self) -> str:
        groups = [f"{self.index % 1000:03d}"]
        rest = self.index // 1000
        while rest:
            groups.insert(0, f"x{rest % 1000:03d}")
            rest //= 1000
        level = "entries" if self.level is None else str(self.level)
        partial = "" if self.is_full else f".p/{self.width}"
        return f"tile/{level}/{'/'.join(groups)}{partial}"

    @property
    def is_full(self) -> bool:
        """Whether it will never change."""
        return self.width == WIDTH

    @property
    def full(self) -> "TilePath":
        """The full tile that this one is, or will become, the beginning of."""
        return TilePath(self.level, self.index)

    @property
    def entries(self) -> range:
        """The indexes of the log's entries that this file is about."""
        span = WIDTH ** (self.level or 0)
        return range(self.index * WIDTH * span, (self.index * WIDTH + self.width) * span)


def hashes_at(level: int, size: int) -> int:
    """C2SP tlog-tiles, Partial Tiles: how many hashes stand at a tile level in a log of `size` entries."""
    return size >> (HEIGHT * level)


def paths_at(level: int | None, size: int, first: int = 0) -> Iterator[TilePath]:
    """The tiles of one level (None: bundles) that a checkpoint of `size` needs, from tile `first` on."""
    count = hashes_at(level or 0, size)
    for index in range(first, -(-count // WIDTH)):
        yield TilePath(level, index, min(WIDTH, count - index * WIDTH))


def paths_for(size: int) -> Iterator[TilePath]:
    """All tiles and bundles that a checkpoint of `size` needs, entries first, then level by level."""
    yield from paths_at(None, size)
    level = 0
    while hashes_at(level, size):
        yield from paths_at(level, size)
        level += 1


def split_tile(path: TilePath, data: bytes) -> list[bytes]:
    """The hashes in a tile's bytes; TileError unless there are exactly `path.width`."""
    if len(data) != path.width * HASH_SIZE:
        raise TileError(f"{path} holds {len(data)} bytes instead of {path.width * HASH_SIZE}")
    return [data[i : i + HASH_SIZE] for i in range(0, len(data), HASH_SIZE)]


def join_bundle(entries: Sequence[bytes]) -> bytes:
    """C2SP tlog-tiles, Log entries: each entry after its length; TileError for an entry over 65,535 bytes."""
    if any(len(entry) > LARGEST_ENTRY for entry in entries):
        raise TileError(f"an entry is longer than {LARGEST_ENTRY} bytes")
    return b"".join(len(entry).to_bytes(2, "big") + entry for entry in entries)


def split_bundle(path: TilePath, data: bytes) -> list[bytes]:
    """The entries in a bundle's bytes; TileError where it ends early or goes on."""
    entries: list[bytes] = []
    position, end = 0, len(data)
    for index in path.entries:
        start = position + 2
        position = start + (data[position] << 8 | data[position + 1]) if start <= end else end + 1
        if position > end:
            raise TileError(f"{path} ends before the end of entry {index}", entries)
        entries.append(data[start:position])
    if position != len(data):
        raise TileError(f"{path} goes on after entry {path.entries[-1]}", entries)
    return entries


class TileReader(Protocol):
    """The seam to storage: a folder, a web address, a dictionary."""

    def read(self, path: str) -> bytes:
        """The bytes at a path such as `tile/0/000`."""
        ...


class TileNodes:
    """The complete subtrees of a log of `size` entries, read from its tiles; keeps what it has read."""

    def __init__(self, reader: TileReader, size: int) -> None:
        self._reader = reader
        self._size = size
        self._read: dict[TilePath, list[bytes]] = {}

    def node(self, level: int, index: int) -> bytes:
        """See tree.Nodes. A subtree inside a tile is hashed from the tile's own hashes."""
        tile_level, inside = divmod(level, HEIGHT)
        first = index << inside
        tile, offset = divmod(first, WIDTH)
        width = min(WIDTH, hashes_at(tile_level, self._size) - tile * WIDTH)
        hashes = self._tile(TilePath(tile_level, tile, width))
        return hash_complete(hashes[offset : offset + (1 << inside)])

    def _tile(self, path: TilePath) -> list[bytes]:
        if path not in self._read:
            self._read[path] = split_tile(path, self._reader.read(str(path)))
        return self._read[path]
