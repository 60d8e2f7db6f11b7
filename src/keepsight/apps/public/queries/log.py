"""What the log last said of itself: its size, its hash, who signed and which witnesses did."""

import base64
from dataclasses import dataclass

from keepsight.apps.ledger import queries as ledger
from keepsight.engines.merkle.checkpoints import Checkpoint
from keepsight.engines.merkle.notes import NoteError, signers


@dataclass(frozen=True, slots=True)
class LogState:
    """The newest signed state. `witnesses` are names with whether they cosigned it."""

    origin: str
    size: int
    root: str
    signed: bool
    witnesses: tuple[tuple[str, bool], ...]


def log_state() -> LogState | None:
    """The state as published; None before the publisher's first round, or where its files cannot be read just now."""
    folder = ledger.LogFolder.of_installation()
    try:
        note = folder.note()
        if note is None:
            return None
        keys = folder.keys()
        signed = signers(note, keys)
    except (NoteError, OSError):
        return None
    checkpoint = Checkpoint.parse(note.text)
    return LogState(
        origin=checkpoint.origin,
        size=checkpoint.size,
        root=base64.b64encode(checkpoint.root).decode(),
        signed=bool(keys) and keys[0] in signed,
        witnesses=tuple((key.name, key in signed) for key in keys[1:]),
    )
