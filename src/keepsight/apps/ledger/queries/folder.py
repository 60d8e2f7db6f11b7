"""The published log on disk: its files by name, and its last signed checkpoint."""

from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from keepsight.engines.merkle.checkpoints import Checkpoint
from keepsight.engines.merkle.notes import Note, VerifierKey, signers
from keepsight.engines.merkle.tiles import TilePath, join_bundle, split_bundle
from keepsight.engines.merkle.tree import HASH_SIZE
from keepsight.engines.merkle.witnessing import quorum


@dataclass(frozen=True, slots=True)
class LogFolder:
    """A folder in the form of C2SP tlog-tiles, as the publisher writes it."""

    path: Path

    @classmethod
    def of_installation(cls) -> "LogFolder":
        """The installation's own."""
        return cls(Path(settings.KEEPSIGHT_LOG_DIR))

    def read(self, name: str) -> bytes:
        """The bytes of one file; FileNotFoundError if there is none."""
        return (self.path / name).read_bytes()

    def read_tile(self, path: TilePath) -> bytes:
        """A tile or bundle; where a partial one was cleared away, the beginning of the full one."""
        try:
            return self.read(str(path))
        except FileNotFoundError:
            if path.is_full:
                raise
        # C2SP tlog-tiles, Partial Tiles: a partial one may go once the full one is there.
        whole = self.read(str(path.full))
        if path.level is None:
            return join_bundle(split_bundle(path.full, whole)[: path.width])
        return whole[: path.width * HASH_SIZE]

    def keys(self) -> tuple[VerifierKey, ...]:
        """The log's own key, then its witnesses'; NoteError or OSError if they cannot be read."""
        return tuple(map(VerifierKey.parse, self.read("vkeys").decode().splitlines()))

    def has_quorum(self, note: Note) -> bool:
        """Whether enough of the listed witnesses cosigned; NoteError if a signature is wrong."""
        witnesses = self.keys()[1:]
        return len(signers(note, witnesses)) >= quorum(len(witnesses))

    def note(self, name: str = "checkpoint") -> Note | None:
        """The signed note in a file, or None if there is no such file; NoteError if it is malformed."""
        try:
            return Note.parse(self.read(name))
        except FileNotFoundError:
            return None


@dataclass(frozen=True, slots=True)
class Tiles:
    """A log's tiles for engines.merkle.tiles.TileNodes, also for a size whose partial tiles were cleared away."""

    log: LogFolder

    def read(self, path: str) -> bytes:
        """See TileReader."""
        return self.log.read_tile(TilePath.parse(path))


def last_checkpoint() -> Checkpoint | None:
    """What the log last said of itself; None before the publisher's first round."""
    note = LogFolder.of_installation().note()
    return Checkpoint.parse(note.text) if note else None
