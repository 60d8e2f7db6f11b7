"""A tree that grows beside the same tree held whole: heads and tiles at every shape."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from leaf_nodes import LeafNodes

from keepsight.engines.merkle.growing import GrowingTree
from keepsight.engines.merkle.tiles import TilePath, hashes_at, paths_at
from keepsight.engines.merkle.tree import hash_leaf, root_of

LEAVES = [hash_leaf(str(n).encode()) for n in range(65_536 + 300)]
NODES = LeafNodes(LEAVES)
EDGES = [0, 1, 2, 3, 255, 256, 257, 511, 512, 65_535, 65_536, 65_537, len(LEAVES)]


def tiles_of(size: int) -> list[tuple[TilePath, list[bytes]]]:
    """Every tile above level 0, read off the tree that is held whole."""
    paths = [path for level in (1, 2, 3) if hashes_at(level, size) for path in paths_at(level, size)]
    return [(path, [NODES.node(8 * (path.level or 0), path.index * 256 + n) for n in range(path.width)]) for path in paths]


def by_place(tiles: list[tuple[TilePath, list[bytes]]]) -> list[tuple[TilePath, list[bytes]]]:
    return sorted(tiles, key=lambda tile: (tile[0].level, tile[0].index))


def test_heads_and_tiles_are_those_of_the_whole_tree() -> None:
    tree, full = GrowingTree(), []
    assert tree.root() == root_of(NODES, 0)
    for before, size in pairwise(EDGES):
        full += tree.extend(LEAVES[before:size])
        assert (tree.size, tree.root()) == (size, root_of(NODES, size))
        assert by_place(full + tree.partial()) == tiles_of(size)


@given(st.lists(st.integers(0, 400), max_size=6))
def test_steps_do_not_matter(steps: list[int]) -> None:
    tree = GrowingTree()
    for step in steps:
        tree.extend(LEAVES[tree.size : tree.size + step])
    assert tree.root() == root_of(NODES, sum(steps))


def test_a_copy_goes_on_alone() -> None:
    tree = GrowingTree()
    tree.extend(LEAVES[:300])
    twin = tree.copy()
    twin.extend(LEAVES[300:600])
    assert (tree.root(), twin.root()) == (root_of(NODES, 300), root_of(NODES, 600))
