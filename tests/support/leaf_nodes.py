"""A whole Merkle tree in memory: the plain twin of the trees that are read from tiles or grow leaf by leaf."""

from collections.abc import Sequence

from keepsight.engines.merkle.tree import hash_node


class LeafNodes:
    """Complete subtrees computed from all leaf hashes."""

    def __init__(self, leaf_hashes: Sequence[bytes]) -> None:
        self._levels = [list(leaf_hashes)]
        while len(self._levels[-1]) > 1:
            below = self._levels[-1]
            self._levels.append([hash_node(left, right) for left, right in zip(below[::2], below[1::2], strict=False)])

    def node(self, level: int, index: int) -> bytes:
        """The head of the leaves from index * 2**level up to (index + 1) * 2**level."""
        if not 0 <= index < len(self._levels[level]):
            raise IndexError(f"level {level} has no node {index}")
        return self._levels[level][index]
