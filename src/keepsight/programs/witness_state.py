"""What a witness keeps: its key, and for each log the last checkpoint it cosigned and every one before."""

import fcntl
import os
import secrets
from pathlib import Path

from keepsight.devices.tokens import TokenError, is_reference, open_key
from keepsight.engines.merkle.checkpoints import Checkpoint, CheckpointError
from keepsight.engines.merkle.held import Signer
from keepsight.engines.merkle.notes import KeyKind, Note, NoteError, SigningKey
from keepsight.engines.merkle.witnessing import short_name


class StateError(Exception):
    """The key or the state cannot be used; the text says what is wrong."""


class State:
    """A folder of one witness. One process at a time holds it: two would each remember another last checkpoint."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        _make_folder(folder)
        self._lock = os.open(folder / "lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            os.close(self._lock)
            raise StateError(f"another witness works in {folder}") from error

    def close(self) -> None:
        """Let another process have the folder."""
        os.close(self._lock)

    def last(self, origin: str) -> Checkpoint | None:
        """The last checkpoint cosigned for this log, None if there was none; StateError if it cannot be read.

        Never taken for "none": a witness that forgot would cosign a rewritten log.
        """
        note = self.last_note(origin)
        return Checkpoint.parse(note.text) if note else None

    def last_note(self, origin: str) -> Note | None:
        """The same with the log's signature, as it was submitted."""
        path = self._of(origin) / "latest"
        try:
            note = Note.parse(path.read_bytes())
            tree = Checkpoint.parse(note.text)
        except FileNotFoundError:
            if any((self._of(origin) / "kept").glob("*/*")):
                raise StateError(f"{path} is missing, and checkpoints of this log are kept") from None
            return None
        except (OSError, NoteError, CheckpointError) as error:
            raise StateError(f"{path} cannot be read: {error}") from error
        if tree.origin != origin:
            raise StateError(f"{path} is about another log")
        return note

    def keep(self, note: Note, tree: Checkpoint) -> None:
        """Keep the signed checkpoint for ever and remember it as the last; on disk before this returns."""
        folder = self._of(tree.origin)
        kept = folder / "kept" / f"{tree.size // 1000:016d}"
        _make_folder(kept)
        # "latest" first: whatever is kept, the last word is there as well.
        _write_durably(folder / "latest", note.to_bytes())
        _write_durably(kept / f"{tree.size % 1000:03d}-{tree.root.hex()[:16]}", note.to_bytes())

    def _of(self, origin: str) -> Path:
        return self._folder / short_name(origin)


def read_or_make_key(path: Path, name: str, kind: KeyKind = KeyKind.ED25519) -> Signer:
    """The key in a file, or in the token that it names; a new one, readable by its owner only, where there is no file."""
    try:
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            key = SigningKey(name, secrets.token_bytes(32), kind)
            key.witness  # noqa: B018 - refuses a malformed name before anything is written
            _write_durably(path, f"{key.to_text()}\n".encode())
        text = path.read_text(encoding="utf-8").removesuffix("\n")
        return open_key(text) if is_reference(text) else SigningKey.parse(text)
    except (OSError, UnicodeDecodeError, NoteError, TokenError) as error:
        raise StateError(f"the key {path} cannot be used: {error}") from error


def _write_durably(path: Path, data: bytes) -> None:
    draft = path.with_name(f".{path.name}.draft")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
    _sync(path.parent)


def _make_folder(path: Path) -> None:
    if not path.is_dir():
        _make_folder(path.parent)
        path.mkdir(exist_ok=True)
        _sync(path.parent)


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
