"""After a restore: the database's entries beside the last checkpoint that somebody outside kept."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from keepsight.apps.ledger.operations.last_word import restored_mark
from keepsight.apps.ledger.queries.entries import count_entries, entries_between
from keepsight.apps.ledger.queries.folder import LogFolder
from keepsight.engines.merkle.checkpoints import Checkpoint, CheckpointError
from keepsight.engines.merkle.notes import Note, NoteError, VerifierKey, signers
from keepsight.engines.merkle.tree import LeafNodes, root_of
from keepsight.vocabulary.answers import InvalidError


@dataclass(frozen=True, slots=True)
class Reconciled:
    """What the database holds beside what was signed. `fault` is empty where nothing is missing."""

    held: int
    signed: int
    fault: str


def reconcile(kept: bytes, *, key: VerifierKey, log: LogFolder | None = None, using: str = "default") -> Reconciled:
    """Compare, and let the publisher sign again if every signed entry is there as it was signed.

    `kept` is the last checkpoint from a witness or an auditor, never from this installation's own backup; `key` is the log's.
    InvalidError if it is not a checkpoint signed with the log's key.
    """
    folder = log or LogFolder.of_installation()
    try:
        note = Note.parse(kept)
        tree = Checkpoint.parse(note.text)
        is_own = signers(note, [key]) == (key,) and tree.origin == key.name
    except (NoteError, CheckpointError) as error:
        raise InvalidError({"checkpoint": _("it cannot be read: %(error)s") % {"error": error}}) from error
    if not is_own:
        raise InvalidError({"checkpoint": _("it was not signed with this log's key")})
    held = count_entries(using=using)
    fault = _fault(tree, held, using)
    if not fault:
        restored_mark(folder).unlink(missing_ok=True)
    return Reconciled(held, tree.size, fault)


def _fault(tree: Checkpoint, held: int, using: str) -> str:
    if held < tree.size:
        text = _("entries %(first)d to %(last)d are missing from the database: they were signed and not restored")
        return text % {"first": held, "last": tree.size - 1}
    hashes = [leaf_hash for _index, _entry, leaf_hash in entries_between(0, tree.size, using=using)]
    if len(hashes) < tree.size or root_of(LeafNodes(hashes), tree.size) != tree.root:
        text = _("entries 0 to %(last)d are not those that were signed: at least one differs or was given out again")
        return text % {"last": tree.size - 1}
    return ""
