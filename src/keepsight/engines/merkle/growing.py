"""A tree that grows leaf by leaf and is never held whole: of each tile level only the tile that is not full yet."""

from collections.abc import Sequence

from keepsight.engines.merkle.tiles import HEIGHT, WIDTH, TilePath
from keepsight.engines.merkle.tree import EMPTY_ROOT, hash_complete, hash_node


class GrowingTree:
    """At most 255 hashes a level, and a level for each power of 256: a thousand million leaves are 32 kilobytes."""

    def __init__(self) -> None:
        self.size = 0
        self._rows: list[list[bytes]] = [[]]  # by tile level: the hashes of the tile that is not full yet

    def copy(self) -> "GrowingTree":
        """The same tree, to go on otherwise."""
        twin = GrowingTree()
        twin.size, twin._rows = self.size, [list(row) for row in self._rows]
        return twin

    def extend(self, leaf_hashes: Sequence[bytes]) -> list[tuple[TilePath, list[bytes]]]:
        """Add leaves in the log's order. Returns the tiles above level 0 that became full, with their hashes."""
        full: list[tuple[TilePath, list[bytes]]] = []
        place = 0
        while place < len(leaf_hashes):
            row = self._rows[0]
            step = min(WIDTH - len(row), len(leaf_hashes) - place)
            row += leaf_hashes[place : place + step]
            place += step
            self.size += step
            if len(row) == WIDTH:
                full += self._climb()
        return full

    def partial(self) -> list[tuple[TilePath, list[bytes]]]:
        """The tiles above level 0 that are not full yet and not empty (C2SP tlog-tiles, Partial Tiles), with their hashes."""
        return [
            (TilePath(level, self.size >> (HEIGHT * (level + 1)), len(row)), list(row))
            for level, row in enumerate(self._rows)
            if level and row
        ]

    def root(self) -> bytes:
        """RFC 6962 section 2.1: the tree head of all leaves so far, from the complete subtrees that its size in binary names."""
        head: bytes | None = None
        for row in self._rows:
            end = len(row)
            while end:
                width = end & -end
                node = hash_complete(row[end - width : end])
                head = node if head is None else hash_node(node, head)
                end -= width
        return EMPTY_ROOT if head is None else head

    def _climb(self) -> list[tuple[TilePath, list[bytes]]]:
        """A tile of level 0 is full: its head is a hash of the tile above, which may be full now, and so on."""
        full: list[tuple[TilePath, list[bytes]]] = []
        level = 0
        while len(self._rows[level]) == WIDTH:
            row, self._rows[level] = self._rows[level], []
            if level:
                full.append((TilePath(level, (self.size >> (HEIGHT * (level + 1))) - 1), row))
            level += 1
            if level == len(self._rows):
                self._rows.append([])
            self._rows[level].append(hash_complete(row))
        return full
