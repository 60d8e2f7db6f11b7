"""Tiles: paths and sizes from the specification's own examples, bundles, and proofs read from tiles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from leaf_nodes import LeafNodes

from keepsight.engines.merkle.tiles import (
    TileError,
    TileNodes,
    TilePath,
    join_bundle,
    paths_at,
    paths_for,
    split_bundle,
    split_tile,
)
from keepsight.engines.merkle.tree import (
    consistency_proof,
    hash_leaf,
    inclusion_proof,
    root_of,
)


class Memory:
    """Tiles in a dictionary, made from leaf hashes by the formal definition in C2SP tlog-tiles."""

    def __init__(self, leaves: list[bytes], size: int) -> None:
        self.reads = []
        nodes = LeafNodes(leaves)
        self.files = {
            str(path): b"".join(nodes.node(8 * path.level, path.index * 256 + i) for i in range(path.width))
            for path in paths_for(size)
            if path.level is not None
        }

    def read(self, path: str) -> bytes:
        self.reads.append(path)
        return self.files[path]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (TilePath(0, 1234067), "tile/0/x001/x234/067"),
        (TilePath(0, 0), "tile/0/000"),
        (TilePath(0, 999, 1), "tile/0/999.p/1"),
        (TilePath(1, 1000, 255), "tile/1/x001/000.p/255"),
        (TilePath(None, 273, 112), "tile/entries/273.p/112"),
        (TilePath(63, 5), "tile/63/005"),
    ],
)
def test_paths_are_written_and_read(path: TilePath, text: str) -> None:
    assert str(path) == text
    assert TilePath.parse(text) == path


@pytest.mark.parametrize(
    "text",
    [
        "tile/00/000",
        "tile/64/000",
        "tile/-1/000",
        "tile/0/0",
        "tile/0/0000",
        "tile/0/x000/000",
        "tile/0/001/000",
        "tile/0/x001",
        "tile/0/000.p/0",
        "tile/0/000.p/256",
        "tile/0/000.p/01",
        "tile/0/000.p/",
        "tile/0/000/",
        "tile/0/../../key",
        "tile/entries",
        "tile/8/0/000",
        "/tile/0/000",
        "tile/0/000\n",
        "tile/0/\u0660\u0660\u0660",
        "checkpoint",
        "",
    ],
)
def test_other_paths_are_refused(text: str) -> None:
    with pytest.raises(TileError):
        TilePath.parse(text)


@given(st.integers(0, 10**15), st.integers(1, 256), st.none() | st.integers(0, 63))
def test_a_path_survives_its_text(index: int, width: int, level: int | None) -> None:
    path = TilePath(level, index, width)
    assert TilePath.parse(str(path)) == path


def test_a_tree_of_70_000_as_the_specification_describes_it() -> None:
    shapes = {level: list(paths_at(level, 70_000)) for level in (0, 1, 2, 3)}
    assert len(shapes[0]) == 274
    assert [path.width for path in shapes[0][-2:]] == [256, 112]
    assert [path.width for path in shapes[1]] == [256, 17]
    assert [path.width for path in shapes[2]] == [1]
    assert shapes[3] == []


def test_a_tree_of_256_has_a_partial_tile_above() -> None:
    assert list(map(str, paths_for(256))) == ["tile/entries/000", "tile/0/000", "tile/1/000.p/1"]
    assert list(paths_for(0)) == []


@given(st.integers(0, 70_000))
def test_widths_follow_the_formula_of_the_specification(size: int) -> None:
    for path in paths_for(size):
        if not path.is_full:
            assert path.width == size // 256 ** (path.level or 0) % 256


def test_a_file_knows_which_entries_it_is_about() -> None:
    assert TilePath(None, 2, 3).entries == range(512, 515)
    assert TilePath(0, 2, 3).entries == range(512, 515)
    assert TilePath(1, 1, 2).entries == range(65_536, 65_536 + 512)


@given(st.lists(st.binary(max_size=40), min_size=1, max_size=256))
def test_bundles_come_back(entries: list[bytes]) -> None:
    path = TilePath(None, 3, len(entries))
    assert split_bundle(path, join_bundle(entries)) == entries


@pytest.mark.parametrize(
    ("data", "entry"),
    [
        (b"", 0),
        (b"\x00", 0),
        (b"\x00\x01", 0),
        (b"\x00\x01a\x00", 1),
        (b"\x00\x01a\x00\x02b", 1),
        (b"\x00\x00\x00\x00c", 1),
    ],
)
def test_a_bundle_that_does_not_add_up_names_the_entry(data: bytes, entry: int) -> None:
    with pytest.raises(TileError) as caught:
        split_bundle(TilePath(None, 0, 2), data)
    assert f"entry {entry}" in str(caught.value)
    assert len(caught.value.before) == (entry if "ends" in str(caught.value) else entry + 1)


def test_the_longest_entry() -> None:
    longest = bytes(65_535)
    assert split_bundle(TilePath(None, 0, 1), join_bundle([longest])) == [longest]
    with pytest.raises(TileError):
        join_bundle([bytes(65_536)])


@pytest.mark.parametrize("size", [63, 65])
def test_a_tile_of_another_size_is_refused(size: int) -> None:
    with pytest.raises(TileError):
        split_tile(TilePath(0, 0, 2), bytes(size))


def test_no_tile_has_a_negative_index() -> None:
    with pytest.raises(TileError):
        TilePath(0, -1)


@pytest.mark.parametrize("size", [1, 2, 255, 256, 257, 511, 512, 700, 65_536, 66_000])
def test_proofs_from_tiles_are_the_proofs_from_leaves(size: int) -> None:
    leaves = [hash_leaf(index.to_bytes(4, "big")) for index in range(size)]
    memory, direct = Memory(leaves, size), LeafNodes(leaves)
    nodes = TileNodes(memory, size)
    assert root_of(nodes, size) == root_of(direct, size)
    for index in {0, size // 3, size - 1}:
        assert inclusion_proof(nodes, index, size) == inclusion_proof(direct, index, size)
        assert consistency_proof(nodes, index, size) == consistency_proof(direct, index, size)
    assert len(memory.reads) == len(set(memory.reads)), "a tile was read twice"
