"""A copy of the published log for anybody to keep and check, with the receipt of one entry if asked for."""

from pathlib import Path

from django.utils.translation import gettext as _

from keepsight.apps.ledger.queries.folder import LogFolder, Tiles
from keepsight.engines.merkle.checkpoints import Checkpoint, Receipt
from keepsight.engines.merkle.notes import Note
from keepsight.engines.merkle.tiles import WIDTH, TileNodes, TilePath, paths_for, split_bundle
from keepsight.engines.merkle.tree import inclusion_proof
from keepsight.vocabulary.answers import InvalidError


def export(directory: Path, proof: int | None = None, *, log: LogFolder | None = None) -> Checkpoint:
    """Write checkpoint, keys, tiles and bundles to `directory`, and the receipt of entry `proof`.

    InvalidError if nothing is published yet or the entry is not covered by the last checkpoint.
    """
    source = log or LogFolder.of_installation()
    old = source.note("checkpoint.old")  # read before the newer one, so that it never is the later of the two
    note = source.note()
    if note is None:
        raise InvalidError({"log": _("nothing has been published yet")})
    tree = Checkpoint.parse(note.text)
    if proof is not None and not 0 <= proof < tree.size:
        text = _("the last checkpoint covers entries 0 to %(last)d") % {"last": tree.size - 1}
        raise InvalidError({"proof": text})
    proven = None if proof is None else _proven(source, proof, note, old)
    for path in paths_for(tree.size):
        _write(directory / str(path), source.read_tile(path))
    _write(directory / "vkeys", source.read("vkeys"))
    if old is not None:
        _write(directory / "checkpoint.old", old.to_bytes())
    if proof is not None and proven is not None:
        _write_receipt(directory, source, proven, proof)
    _write(directory / "checkpoint", note.to_bytes())
    return tree


def _proven(source: LogFolder, index: int, *notes: Note | None) -> Note:
    """The newest checkpoint that covers the entry and holds the quorum: without it nobody accepts a receipt."""
    for note in notes:
        if note is not None and index < Checkpoint.parse(note.text).size and source.has_quorum(note):
            return note
    text = _("not enough witnesses have cosigned a checkpoint with entry %(index)d yet: try again")
    raise InvalidError({"proof": text % {"index": index}})


def _write_receipt(directory: Path, source: LogFolder, note: Note, index: int) -> None:
    size = Checkpoint.parse(note.text).size
    bundle = TilePath(None, index // WIDTH, min(WIDTH, size - index // WIDTH * WIDTH))
    entry = split_bundle(bundle, source.read_tile(bundle))[index % WIDTH]
    receipt = Receipt(index, inclusion_proof(TileNodes(Tiles(source), size), index, size), note)
    receipt.verify(entry)
    _write(directory / "p.tlog-proof", receipt.to_bytes())
    _write(directory / "p.entry", entry)


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
