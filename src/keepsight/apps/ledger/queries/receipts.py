"""What the log shows of one entry to everybody, its receipt, and whether that holds just now."""

from django.db import connection

from keepsight.apps.ledger.queries.folder import LogFolder, last_checkpoint
from keepsight.apps.ledger.values import Checked, LoggedEntry
from keepsight.engines.merkle.checkpoints import Checkpoint, Receipt
from keepsight.engines.merkle.notes import NoteError, VerifierKey, signers
from keepsight.engines.merkle.proofs import ProofError
from keepsight.engines.merkle.tiles import TileNodes
from keepsight.engines.merkle.tree import inclusion_proof


def logged_entry(index: int) -> LoggedEntry | None:
    """One entry without its body, or None if the log does not have it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT kind, hour, entry FROM public.ledger_receipt(%s)", [index])
        row = cursor.fetchone()
    if row is None:
        return None
    tree = last_checkpoint()
    is_published = tree is not None and index < tree.size
    return LoggedEntry(index, row[0], row[1], bytes(row[2]), is_published)


def receipt_of(index: int, *, log: LogFolder | None = None) -> bytes | None:
    """The receipt of an entry as a `.tlog-proof` file (C2SP tlog-proof); None while no checkpoint covers it."""
    source = log or LogFolder.of_installation()
    note = source.note()
    if note is None or not 0 <= index < Checkpoint.parse(note.text).size:
        return None
    size = Checkpoint.parse(note.text).size
    return Receipt(index, inclusion_proof(TileNodes(source, size), index, size), note).to_bytes()


def check(entry: LoggedEntry, *, log: LogFolder | None = None) -> Checked | None:
    """Whether the entry, as the database holds it, stands in the published log: proof and signatures recomputed here and now."""
    source = log or LogFolder.of_installation()
    receipt = receipt_of(entry.index, log=source)
    if receipt is None:
        return None
    held = Receipt.parse(receipt)
    keys = [VerifierKey.parse(line) for line in source.read("vkeys").decode().splitlines()]
    size, hashes = held.checkpoint.size, len(held.proof)
    try:
        held.verify(entry.entry)
        found = signers(held.note, keys)
    except (ProofError, NoteError) as error:
        return Checked(is_whole=False, size=size, hashes=hashes, signed_by="", cosigned=0, fault=str(error))
    own = keys[0].name if keys and keys[0] in found else ""
    return Checked(is_whole=bool(own), size=size, hashes=hashes, signed_by=own, cosigned=len(found) - bool(own), fault="")
