"""Checkpoints (C2SP tlog-checkpoint) and receipts of one entry (C2SP tlog-proof); read strictly."""

import re
from dataclasses import dataclass

from keepsight.engines.merkle import base64
from keepsight.engines.merkle.held import Signer
from keepsight.engines.merkle.notes import Note, NoteError
from keepsight.engines.merkle.proofs import verify_inclusion
from keepsight.engines.merkle.tree import HASH_SIZE, hash_leaf

_NUMBER = re.compile(r"0|[1-9][0-9]{0,18}")
_RECEIPT_HEAD = "c2sp.org/tlog-proof@v1"
MOST_HASHES = 63  # C2SP tlog-proof and tlog-witness alike


class CheckpointError(ValueError):
    """A checkpoint or a receipt is not in its only form."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """What a log says of itself: its name, how many entries it has, and the head of their tree (32 bytes)."""

    origin: str
    size: int
    root: bytes

    def __post_init__(self) -> None:
        if not self.origin or "\n" in self.origin:
            raise CheckpointError("a checkpoint names its log on one line")
        if self.size < 0 or len(self.root) != HASH_SIZE:
            raise CheckpointError("a checkpoint has a size and a hash of 32 bytes")

    @classmethod
    def parse(cls, text: str) -> "Checkpoint":
        """Read the signed text. Extension lines, which C2SP discourages, are refused."""
        lines = text.split("\n")
        if len(lines) != 4 or lines[3]:  # noqa: PLR2004 - origin, size, root and the end of the last line
            raise CheckpointError("a checkpoint has three lines")
        return cls(lines[0], read_number(lines[1]), read_hash(lines[2]))

    def to_text(self) -> str:
        """The text to sign."""
        return f"{self.origin}\n{self.size}\n{base64.encode(self.root)}\n"

    def signed(self, key: Signer) -> Note:
        """The note under the log's own key."""
        return Note(self.to_text(), (key.sign(self.to_text()),))


@dataclass(frozen=True, slots=True)
class Receipt:
    """Proof that one entry stands in the log: its index, the hashes up to the head, the signed checkpoint."""

    index: int
    proof: tuple[bytes, ...]
    note: Note

    @property
    def checkpoint(self) -> Checkpoint:
        """The checkpoint inside; CheckpointError if the note is about something else."""
        return Checkpoint.parse(self.note.text)

    @classmethod
    def parse(cls, data: bytes) -> "Receipt":
        """Read a `.tlog-proof` file; CheckpointError unless it is in the only form.

        Extra data is refused: nobody signs it.
        """
        head, blank, rest = data.partition(b"\n\n")
        if not blank:
            raise CheckpointError("a receipt has an empty line before its checkpoint")
        try:
            lines = head.decode("ascii").split("\n")
            note = Note.parse(rest)
        except (UnicodeDecodeError, NoteError) as error:
            raise CheckpointError(f"not a receipt: {error}") from error
        if lines[0] != _RECEIPT_HEAD or len(lines) < 2 or not lines[1].startswith("index "):  # noqa: PLR2004 - head, index
            raise CheckpointError(f"a receipt begins with {_RECEIPT_HEAD} and an index")
        if len(lines) - 2 > MOST_HASHES:
            raise CheckpointError("a receipt has too many hashes")
        return cls(read_number(lines[1].removeprefix("index ")), tuple(map(read_hash, lines[2:])), note)

    def to_bytes(self) -> bytes:
        """The file's bytes."""
        lines = [_RECEIPT_HEAD, f"index {self.index}", *map(base64.encode, self.proof), "", ""]
        return "\n".join(lines).encode() + self.note.to_bytes()

    def verify(self, entry: bytes) -> None:
        """ProofError unless `entry` stands at the index. The caller checks the checkpoint's signatures."""
        tree = self.checkpoint
        leaf = hash_leaf(entry)
        verify_inclusion(index=self.index, size=tree.size, leaf_hash=leaf, root=tree.root, proof=self.proof)


def read_number(text: str) -> int:
    """A whole number in its only decimal form; CheckpointError otherwise."""
    if not _NUMBER.fullmatch(text):
        raise CheckpointError(f"not a whole number: {text[:40]!r}")
    return int(text)


def read_hash(text: str) -> bytes:
    """A hash of 32 bytes from base64; CheckpointError otherwise."""
    try:
        value = base64.decode(text)
    except ValueError as error:
        raise CheckpointError(f"not a hash: {text[:60]!r}") from error
    if len(value) != HASH_SIZE:
        raise CheckpointError(f"a hash is {HASH_SIZE} bytes long: {text[:60]!r}")
    return value
