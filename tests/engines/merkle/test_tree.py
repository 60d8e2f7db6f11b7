"""Hashes and proofs: the vectors of transparency-dev/merkle, and RFC 6962 word by word as a slow twin."""

from collections.abc import Sequence
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st
from leaf_nodes import LeafNodes

from keepsight.engines.merkle.proofs import ProofError, verify_consistency, verify_inclusion
from keepsight.engines.merkle.tree import (
    EMPTY_ROOT,
    consistency_proof,
    hash_complete,
    hash_leaf,
    inclusion_proof,
    root_of,
)

# The inputs and heads that the public implementations of RFC 6962 share.
LEAVES = [
    bytes.fromhex(text)
    for text in (
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
]
ROOTS = [
    bytes.fromhex(text)
    for text in (
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    )
]
A = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
B = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
C = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"
D = "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
E = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
F = "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"
G = "b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f"
INCLUSION = [  # index from 0, size, proof
    (0, 8, [A, B, C]),
    (5, 8, [D, E, ROOTS[3].hex()]),
    (2, 3, [ROOTS[1].hex()]),
    (1, 5, [ROOTS[0].hex(), B, D]),
]
CONSISTENCY = [
    (1, 1, []),
    (1, 8, [A, B, C]),
    (6, 8, [F, E, ROOTS[3].hex()]),
    (2, 5, [B, D]),
    (6, 7, [F, G, ROOTS[3].hex()]),
]
STRANGE = bytes.fromhex("abacaba000000000000000000000000000000000000000000060061e00123456")


def nodes_of(entries: list[bytes]) -> LeafNodes:
    return LeafNodes([hash_leaf(entry) for entry in entries])


def hashes(texts: list[str]) -> list[bytes]:
    return [bytes.fromhex(text) for text in texts]


def proves_inclusion(index: int, size: int, leaf_hash: bytes, root: bytes, proof: Sequence[bytes]) -> bool:
    try:
        verify_inclusion(index=index, size=size, leaf_hash=leaf_hash, root=root, proof=proof)
    except ProofError:
        return False
    return True


def proves_consistency(old: int, new: int, old_root: bytes, new_root: bytes, proof: Sequence[bytes]) -> bool:
    try:
        verify_consistency(old=old, new=new, old_root=old_root, new_root=new_root, proof=proof)
    except ProofError:
        return False
    return True


@pytest.mark.parametrize("size", range(9))
def test_published_heads(size: int) -> None:
    expected = ROOTS[size - 1] if size else EMPTY_ROOT
    assert root_of(nodes_of(LEAVES[:size]), size) == expected
    assert root_of(nodes_of(LEAVES), size) == expected


@pytest.mark.parametrize(("index", "size", "proof"), INCLUSION)
def test_published_inclusion_proofs(index: int, size: int, proof: list[str]) -> None:
    assert list(inclusion_proof(nodes_of(LEAVES), index, size)) == hashes(proof)
    assert proves_inclusion(index, size, hash_leaf(LEAVES[index]), ROOTS[size - 1], hashes(proof))


@pytest.mark.parametrize(("index", "size", "proof"), INCLUSION)
def test_corrupted_inclusion_proofs_are_refused(index: int, size: int, proof: list[str]) -> None:
    good, leaf, root = hashes(proof), hash_leaf(LEAVES[index]), ROOTS[size - 1]
    corrupted = [
        (index - 1, size, leaf, root, good),
        (index + 1, size, leaf, root, good),
        (index ^ 2, size, leaf, root, good),
        (index, size * 2, leaf, root, good),
        (index, size // 2, leaf, root, good),
        (index, size, b"WrongLeaf", root, good),
        (index, size, leaf, EMPTY_ROOT, good),
        (index, size, leaf, STRANGE, good),
        (index, size, leaf, root, [*good, b""]),
        (index, size, leaf, root, [*good, root]),
        (index, size, leaf, root, [b"", *good]),
        (index, size, leaf, root, [root, *good]),
        (index, size, leaf, root, good[:-1]),
        (index, size, leaf, root, [good[0], STRANGE, *good[1:]]),
        *((index, size, leaf, root, flip(good, i, 8)) for i in range(len(good))),
    ]
    assert [case for case in corrupted if proves_inclusion(*case)] == []


@pytest.mark.parametrize(("old", "new", "proof"), CONSISTENCY)
def test_published_consistency_proofs(old: int, new: int, proof: list[str]) -> None:
    assert list(consistency_proof(nodes_of(LEAVES), old, new)) == hashes(proof)
    assert proves_consistency(old, new, ROOTS[old - 1], ROOTS[new - 1], hashes(proof))


@pytest.mark.parametrize(("old", "new", "proof"), [case for case in CONSISTENCY if case[2]])
def test_corrupted_consistency_proofs_are_refused(old: int, new: int, proof: list[str]) -> None:
    good, old_root, new_root = hashes(proof), ROOTS[old - 1], ROOTS[new - 1]
    corrupted = [
        (old - 1, new, old_root, new_root, good),
        (old + 1, new, old_root, new_root, good),
        (old ^ 2, new, old_root, new_root, good),
        (old, new * 2, old_root, new_root, good),
        (old, new // 2, old_root, new_root, good),
        (old, new, b"WrongRoot", new_root, good),
        (old, new, old_root, b"WrongRoot", good),
        (old, new, new_root, old_root, good),
        (old, new, old_root, new_root, []),
        *((old, new, old_root, new_root, [*good, extra]) for extra in (b"", old_root, new_root)),
        *((old, new, old_root, new_root, [extra, *good]) for extra in (b"", old_root, new_root, good[0])),
        (old, new, old_root, new_root, good[:-1]),
        *((old, new, old_root, new_root, flip(good, i, 16)) for i in range(len(good))),
    ]
    assert [case for case in corrupted if proves_consistency(*case)] == []


@pytest.mark.parametrize(
    ("old", "new", "old_root", "new_root", "proof", "holds"),
    [
        (0, 0, EMPTY_ROOT, EMPTY_ROOT, [], True),
        (0, 1, EMPTY_ROOT, STRANGE, [], True),
        (1, 1, STRANGE, STRANGE, [], True),
        (0, 0, STRANGE, STRANGE, [], False),  # stricter than the published vectors: see the engine's README
        (0, 1, STRANGE, STRANGE, [], False),
        (0, 0, EMPTY_ROOT, STRANGE, [], False),
        (1, 1, EMPTY_ROOT, STRANGE, [], False),
        (1, 0, STRANGE, EMPTY_ROOT, [], False),
        (2, 1, STRANGE, STRANGE, [], False),
        (1, 2, STRANGE, STRANGE, [], False),
        (0, 0, EMPTY_ROOT, EMPTY_ROOT, [EMPTY_ROOT], False),
        (0, 1, EMPTY_ROOT, EMPTY_ROOT, [EMPTY_ROOT], False),
        (1, 1, EMPTY_ROOT, EMPTY_ROOT, [EMPTY_ROOT], False),
        (-1, 1, STRANGE, STRANGE, [], False),
    ],
)
def test_consistency_at_the_edges(old: int, new: int, old_root: bytes, new_root: bytes, proof: list[bytes], holds: bool) -> None:
    assert proves_consistency(old, new, old_root, new_root, proof) is holds


@pytest.mark.parametrize(("index", "size"), [(0, 0), (1, 0), (1, 1), (2, 1), (-1, 1)])
def test_nothing_is_included_outside_the_tree(index: int, size: int) -> None:
    assert not proves_inclusion(index, size, STRANGE, STRANGE, [])
    with pytest.raises(ValueError, match="is not in a tree"):
        inclusion_proof(nodes_of(LEAVES), index, size)


def test_a_single_leaf_is_its_own_head() -> None:
    leaf = hash_leaf(b"data")
    assert proves_inclusion(0, 1, leaf, leaf, [])
    assert not proves_inclusion(0, 1, leaf, b"", [])
    assert not proves_inclusion(0, 1, b"", b"", [])


def test_sizes_that_no_log_has_are_refused() -> None:
    with pytest.raises(ValueError, match="no size"):
        root_of(nodes_of([]), -1)
    with pytest.raises(ValueError, match="does not go from"):
        consistency_proof(nodes_of(LEAVES), 3, 2)
    with pytest.raises(ValueError, match="power of two"):
        hash_complete([STRANGE] * 3)
    with pytest.raises(ValueError, match="power of two"):
        hash_complete([])


@given(st.lists(st.binary(max_size=4), max_size=70), st.data())
def test_heads_and_proofs_agree_with_the_slow_twin(entries: list[bytes], data: st.DataObject) -> None:
    nodes, size = nodes_of(entries), len(entries)
    root = root_of(nodes, size)
    assert root == mth(entries)
    old = data.draw(st.integers(0, size))
    if old:
        assert list(consistency_proof(nodes, old, size)) == proof_between(old, entries)
        index = data.draw(st.integers(0, size - 1))
        assert list(inclusion_proof(nodes, index, size)) == path(index, entries)
        assert proves_inclusion(index, size, hash_leaf(entries[index]), root, inclusion_proof(nodes, index, size))
    assert proves_consistency(old, size, mth(entries[:old]), root, consistency_proof(nodes, old, size))


@given(st.integers(1, 300), st.integers(1, 300))
def test_a_consistency_proof_does_not_serve_another_history(first: int, second: int) -> None:
    old, new = sorted((first, second))
    entries = [index.to_bytes(2, "big") for index in range(new)]
    other = [b"rewritten", *entries[1:]]
    steps = consistency_proof(nodes_of(other), old, new)
    assert not proves_consistency(old, new, mth(entries[:old]), mth(other), steps)


def flip(proof: list[bytes], position: int, bit: int) -> list[bytes]:
    changed = bytes([proof[position][0] ^ bit]) + proof[position][1:]
    return [*proof[:position], changed, *proof[position + 1 :]]


# The slow twin: the definitions of RFC 6962 section 2.1, word by word.


def mth(entries: list[bytes]) -> bytes:
    if not entries:
        return sha256(b"").digest()
    if len(entries) == 1:
        return sha256(b"\x00" + entries[0]).digest()
    k = largest_power_below(len(entries))
    return sha256(b"\x01" + mth(entries[:k]) + mth(entries[k:])).digest()


def path(m: int, entries: list[bytes]) -> list[bytes]:
    if len(entries) == 1:
        return []
    k = largest_power_below(len(entries))
    if m < k:
        return [*path(m, entries[:k]), mth(entries[k:])]
    return [*path(m - k, entries[k:]), mth(entries[:k])]


def proof_between(m: int, entries: list[bytes]) -> list[bytes]:
    return subproof(m, entries, whole=True)


def subproof(m: int, entries: list[bytes], *, whole: bool) -> list[bytes]:
    n = len(entries)
    if m == n:
        return [] if whole else [mth(entries)]
    k = largest_power_below(n)
    if m <= k:
        return [*subproof(m, entries[:k], whole=whole), mth(entries[k:])]
    return [*subproof(m - k, entries[k:], whole=False), mth(entries[:k])]


def largest_power_below(n: int) -> int:
    k = 1
    while k * 2 < n:
        k *= 2
    return k
