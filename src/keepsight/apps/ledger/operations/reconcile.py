"""After a restore: the database's entries beside what the witnesses cosigned last, and what else somebody outside kept."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext as _

from keepsight.apps.ledger.operations.cosign import Witness, last_cosigned, read_witnesses
from keepsight.apps.ledger.operations.extend import write_durably
from keepsight.apps.ledger.operations.last_word import restored_mark
from keepsight.apps.ledger.queries.entries import count_entries, entries_between
from keepsight.apps.ledger.queries.folder import LogFolder
from keepsight.engines.merkle.checkpoints import Checkpoint, CheckpointError
from keepsight.engines.merkle.growing import GrowingTree
from keepsight.engines.merkle.notes import Note, NoteError, VerifierKey, signers
from keepsight.vocabulary.answers import InvalidError


@dataclass(frozen=True, slots=True)
class Reconciled:
    """What the database holds beside what was signed. `fault` is empty where nothing is missing."""

    held: int
    signed: int
    fault: str


def reconcile(
    kept: bytes | None,
    *,
    key: VerifierKey,
    log: LogFolder | None = None,
    using: str = "default",
    witnesses: Sequence[Witness] | None = None,
) -> Reconciled:
    """Compare, and let the publisher sign again if every signed entry is there as it was signed.

    Every listed witness is asked for the newest checkpoint it cosigned: a person may hold an older one without knowing. `kept` is
    one more, from an auditor, never from this installation's own backup; `key` is the log's. InvalidError where there is none at
    all, a witness does not answer, or one is not signed with the log's key.
    """
    folder = log or LogFolder.of_installation()
    asked = read_witnesses(settings.KEEPSIGHT_WITNESSES) if witnesses is None else witnesses
    given = [*_from(asked, key), *([_parse(kept)] if kept is not None else [])]
    if not given:
        raise InvalidError({"checkpoint": _("give one that somebody outside kept: no witness has cosigned this log")})
    held, mark = count_entries(using=using), restored_mark(folder)
    trees = {note: _read(note, key) for note in (*given, *_shown_before(mark))}
    newest_first = sorted(trees, key=lambda note: -trees[note].size)
    fault = next((fault for note in newest_first if (fault := _fault(trees[note], held, using))), "")
    if fault:
        write_durably(LogFolder(mark.parent), mark.name, newest_first[0].to_bytes())
    else:
        mark.unlink(missing_ok=True)
    return Reconciled(held, trees[newest_first[0]].size, fault)


def _shown_before(mark: Path) -> list[Note]:
    """The newest checkpoint that showed a fault in this restored installation: an older one, given later, does not undo it."""
    shown = mark.read_bytes() if mark.exists() else b""
    return [_parse(shown)] if shown else []


def _from(witnesses: Sequence[Witness], key: VerifierKey) -> Iterator[Note]:
    for witness in witnesses:
        try:
            note = last_cosigned(witness, key)
        except (OSError, HTTPException, NoteError) as error:
            text = _("%(name)s does not say what it cosigned last (%(error)s): wait for it, or take it out of the list for good")
            raise InvalidError({"witness": text % {"name": witness.key.name, "error": error}}) from error
        if note is not None:
            yield note


def _parse(kept: bytes) -> Note:
    try:
        return Note.parse(kept)
    except NoteError as error:
        raise InvalidError({"checkpoint": _("it cannot be read: %(error)s") % {"error": error}}) from error


def _read(note: Note, key: VerifierKey) -> Checkpoint:
    try:
        tree = Checkpoint.parse(note.text)
        is_own = signers(note, [key]) == (key,) and tree.origin == key.name
    except (NoteError, CheckpointError) as error:
        raise InvalidError({"checkpoint": _("it cannot be read: %(error)s") % {"error": error}}) from error
    if not is_own:
        raise InvalidError({"checkpoint": _("it was not signed with this log's key")})
    return tree


def _fault(tree: Checkpoint, held: int, using: str) -> str:
    if held < tree.size:
        text = _("entries %(first)d to %(last)d are missing from the database: they were signed and not restored")
        return text % {"first": held, "last": tree.size - 1}
    tree_held = GrowingTree()
    for _index, _entry, leaf_hash in entries_between(0, tree.size, using=using):
        tree_held.extend([leaf_hash])
    if tree_held.size < tree.size or tree_held.root() != tree.root:
        text = _("entries 0 to %(last)d are not those that were signed: at least one differs or was given out again")
        return text % {"last": tree.size - 1}
    return ""
