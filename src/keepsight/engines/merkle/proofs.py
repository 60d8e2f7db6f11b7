"""Checking proofs without the tree, by the steps of RFC 9162 (the same tree as RFC 6962)."""

from collections.abc import Sequence

from keepsight.engines.merkle.tree import EMPTY_ROOT, HASH_SIZE, hash_node


class ProofError(ValueError):
    """A proof does not show what it should."""


def verify_inclusion(*, index: int, size: int, leaf_hash: bytes, root: bytes, proof: Sequence[bytes]) -> None:
    """RFC 9162 section 2.1.3.2: ProofError unless the leaf stands at `index` of this tree."""
    _require_hashes((leaf_hash, root, *proof))
    if not 0 <= index < size:
        raise ProofError(f"leaf {index} is not in a tree of {size}")
    at, last, seen = index, size - 1, leaf_hash
    for step in proof:
        if last == 0:
            raise ProofError("the proof is too long")
        if at & 1 or at == last:
            seen = hash_node(step, seen)
            at, last = _climb_to_right_child(at, last)
        else:
            seen = hash_node(seen, step)
        at, last = at >> 1, last >> 1
    if last:
        raise ProofError("the proof is too short")
    if seen != root:
        raise ProofError(f"leaf {index} does not lead to this tree head")


def verify_consistency(*, old: int, new: int, old_root: bytes, new_root: bytes, proof: Sequence[bytes]) -> None:
    """RFC 9162 section 2.1.4.2: ProofError unless the new tree begins with the old one."""
    _require_hashes((old_root, new_root, *proof))
    if not 0 <= old <= new:
        raise ProofError(f"a log does not go from {old} leaves to {new}")
    if old in (0, new):
        _verify_moot(old=old, new=new, old_root=old_root, new_root=new_root, proof=proof)
        return
    steps = list(proof)
    if old & (old - 1) == 0:  # the old head is itself a node of the new tree and not repeated in the proof
        steps.insert(0, old_root)
    if not steps:
        raise ProofError("the proof is empty")
    at, last = old - 1, new - 1
    while at & 1:
        at, last = at >> 1, last >> 1
    seen_old = seen_new = steps[0]
    for step in steps[1:]:
        if last == 0:
            raise ProofError("the proof is too long")
        if at & 1 or at == last:
            seen_old, seen_new = hash_node(step, seen_old), hash_node(step, seen_new)
            at, last = _climb_to_right_child(at, last)
        else:
            seen_new = hash_node(seen_new, step)
        at, last = at >> 1, last >> 1
    if last or seen_old != old_root or seen_new != new_root:
        raise ProofError(f"the tree of {new} leaves does not begin with the tree of {old}")


def _verify_moot(*, old: int, new: int, old_root: bytes, new_root: bytes, proof: Sequence[bytes]) -> None:
    # README.md decides the cases of size zero.
    if proof:
        raise ProofError("nothing needs proving, yet there is a proof")
    if old == 0 and old_root != EMPTY_ROOT:
        raise ProofError("a tree without leaves has another head")
    if new == 0 and new_root != EMPTY_ROOT:
        raise ProofError("a tree without leaves has another head")
    if old == new and old_root != new_root:
        raise ProofError(f"two different heads for {old} leaves")


def _climb_to_right_child(at: int, last: int) -> tuple[int, int]:
    while at and not at & 1:
        at, last = at >> 1, last >> 1
    return at, last


def _require_hashes(hashes: Sequence[bytes]) -> None:
    if any(len(value) != HASH_SIZE for value in hashes):
        raise ProofError(f"a hash is {HASH_SIZE} bytes long")
