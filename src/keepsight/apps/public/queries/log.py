"""What the log last said of itself: its size, its hash, who signed and which witnesses did."""

import base64
from dataclasses import dataclass

from keepsight.apps.ledger import queries as ledger
from keepsight.engines.merkle.checkpoints import Checkpoint, CheckpointError
from keepsight.engines.merkle.notes import NoteError, signers


@dataclass(frozen=True, slots=True)
class LogState:
    """The newest signed state. `witnesses` are names with whether they cosigned it. Not `readable`: nothing else is known."""

    origin: str
    size: int
    root: str
    signed: bool
    witnesses: tuple[tuple[str, bool], ...]
    readable: bool = True


def log_state() -> LogState | None:
    """The state as published; None before the publisher's first round.

    A signature that is wrong spoils the whole note (C2SP signed-note): then nobody has signed it.
    """
    folder = ledger.LogFolder.of_installation()
    try:
        note = folder.note()
        if note is None:
            return None
        keys, checkpoint = folder.keys(), Checkpoint.parse(note.text)
    except (NoteError, CheckpointError, OSError, UnicodeDecodeError):
        return LogState("", 0, "", signed=False, witnesses=(), readable=False)
    try:
        signed = signers(note, keys)
    except NoteError:
        signed = ()
    return LogState(
        origin=checkpoint.origin,
        size=checkpoint.size,
        root=base64.b64encode(checkpoint.root).decode(),
        signed=bool(keys) and keys[0] in signed,
        witnesses=tuple((key.name, key in signed) for key in keys[1:]),
    )
