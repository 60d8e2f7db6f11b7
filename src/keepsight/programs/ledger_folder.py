"""An exported log on disk, read into values; judged only as to whether a file is there and well formed."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from keepsight.engines.merkle.checkpoints import Checkpoint, CheckpointError, Receipt
from keepsight.engines.merkle.notes import KeyKind, Note, NoteError, VerifierKey
from keepsight.engines.merkle.tiles import TileError, TilePath, paths_at, split_tile
from keepsight.engines.merkle.witnessing import quorum


class UnreadableError(Exception):
    """A file is missing or malformed, so that nothing can be said about the log."""


@dataclass(frozen=True, slots=True)
class Keys:
    """Whom to believe: the log's own key, and the witnesses'."""

    log: VerifierKey
    witnesses: tuple[VerifierKey, ...]

    @property
    def quorum(self) -> int:
        """How many witnesses must have cosigned: more than half of those listed."""
        return quorum(len(self.witnesses))


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
        if lines[-1] or not keys or keys[0].kind is not KeyKind.ED25519:
            raise UnreadableError(f"{name} is malformed: one key a line, the log's own first")
        if any(key.kind is not KeyKind.COSIGNATURE for key in keys[1:]) or len(set(keys)) < len(keys):
            raise UnreadableError(f"{name} is malformed: after the log's key stand witnesses' keys, each once")
        return Keys(keys[0], tuple(keys[1:]))

    def receipt(self) -> Receipt:
        """The receipt of one entry."""
        try:
            receipt = Receipt.parse(self.read("p.tlog-proof"))
            receipt.checkpoint  # noqa: B018 - raises if the note inside is not a checkpoint
        except CheckpointError as error:
            raise UnreadableError(f"p.tlog-proof is malformed: {error}") from error
        return receipt

    def leaf_hashes(self, size: int) -> list[bytes]:
        """All hashes in the tiles of level 0."""
        return [value for path in paths_at(0, size) for value in self.tile(path)]

    def tile(self, path: TilePath) -> list[bytes]:
        """The hashes of one tile."""
        try:
            return split_tile(path, self.read(str(path)))
        except TileError as error:
            raise UnreadableError(str(error)) from error

    def tile_files(self) -> Iterator[str]:
        """Every file under `tile/`, whether it belongs there or not, in order."""
        root = self._directory / "tile"
        for path in sorted(root.rglob("*")):
            if not path.is_dir():
                yield path.relative_to(self._directory).as_posix()


def _read(path: Path, name: str) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        reason = "is missing" if isinstance(error, FileNotFoundError) else f"cannot be read ({error.strerror})"
        raise UnreadableError(f"{name} {reason}") from error
