"""Exported logs as an honest operator, or one who also holds the key, would write them."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

import pytest
from leaf_nodes import LeafNodes

from keepsight.engines.merkle.checkpoints import Checkpoint, Receipt
from keepsight.engines.merkle.held import Signer
from keepsight.engines.merkle.leaves import Leaf, LeafError, kind_and_hour
from keepsight.engines.merkle.notes import Note, SigningKey
from keepsight.engines.merkle.tiles import TilePath, join_bundle, paths_for
from keepsight.engines.merkle.tree import hash_leaf, inclusion_proof, root_of
from keepsight.programs.ledger_oversight import Oversight
from keepsight.programs.ledger_verify import main

KEY = SigningKey("northmere.example/log", b"k" * 32)
WITNESSES = [SigningKey(f"scrutiny.example/w{n}", bytes([n]) * 32) for n in range(3)]
SIZE, OLD = 600, 520


def leaf(index: int, *, hour: str | None = None, salt: str = "") -> bytes:
    when = hour or f"2026-11-{1 + index // 48:02d}T{index // 2 % 24:02d}"
    return Leaf("decisions.signoff.given", when, (sha256(f"{salt}{index}".encode()).digest(),)).to_bytes()


@dataclass
class Log:
    """Everything an operator who also holds the log's key could write into an export."""

    entries: list[bytes] = field(default_factory=lambda: [leaf(n) for n in range(SIZE)])
    key: Signer = KEY
    witnesses: list[SigningKey] = field(default_factory=list)
    cosigned: int = 0

    @property
    def nodes(self) -> LeafNodes:
        return LeafNodes([hash_leaf(entry) for entry in self.entries])

    def signed(self, size: int) -> Note:
        note = Checkpoint(self.key.name, size, root_of(self.nodes, size)).signed(self.key)
        lines = [key.cosign(note.text, 1_800_000_000) for key in self.witnesses[: self.cosigned]]
        return Note(note.text, (*note.signatures, *lines))

    def write(self, to: Path, *, old: int | None = OLD, receipt: int | None = 300) -> Path:
        size, nodes = len(self.entries), self.nodes
        for path in paths_for(size):
            if path.level is None:
                data = join_bundle([self.entries[i] for i in path.entries])
            else:
                data = b"".join(nodes.node(8 * path.level, path.index * 256 + i) for i in range(path.width))
            put(to / str(path), data)
        keys = [key.witness for key in self.witnesses]
        put(to / "vkeys", "".join(f"{key}\n" for key in (self.key.verifier, *keys)).encode())
        put(to / "checkpoint", self.signed(size).to_bytes())
        if old is not None:
            put(to / "checkpoint.old", self.signed(old).to_bytes())
        if receipt is not None:
            proof = Receipt(receipt, inclusion_proof(nodes, receipt, size), self.signed(size))
            put(to / "p.tlog-proof", proof.to_bytes())
            put(to / "p.entry", self.entries[receipt])
        return to


def put(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def bundle(entries: list[bytes], index: int) -> tuple[str, bytes]:
    held = entries[index * 256 : (index + 1) * 256]
    return str(TilePath(None, index, len(held))), join_bundle(held)


def caught(directory: Path, capsys: pytest.CaptureFixture[str]) -> str:
    assert main([str(directory)]) == 1
    shown = capsys.readouterr()
    assert not shown.out
    return shown.err


def oversight_problems(entries: Sequence[bytes], held: int = 16_384) -> list[str]:
    """What the verifier says of these entries' oversight, with as little as `held` bytes of each part in memory."""
    with Oversight(held) as oversight:
        for index, entry in enumerate(entries):
            with suppress(LeafError):  # named by the check of order
                oversight.add(index, kind_and_hour(entry)[0], entry)
        return oversight.problems()
