"""An exported log on disk, read into values; judged only as to whether a file is there and well formed."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from keepsight.engines.merkle.checkpoints import Checkpoint, CheckpointError, Receipt
from keepsight.engines.merkle.notes import Note, NoteError, VerifierKey
from keepsight.engines.merkle.policy import Policy, PolicyError, majority, read_policy
from keepsight.engines.merkle.tiles import TileError, TilePath, split_tile


class UnreadableError(Exception):
    """A file is missing or malformed, so that nothing can be said about the log."""


@dataclass(frozen=True, slots=True)
class Keys:
    """Whom to believe: the log's own key, and the witnesses'."""

    policy: Policy
    log: VerifierKey

    @property
    def witnesses(self) -> tuple[VerifierKey, ...]:
        """All that are listed."""
        return tuple(self.policy.witnesses.values())

    def for_note(self, note: Note) -> "Keys":
        """The same with the listed key of this log that signed a note: a receipt may be older than the log's present key."""
        listed = (key for key in self.policy.logs if key.name == self.log.name)
        return replace(self, log=next((key for key in listed if any(map(key.made, note.signatures))), self.log))

    @property
    def needed(self) -> str:
        """What the quorum asks for, in words."""
        group = self.policy.groups.get(self.policy.quorum)
        return f"{group.needed} are needed" if group and self.policy.quorum == "most" else f"{self.policy.quorum} is needed"


@dataclass(frozen=True, slots=True)
class Head:
    """A signed checkpoint: the file it stands in, the note, and what it says."""

    file: str
    note: Note
    tree: Checkpoint


class Folder:
    """What `keepsight ledger export` writes. Every method raises UnreadableError, naming the file."""

    def __init__(self, directory: Path) -> None:
        if not directory.is_dir():
            raise UnreadableError(f"{directory} is not a folder")
        self._directory = directory

    def read(self, name: str) -> bytes:
        """The bytes of one file."""
        return _read(self._directory / name, name)

    def has(self, name: str) -> bool:
        """Whether there is such a file."""
        return (self._directory / name).exists()

    def head(self, name: str) -> Head:
        """A checkpoint file."""
        try:
            note = Note.parse(self.read(name))
            return Head(name, note, Checkpoint.parse(note.text))
        except (NoteError, CheckpointError) as error:
            raise UnreadableError(f"{name} is malformed: {error}") from error

    def keys(self, kept: Path | None = None) -> Keys:
        """The keys in `vkeys`, or in a file that the auditor kept: the log's first, then the witnesses'."""
        name = str(kept) if kept else "vkeys"
        try:
            text = (_read(kept, name) if kept else self.read(name)).decode("utf-8")
            lines = text.split("\n")
            keys = [VerifierKey.parse(line) for line in lines[:-1]]
        except (UnicodeDecodeError, NoteError) as error:
            raise UnreadableError(f"{name} is malformed: {error}") from error
        if lines[-1] or not keys or keys[0].kind.is_of_witness:
            raise UnreadableError(f"{name} is malformed: one key a line, the log's own first")
        if not all(key.kind.is_of_witness for key in keys[1:]) or len(set(keys)) < len(keys):
            raise UnreadableError(f"{name} is malformed: after the log's key stand witnesses' keys, each once")
        return Keys(majority(keys[0], keys[1:]), keys[0])

    def keys_of_policy(self, kept: Path, origin: str) -> Keys:
        """The keys in a policy file that the auditor kept (C2SP tlog-policy), for the log of this name.

        While a log changes its key the policy lists both: the one that signed the newest checkpoint counts.
        """
        try:
            policy = read_policy(_read(kept, str(kept)))
        except PolicyError as error:
            raise UnreadableError(f"{kept} is malformed: {error}") from error
        listed = [key for key in policy.logs if key.name == origin]
        if not listed:
            raise UnreadableError(f"{kept} does not list the log {origin}")
        return Keys(policy, listed[0]).for_note(self.head("checkpoint").note)

    def receipt(self) -> Receipt:
        """The receipt of one entry."""
        try:
            receipt = Receipt.parse(self.read("p.tlog-proof"))
            receipt.checkpoint  # noqa: B018 - raises if the note inside is not a checkpoint
        except CheckpointError as error:
            raise UnreadableError(f"p.tlog-proof is malformed: {error}") from error
        return receipt

    def tile(self, path: TilePath) -> list[bytes]:
        """The hashes of one tile."""
        try:
            return split_tile(path, self.read(str(path)))
        except TileError as error:
            raise UnreadableError(str(error)) from error

    def tile_files(self) -> Iterator[str]:
        """Every file under `tile/`, whether it belongs there or not, in order."""
        yield from _files(self._directory / "tile", "tile")


def _files(folder: Path, name: str) -> Iterator[str]:
    """Folder by folder, so that a long list of files is never held."""
    if not folder.is_dir():
        return
    for path in sorted(folder.iterdir()):
        below = f"{name}/{path.name}"
        if path.is_dir() and not path.is_symlink():
            yield from _files(path, below)
        elif not path.is_dir():
            yield below


def _read(path: Path, name: str) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        reason = "is missing" if isinstance(error, FileNotFoundError) else f"cannot be read ({error.strerror})"
        raise UnreadableError(f"{name} {reason}") from error
