"""The questions put to an exported log; each answer is a list of problems in plain words."""

from collections.abc import Sequence
from itertools import groupby

from keepsight.engines.merkle.leaves import LeafError, kind_and_hour
from keepsight.engines.merkle.notes import NoteError, VerifierKey, signers
from keepsight.engines.merkle.proofs import ProofError
from keepsight.engines.merkle.tiles import (
    HEIGHT,
    WIDTH,
    TileError,
    TilePath,
    hashes_at,
    paths_at,
    paths_for,
    split_bundle,
    split_tile,
)
from keepsight.engines.merkle.tree import LeafNodes, root_of
from keepsight.programs.ledger_folder import Folder, Head, Keys

_TAIL, _SHORTEST = 16, 64  # bytes: no two signatures end alike by chance; the shortest that a listed name makes is Ed25519's
Entries = list[bytes | None]  # None where a bundle could not be read any further
Hashes = list[bytes | None]


def read_entries(folder: Folder, size: int) -> tuple[Entries, list[str]]:
    """All entries, and a problem for each bundle that ends too early or goes on too long."""
    entries: Entries = []
    problems: list[str] = []
    for path in paths_at(None, size):
        try:
            entries += split_bundle(path, folder.read(str(path)))
        except TileError as error:
            first = min(path.entries[0] + len(error.before), path.entries[-1])
            problems.append(f"entry {first}: removed, added or changed; {error}")
            entries += [*error.before, *[None] * (path.width - len(error.before))]
    return entries, problems


def compare_entries(hashes: Hashes, stored: Sequence[bytes], root: bytes) -> list[str]:
    """Every entry's hash against the one in level 0; the signed `root` tells which of both was changed."""
    if hashes == stored:
        return []
    wrong = [i for i, value in enumerate(hashes) if value is not None and value != stored[i]]
    complete = [value for value in hashes if value is not None]
    tiles_lie = len(complete) == len(hashes) and root_of(LeafNodes(complete), len(complete)) == root
    places = {value: i for i, value in enumerate(stored)} if wrong else {}
    problems: list[str] = []
    for bundle, inside in groupby(wrong, lambda i: i // WIDTH):
        first, *rest = inside
        path, tile = TilePath(None, bundle), TilePath(0, bundle)
        moved = places.get(hashes[first] or b"")
        if tiles_lie:
            text = f"its hash in {tile} was changed; the entry itself fits the checkpoint"
        elif moved is not None:
            text = f"{path} holds here what belongs at index {moved}: entries were removed or reordered"
        else:
            text = f"changed in {path}; its hash is not the one in {tile}"
        more = f" (and {len(rest)} more after it in this file)" if rest else ""
        problems.append(f"entry {first}: {text}{more}")
    return problems


def compare_tiles(folder: Folder, nodes: LeafNodes, size: int) -> list[str]:
    """Every tile above level 0 against the leaf hashes that are believed."""
    problems: list[str] = []
    level = 1
    while hashes_at(level, size):
        for path in paths_at(level, size):
            for i, held in enumerate(folder.tile(path)):
                if held != nodes.node(HEIGHT * level, path.index * WIDTH + i):
                    last = TilePath(level, path.index, i + 1).entries[-1]
                    first = last + 1 - WIDTH**level
                    problems.append(f"entries {first} to {last}: hash {i} of {path} does not fit them")
        level += 1
    return problems


def check_other_files(folder: Folder, size: int) -> list[str]:
    """Files under `tile/` that the checkpoint does not need: only earlier states of needed ones may."""
    needed = {(path.level, path.index): path for path in paths_for(size)}
    problems: list[str] = []
    for name in folder.tile_files():
        try:
            path = TilePath.parse(name)
        except TileError:
            problems.append(f"{name}: no such file belongs to a log")
            continue
        longer = needed.get((path.level, path.index))
        first = path.entries[0]
        if longer is None or path.width > longer.width:
            text = f"{name} goes beyond the checkpoint's {size} entries: the log was rolled back"
            problems.append(f"entry {max(size, first)}: removed; {text}")
        elif path != longer and not _begins(folder, path, longer):
            problems.append(f"entries {first} to {path.entries[-1]}: {name} is not the beginning of {longer}")
    return problems


def _begins(folder: Folder, path: TilePath, longer: TilePath) -> bool:
    """Whether a partial tile or bundle is well formed and a prefix of the longer one."""
    data = folder.read(str(path))
    try:
        if path.level is None:
            split_bundle(path, data)
        else:
            split_tile(path, data)
    except TileError:
        return False
    return folder.read(str(longer)).startswith(data)


def check_order(entries: Entries, hashes: Hashes, stored: Sequence[bytes]) -> list[str]:
    """Whether each entry is a leaf of this log, and no hour lies before an earlier entry's."""
    problems: list[str] = []
    latest, latest_at = b"", 0
    for index, entry in enumerate(entries):
        if entry is None or hashes[index] != stored[index]:
            continue  # already reported
        try:
            _kind, hour = kind_and_hour(entry)
        except LeafError as error:
            problems.append(f"entry {index}: {error} ({TilePath(None, index // WIDTH)})")
            continue
        if hour < latest:
            text = f"back-dated; its hour {hour.decode()} lies before {latest.decode()} of entry {latest_at}"
            problems.append(f"entry {index}: {text} ({TilePath(None, index // WIDTH)})")
        else:
            latest, latest_at = hour, index
    return problems


def check_signatures(head: Head, keys: Keys) -> tuple[tuple[VerifierKey, ...], list[str]]:
    """Which witnesses cosigned, and whether the log itself signed under its own name."""
    if head.tree.origin != keys.log.name:
        return (), [f"{head.file}: it is about {head.tree.origin}, the key is for {keys.log.name}"]
    try:
        found = signers(head.note, (keys.log, *keys.witnesses))
    except NoteError as error:
        return (), [f"{head.file}: {error}"]
    # C2SP signed-note: lines of unknown keys are ignored, so these say nothing more; but whoever signs wrote none of them.
    ends = {line.blob[-_TAIL:] for line in head.note.signatures}
    names = {key.name for key in (keys.log, *keys.witnesses)}
    if len(ends) < len(head.note.signatures):
        return (), [f"{head.file}: a signature stands there twice"]
    if any(line.name in names and len(line.blob) < _SHORTEST for line in head.note.signatures):
        return (), [f"{head.file}: a signature is cut short"]
    if keys.log not in found:
        return (), [f"{head.file}: not signed by {keys.log.name}"]
    return tuple(key for key in found if key != keys.log), []


def check_head(head: Head, nodes: LeafNodes, size: int, sound: int = 0) -> list[str]:
    """Whether the entries lead to a checkpoint's tree head; the first `sound` are known to be right."""
    claimed = head.tree.size
    if claimed > size:
        text = f"{head.file} has {claimed} entries: the log was rolled back to {size}"
        return [f"entry {size}: removed; {text}"]
    if root_of(nodes, claimed) == head.tree.root:
        return []
    text = f"changed, removed or reordered; they do not lead to the tree head in {head.file}"
    return [f"entries {sound} to {claimed - 1}: at least one was {text}"]


def check_receipt(folder: Folder, keys: Keys, entries: Entries, nodes: LeafNodes) -> list[str]:
    """The receipt: its entry, proof, signatures with the witnesses' quorum, and its place in this log."""
    receipt, entry = folder.receipt(), folder.read("p.entry")
    head = Head("p.tlog-proof", receipt.note, receipt.checkpoint)
    cosigned, problems = check_signatures(head, keys)
    if not problems and not keys.policy.accepts(cosigned):
        problems.append(f"{head.file}: {len(cosigned)} witnesses cosigned it, {keys.needed}")
    try:
        receipt.verify(entry)
    except ProofError as error:
        problems.append(f"entry {receipt.index}: {head.file} does not prove p.entry ({error})")
    problems += check_head(head, nodes, len(entries))
    if receipt.index < len(entries) and entries[receipt.index] != entry:
        where = TilePath(None, receipt.index // WIDTH)
        problems.append(f"entry {receipt.index}: p.entry is not the entry in {where}")
    return problems
