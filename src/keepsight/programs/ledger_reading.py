"""One pass over an exported log, bundle by bundle: what it shows is kept, the entries are not, so memory stays flat."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from hashlib import sha256

from keepsight.engines.merkle.growing import GrowingTree
from keepsight.engines.merkle.leaves import LeafError, kind_and_hour
from keepsight.engines.merkle.tiles import WIDTH, TileError, TilePath, paths_at, split_bundle
from keepsight.engines.merkle.tree import EMPTY_ROOT
from keepsight.programs.ledger_folder import Folder, UnreadableError
from keepsight.programs.ledger_oversight import WATCHED, Oversight

Tiles = Iterable[tuple[TilePath, list[bytes]]]


@dataclass(slots=True)
class Side:
    """The tree that leaf hashes from one source lead to, and how the tiles above level 0 fit it."""

    tree: GrowingTree
    heads: dict[int, bytes]  # the tree head of the first so many leaves, where a checkpoint speaks of so many
    misfits: list[tuple[int, str]] = field(default_factory=list)  # tile level and problem

    def copy(self) -> "Side":
        """The same so far."""
        return Side(self.tree.copy(), dict(self.heads), list(self.misfits))

    @property
    def problems(self) -> list[str]:
        """Every hash of a tile above level 0 that does not fit, the lower levels first."""
        return [text for _level, text in sorted(self.misfits, key=lambda misfit: misfit[0])]

    def extend(self, hashes: list[bytes], claimed: Iterable[int], tile: Callable[[TilePath], list[bytes]]) -> None:
        """Add a bundle's hashes; `claimed` are the sizes whose tree heads are asked for, `tile` reads what is stored."""
        before = self.tree.size
        for size in claimed:
            if before < size <= before + len(hashes):
                part = self.tree.copy()
                part.extend(hashes[: size - before])
                self.heads[size] = part.root()
        self.compare(self.tree.extend(hashes), tile)

    def compare(self, tiles: Tiles, tile: Callable[[TilePath], list[bytes]]) -> None:
        """Note where stored tiles differ from what they should hold."""
        for path, hashes in tiles:
            for place, held in enumerate(tile(path)):
                if held != hashes[place]:
                    last = TilePath(path.level, path.index, place + 1).entries[-1]
                    first = last + 1 - WIDTH ** (path.level or 0)
                    self.misfits.append((path.level or 0, f"entries {first} to {last}: hash {place} of {path} does not fit them"))


@dataclass(frozen=True, slots=True)
class Wrong:
    """Entries of one bundle whose hashes are not those in level 0: the first, its hash, and how many follow."""

    first: int
    hash: bytes
    more: int


class Reading:
    """What the pass found. UnreadableError for a missing or malformed file; `picked` is an entry to hold on to."""

    def __init__(self, folder: Folder, size: int, claimed: Iterable[int] = (), picked: int | None = None) -> None:
        self._folder, self._claimed, self._picked = folder, frozenset(claimed), picked
        self.size = size
        self.stored = Side(GrowingTree(), {0: EMPTY_ROOT})  # from the tiles of level 0
        self._own: Side | None = None  # from the entries themselves, once they differ
        self.is_complete = True  # whether every bundle could be read to its end
        self.spoilt: list[str] = []
        self.wrong: list[Wrong] = []
        self.order: list[str] = []
        self.picked: bytes | None = None
        self._latest, self._latest_at = b"", 0
        with Oversight() as oversight:
            try:
                self._read(oversight)
                self.oversight = oversight.problems()
            except OSError as error:
                raise UnreadableError(f"the temporary file of this check cannot be written ({error.strerror})") from error

    @property
    def own(self) -> Side:
        """From the entries themselves; means nothing unless `is_complete`."""
        return self._own or self.stored

    def _read(self, oversight: Oversight) -> None:
        for path in paths_at(None, self.size):
            entries = self._bundle(path)
            stored = self._folder.tile(TilePath(0, path.index, path.width))
            hashes = [sha256(b"\x00" + entry).digest() for entry in entries]  # hash_leaf written out, for a million of them
            wrong: set[int] = set()
            if hashes != stored:
                wrong = self._compare(path.entries[0], hashes, stored)
                self._own = self._own or self.stored.copy()
            self._judge(path.entries[0], entries, wrong, oversight)
            self.stored.extend(stored, self._claimed, self._folder.tile)
            if self._own and self.is_complete:
                self._own.extend(hashes, self._claimed, self._folder.tile)
            if self._picked is not None and self._picked // WIDTH == path.index:
                self.picked = next(iter(entries[self._picked % WIDTH :]), None)
        for side in filter(None, (self.stored, self._own if self.is_complete else None)):
            side.compare(side.tree.partial(), self._folder.tile)

    def _bundle(self, path: TilePath) -> list[bytes]:
        """The entries of a bundle, or those before its fault."""
        data = self._folder.read(str(path))
        try:
            return split_bundle(path, data)
        except TileError as error:
            first = min(path.entries[0] + len(error.before), path.entries[-1])
            self.spoilt.append(f"entry {first}: removed, added or changed; {error}")
            self.is_complete &= len(error.before) == path.width
            return list(error.before)

    def _compare(self, start: int, hashes: list[bytes], stored: list[bytes]) -> set[int]:
        """Which entries of the bundle are not those of level 0."""
        wrong = [start + place for place, value in enumerate(hashes) if value != stored[place]]
        if wrong:
            self.wrong.append(Wrong(wrong[0], hashes[wrong[0] - start], len(wrong) - 1))
        return set(wrong)

    def _judge(self, start: int, entries: list[bytes], wrong: set[int], oversight: Oversight) -> None:
        """Whether each entry is a leaf, no hour lies before an earlier one's, and oversight was kept.

        Those that are `wrong` are reported already; yet what they say of oversight counts.
        """
        for index, entry in enumerate(entries, start):
            try:
                kind, hour = kind_and_hour(entry)
            except LeafError as error:
                if index not in wrong:
                    self.order.append(f"entry {index}: {error} ({TilePath(None, index // WIDTH)})")
                continue
            if kind in WATCHED:
                oversight.add(index, kind, entry)
            if index in wrong:
                continue
            if hour < self._latest:
                text = f"back-dated; its hour {hour.decode()} lies before {self._latest.decode()} of entry {self._latest_at}"
                self.order.append(f"entry {index}: {text} ({TilePath(None, index // WIDTH)})")
            else:
                self._latest, self._latest_at = hour, index
