"""A new key for the log, after years or a fright: the log goes on under the same name, and its last words carry both keys."""

from pathlib import Path

from django.conf import settings

from keepsight.apps.ledger.operations.extend import write_durably
from keepsight.apps.ledger.operations.keys import create_key, read_key
from keepsight.apps.ledger.operations.last_word import last_signed
from keepsight.apps.ledger.queries.folder import LogFolder
from keepsight.engines.merkle.held import Signer
from keepsight.engines.merkle.notes import Note, VerifierKey

_LAST_WORDS = ("signed", "checkpoint", "checkpoint.old")


def rotate_key(*, log: LogFolder | None = None) -> tuple[VerifierKey, VerifierKey]:
    """Old and new key, while no publisher runs. Cut off in the middle, a publisher refuses until it is called again.

    The new key signs again, letter by letter, what the old one signed last: it states nothing that was not stated. The old key is
    kept beside it as `log.key.retired-<id>`. RefusedError where the log's last word is not the old key's.
    """
    folder = log or LogFolder.of_installation()
    place = folder.path.with_name(f"{folder.path.name}.key")
    old, new = read_key(place), _next_key(place.with_name(f"{place.name}.next"))
    keys = folder.keys()
    if keys[:1] != (new.verifier,):  # else it was cut off after this step
        last_signed(folder, old)
        for name in _LAST_WORDS:
            note = folder.note(name)
            if note is not None:
                write_durably(folder, name, _signed_too(note, new).to_bytes())
        lines = (new.verifier, *keys[1:])
        write_durably(folder, "vkeys", "".join(f"{key}\n" for key in lines).encode())
    place.rename(place.with_name(f"{place.name}.retired-{old.verifier.key_id.hex()}"))
    place.with_name(f"{place.name}.next").rename(place)
    return old.verifier, new.verifier


def _next_key(path: Path) -> Signer:
    if not path.exists():
        create_key(path, settings.KEEPSIGHT_LOG_ORIGIN)
    return read_key(path)


def _signed_too(note: Note, key: Signer) -> Note:
    if any(key.verifier.made(line) for line in note.signatures):
        return note
    return Note(note.text, (key.sign(note.text), *note.signatures))
