"""The questions put to an exported log; each answer is a list of problems in plain words."""

from keepsight.engines.merkle.checkpoints import Receipt
from keepsight.engines.merkle.notes import NoteError, VerifierKey, signers
from keepsight.engines.merkle.proofs import ProofError
from keepsight.engines.merkle.tiles import WIDTH, TileError, TilePath, hashes_at, paths_at, split_bundle, split_tile
from keepsight.programs.ledger_folder import Folder, Head, Keys
from keepsight.programs.ledger_reading import Reading, Side

_TAIL, _SHORTEST = 16, 64  # bytes: no two signatures end alike by chance; the shortest that a listed name makes is Ed25519's


def compare_entries(folder: Folder, found: Reading, root: bytes) -> list[str]:
    """Every entry's hash against the one in level 0; the signed `root` tells which of both was changed."""
    tiles_lie = found.is_complete and found.own.tree.root() == root
    places = _places(folder, found) if found.wrong and not tiles_lie else {}
    problems: list[str] = []
    for wrong in found.wrong:
        bundle = wrong.first // WIDTH
        path, tile = TilePath(None, bundle), TilePath(0, bundle)
        moved = places.get(wrong.hash)
        if tiles_lie:
            text = f"its hash in {tile} was changed; the entry itself fits the checkpoint"
        elif moved is not None:
            text = f"{path} holds here what belongs at index {moved}: entries were removed or reordered"
        else:
            text = f"changed in {path}; its hash is not the one in {tile}"
        more = f" (and {wrong.more} more after it in this file)" if wrong.more else ""
        problems.append(f"entry {wrong.first}: {text}{more}")
    return problems


def _places(folder: Folder, found: Reading) -> dict[bytes, int]:
    """Where in level 0 the hashes of wrong entries stand, if they do."""
    wanted = {wrong.hash for wrong in found.wrong}
    places: dict[bytes, int] = {}
    for path in paths_at(0, found.size):
        places |= {value: index for index, value in zip(path.entries, folder.tile(path), strict=True) if value in wanted}
    return places


def check_other_files(folder: Folder, size: int) -> list[str]:
    """Files under `tile/` that the checkpoint does not need: only earlier states of needed ones may."""
    problems: list[str] = []
    for name in folder.tile_files():
        try:
            path = TilePath.parse(name)
        except TileError:
            problems.append(f"{name}: no such file belongs to a log")
            continue
        width = min(WIDTH, hashes_at(path.level or 0, size) - path.index * WIDTH)
        longer = TilePath(path.level, path.index, width) if width > 0 else None
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


def check_head(head: Head, side: Side, sound: int = 0) -> list[str]:
    """Whether the entries lead to a checkpoint's tree head; the first `sound` are known to be right."""
    claimed, size = head.tree.size, side.tree.size
    if claimed > size:
        text = f"{head.file} has {claimed} entries: the log was rolled back to {size}"
        return [f"entry {size}: removed; {text}"]
    if side.heads[claimed] == head.tree.root:
        return []
    text = f"changed, removed or reordered; they do not lead to the tree head in {head.file}"
    return [f"entries {sound} to {claimed - 1}: at least one was {text}"]


def check_receipt(receipt: Receipt, entry: bytes, keys: Keys, found: Reading, side: Side) -> list[str]:
    """The receipt: its entry, proof, signatures with the witnesses' quorum, and its place in this log."""
    head = Head("p.tlog-proof", receipt.note, receipt.checkpoint)
    cosigned, problems = check_signatures(head, keys.for_note(receipt.note))
    if not problems and not keys.policy.accepts(cosigned):
        problems.append(f"{head.file}: {len(cosigned)} witnesses cosigned it, {keys.needed}")
    try:
        receipt.verify(entry)
    except ProofError as error:
        problems.append(f"entry {receipt.index}: {head.file} does not prove p.entry ({error})")
    problems += check_head(head, side)
    if receipt.index < found.size and found.picked != entry:
        where = TilePath(None, receipt.index // WIDTH)
        problems.append(f"entry {receipt.index}: p.entry is not the entry in {where}")
    return problems
