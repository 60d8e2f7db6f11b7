"""What the log said last: read back before anything is signed, and served once the witnesses were asked."""

from collections.abc import Sequence
from pathlib import Path

from django.utils.translation import gettext as _

from keepsight.apps.ledger.operations.cosign import Witness, cosigned
from keepsight.apps.ledger.operations.extend import write_durably
from keepsight.apps.ledger.queries.folder import LogFolder, Tiles
from keepsight.engines.merkle.checkpoints import Checkpoint, CheckpointError
from keepsight.engines.merkle.held import Signer
from keepsight.engines.merkle.notes import Note, NoteError, VerifierKey, signers
from keepsight.vocabulary.answers import Refused, RefusedError

CHECKPOINTS = "C2SP tlog-checkpoint, Signatures: a log never signs what does not follow from what it signed before"


def restored_mark(log: LogFolder) -> Path:
    """The file that stands while an installation is restored and not yet compared with what others kept."""
    return log.path.with_name(f"{log.path.name}.restored")


def last_signed(log: LogFolder, key: Signer) -> Checkpoint | None:
    """The publisher's own last word, kept outside the database; None only before its very first round.

    `signed` is written before the witnesses are asked, `checkpoint` afterwards: the longer of both counts.
    """
    served = _read(log, "checkpoint", key)
    if served is None:
        if any((log.path / name).exists() for name in ("tile", "checkpoint.old", "signed")):
            raise _refused(_("the last signed checkpoint is missing from the log's folder"))
        return None
    signed = _read(log, "signed", key)
    return signed if signed and signed.size > served.size else served


def serve(log: LogFolder, signed: Note | None, witnesses: Sequence[Witness]) -> None:
    """Ask the witnesses that have not cosigned yet, then serve the checkpoint with what they gave.

    `checkpoint.old` is always one that holds the quorum, so that a log whose newest checkpoint still waits is believed.
    """
    served = log.note()
    if signed is None or served is None:
        return
    if Checkpoint.parse(served.text).size >= Checkpoint.parse(signed.text).size:
        signed = served  # with the cosignatures that it has
    new = cosigned(signed, _known(log, witnesses, served), Tiles(log), witnesses)
    if new == served:
        return
    if new.text != served.text and log.has_quorum(served):
        write_durably(log, "checkpoint.old", served.to_bytes())
    write_durably(log, "checkpoint", new.to_bytes())


def _known(log: LogFolder, witnesses: Sequence[Witness], served: Note) -> dict[VerifierKey, int]:
    """The size that each witness is seen to have cosigned; a guess too low costs one question more."""
    known: dict[VerifierKey, int] = {}
    keys = [witness.key for witness in witnesses]
    for note in (log.note("checkpoint.old"), served):
        if note is not None:
            known |= dict.fromkeys(signers(note, keys), Checkpoint.parse(note.text).size)
    return known


def _read(log: LogFolder, name: str, key: Signer) -> Checkpoint | None:
    try:
        note = log.note(name)
        if note is None:
            return None
        tree = Checkpoint.parse(note.text)
        keys = log.keys()
        is_own = keys[:1] == (key.verifier,) and key.verifier in signers(note, keys) and tree.origin == key.name
    except (NoteError, CheckpointError, OSError, UnicodeDecodeError) as error:
        raise _refused(_("the last signed checkpoint cannot be read: %(error)s") % {"error": error}) from error
    if not is_own:
        raise _refused(_("the last checkpoint was signed with another key"))
    return tree


def _refused(reason: str) -> RefusedError:
    return RefusedError(Refused(reason, CHECKPOINTS))
