"""The Merkle tree of RFC 6962 section 2.1: hashes, tree head and both proofs, over complete subtrees."""

from collections.abc import Sequence
from hashlib import sha256
from typing import Protocol

HASH_SIZE = 32
EMPTY_ROOT = sha256(b"").digest()  # RFC 6962 section 2.1: the head of no leaves


def hash_leaf(entry: bytes) -> bytes:
    """RFC 6962 section 2.1: the hash of one entry."""
    return sha256(b"\x00" + entry).digest()


def hash_node(left: bytes, right: bytes) -> bytes:
    """RFC 6962 section 2.1: the hash of two subtrees side by side."""
    return sha256(b"\x01" + left + right).digest()


def hash_complete(hashes: Sequence[bytes]) -> bytes:
    """The head of a complete tree over 1, 2, 4, 8 … hashes."""
    if not hashes or len(hashes) & (len(hashes) - 1):
        raise ValueError(f"a complete tree has a power of two of leaves, not {len(hashes)}")
    row = b"".join(hashes)
    while len(row) > HASH_SIZE:  # hash_node of each two, written out for a million of them
        pairs = range(0, len(row), 2 * HASH_SIZE)
        row = b"".join([sha256(b"\x01" + row[at : at + 2 * HASH_SIZE]).digest() for at in pairs])
    return row


class Nodes(Protocol):
    """The complete subtrees of a log, wherever they are kept."""

    def node(self, level: int, index: int) -> bytes:
        """The head of the leaves from index * 2**level up to (index + 1) * 2**level."""
        ...


def root_of(nodes: Nodes, size: int) -> bytes:
    """RFC 6962 section 2.1: the tree head of the first `size` leaves."""
    if size < 0:
        raise ValueError(f"a tree has no size {size}")
    return _head(nodes, 0, size) if size else EMPTY_ROOT


def inclusion_proof(nodes: Nodes, index: int, size: int) -> tuple[bytes, ...]:
    """RFC 6962 section 2.1.1: the hashes from leaf `index` up to the head of `size` leaves."""
    if not 0 <= index < size:
        raise ValueError(f"leaf {index} is not in a tree of {size}")
    proof: list[bytes] = []
    start, end = 0, size
    while end - start > 1:
        middle = start + _split(end - start)
        if index < middle:
            proof.append(_head(nodes, middle, end))
            end = middle
        else:
            proof.append(_head(nodes, start, middle))
            start = middle
    return tuple(reversed(proof))


def consistency_proof(nodes: Nodes, old: int, new: int) -> tuple[bytes, ...]:
    """RFC 6962 section 2.1.2: the hashes that show the first `old` of `new` leaves unchanged."""
    if not 0 <= old <= new:
        raise ValueError(f"a log does not go from {old} leaves to {new}")
    if old in (0, new):
        return ()
    proof: list[bytes] = []
    start, end = 0, new
    while end != old:
        middle = start + _split(end - start)
        if old <= middle:
            proof.append(_head(nodes, middle, end))
            end = middle
        else:
            proof.append(_head(nodes, start, middle))
            start = middle
    if start:  # RFC 6962 section 2.1.2, SUBPROOF with b = false: the verifier does not hold this head yet
        proof.append(_head(nodes, start, end))
    return tuple(reversed(proof))


def _split(width: int) -> int:
    """RFC 6962 section 2.1: the largest power of two below `width`."""
    return 1 << ((width - 1).bit_length() - 1)


def _head(nodes: Nodes, start: int, end: int) -> bytes:
    """MTH(D[start:end]); by the splits of section 2.1 `start` is a multiple of each complete subtree."""
    width = end - start
    if width & (width - 1) == 0:
        return nodes.node(width.bit_length() - 1, start // width)
    middle = start + _split(width)
    return hash_node(_head(nodes, start, middle), _head(nodes, middle, end))
