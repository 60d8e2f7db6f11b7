"""Witnessing (C2SP tlog-witness, add-checkpoint): what a log submits, and the answer that a witness owes it."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from keepsight.engines.merkle import base64
from keepsight.engines.merkle.checkpoints import MOST_HASHES, Checkpoint, CheckpointError, read_hash, read_number
from keepsight.engines.merkle.notes import Note, NoteError, Signature, VerifierKey, read_signature, signers
from keepsight.engines.merkle.proofs import ProofError, verify_consistency
from keepsight.engines.merkle.tree import EMPTY_ROOT

SIZE_TYPE = "text/x.tlog.size"
PLAIN_TYPE = "text/plain; charset=utf-8"


def quorum(witnesses: int) -> int:
    """How many of so many witnesses must have cosigned before anybody believes a checkpoint: more than half."""
    return witnesses // 2 + 1 if witnesses else 0


def short_name(origin: str) -> str:
    """A log's name as a folder and in addresses: the first 32 hexadecimal digits of its SHA-256."""
    return sha256(origin.encode()).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class Submission:
    """A checkpoint, and the proof that it continues one of `old` entries."""

    old: int
    proof: tuple[bytes, ...]
    note: Note
    tree: Checkpoint

    @classmethod
    def parse(cls, data: bytes) -> "Submission":
        """Read a request's body; CheckpointError unless it is in the only form."""
        head, blank, rest = data.partition(b"\n\n")
        try:
            first, *hashes = head.decode("ascii").split("\n")
            note = Note.parse(rest)
        except (UnicodeDecodeError, NoteError) as error:
            raise CheckpointError(f"not a submission: {error}") from error
        if not blank or not first.startswith("old ") or len(hashes) > MOST_HASHES:
            raise CheckpointError(f"a submission is an old size, at most {MOST_HASHES} hashes, an empty line, a checkpoint")
        old = read_number(first.removeprefix("old "))
        return cls(old, tuple(map(read_hash, hashes)), note, Checkpoint.parse(note.text))

    def to_bytes(self) -> bytes:
        """The request's body."""
        return "\n".join([f"old {self.old}", *map(base64.encode, self.proof), "", ""]).encode() + self.note.to_bytes()


@dataclass(frozen=True, slots=True)
class Answer:
    """An HTTP status, a body and its type."""

    status: int
    body: bytes
    content_type: str = PLAIN_TYPE


def objection(asked: Submission, keys: Iterable[VerifierKey], last: Checkpoint | None) -> Answer | None:
    """Why a witness does not cosign, or None where it must; in the order in which tlog-witness has the checks.

    `keys` are those trusted for the log of this name, none for an unknown log; `last` is what the witness cosigned last.
    """
    trusted = tuple(keys)
    if not trusted:
        return _no(404, "this witness does not know the log")
    try:
        if not signers(asked.note, trusted):
            return _no(403, "not signed by the log")
    except NoteError as error:
        return _no(403, str(error))
    return _gap(asked, last or Checkpoint(asked.tree.origin, 0, EMPTY_ROOT))


def _gap(asked: Submission, before: Checkpoint) -> Answer | None:
    new = asked.tree
    if asked.old > new.size:
        return _no(400, "the old size is larger than the checkpoint's")
    if asked.old != before.size or (new.size == before.size and new.root != before.root):
        return Answer(409, f"{before.size}\n".encode(), SIZE_TYPE)
    try:
        verify_consistency(old=before.size, new=new.size, old_root=before.root, new_root=new.root, proof=asked.proof)
    except ProofError as error:
        return _no(422, str(error))
    return None


def cosignatures(body: bytes, text: str, key: VerifierKey) -> tuple[Signature, ...]:
    """A witness's answer read by the log: its lines by `key`, verified over the checkpoint's text; unknown keys ignored.

    NoteError if a line is malformed, a signature wrong, or none is by this key.
    """
    try:
        lines = body.decode().removesuffix("\n").split("\n")
    except UnicodeDecodeError as error:
        raise NoteError("the witness's answer is not UTF-8") from error
    own = tuple(line for line in map(read_signature, lines) if key.made(line))
    if not own:
        raise NoteError(f"the answer holds no signature of {key.name}")
    for line in own:
        key.verify(text, line)
    return own[:1]


def _no(status: int, text: str) -> Answer:
    return Answer(status, f"{text}\n".encode())
