"""The publisher: reads committed entries, extends the tiles, checks its own last word, then signs."""

import logging
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from django.conf import settings
from django.db import Error, InterfaceError, OperationalError, connections
from django.db.backends.utils import CursorWrapper
from django.utils.translation import gettext as _

from keepsight.apps.ledger.operations.cosign import Witness, read_witnesses
from keepsight.apps.ledger.operations.extend import clear_partial, extend, write_durably
from keepsight.apps.ledger.operations.keys import installation_key
from keepsight.apps.ledger.operations.last_word import CHECKPOINTS, last_signed, restored_mark, serve
from keepsight.apps.ledger.queries.entries import count_entries, entries_between
from keepsight.apps.ledger.queries.folder import LogFolder
from keepsight.engines.merkle.checkpoints import Checkpoint
from keepsight.engines.merkle.held import Signer
from keepsight.engines.merkle.proofs import ProofError, verify_consistency
from keepsight.engines.merkle.tiles import WIDTH, TileError, TileNodes, TilePath, split_tile
from keepsight.engines.merkle.tree import EMPTY_ROOT, consistency_proof, hash_leaf, root_of
from keepsight.vocabulary.answers import Refused, RefusedError

logger = logging.getLogger("keepsight.ledger")

_DURABLE = "PostgreSQL documentation, Reliability and the Write-Ahead Log"
_PATIENCE = 10.0  # seconds: several rounds of a running publisher
_ONE_PUBLISHER = "hashtextextended('keepsight.ledger.publish', 0)"


class BusyError(Exception):
    """Another publisher is at work."""


def publish_once(
    *,
    folder: Path | None = None,
    key: Signer | None = None,
    using: str = "default",
    patience: float = _PATIENCE,
    witnesses: Sequence[Witness] | None = None,
) -> Checkpoint:
    """Sign everything committed so far, and return what the log now says of itself.

    Folder, key and witnesses are the installation's unless given. RefusedError, with nothing signed, where signing could fork
    the log: a person has to reconcile first. BusyError if another publisher works for longer than `patience` seconds.
    """
    log = LogFolder(folder) if folder else LogFolder.of_installation()
    asked = read_witnesses(settings.KEEPSIGHT_WITNESSES) if witnesses is None else witnesses
    with only_publisher(using=using, patience=patience):
        _require_durable(using)
        return publish(log, key=key or installation_key(), using=using, witnesses=asked)


def run(
    stop: Callable[[], bool],
    interval: float,
    *,
    folder: Path | None = None,
    key: Signer | None = None,
    using: str = "default",
) -> None:
    """Publish every `interval` seconds until `stop()`; a database that is away, or a full disk, is waited for.

    RefusedError ends it: a person is needed.
    """
    while not stop():
        try:
            publish_once(folder=folder, key=key, using=using, patience=0)
        except BusyError:
            logger.info("another publisher is at work; waiting")
        except (OperationalError, InterfaceError):
            logger.warning("the database is away; trying again")
            connections[using].close()
        except OSError as error:  # a full disk, above all: what is signed stays as it is, and the round is done again
            logger.warning("the log's folder cannot be written: %s; trying again", error.strerror)
        until = time.monotonic() + interval
        while not stop() and (left := until - time.monotonic()) > 0:
            time.sleep(min(left, 0.2))


def publish(log: LogFolder, *, key: Signer, using: str, witnesses: Sequence[Witness] = ()) -> Checkpoint:
    """One round, for a caller who already is the only publisher."""
    if restored_mark(log).exists():
        raise _refused(_("this installation was restored from a backup: run keepsight ledger reconcile first"))
    last = last_signed(log, key)
    if last is None:
        last = Checkpoint(key.name, 0, EMPTY_ROOT)
        _list_keys(log, key, witnesses)
        write_durably(log, "checkpoint", last.signed(key).to_bytes())
    _list_keys(log, key, witnesses)
    size = count_entries(using=using)
    _require_same_beginning(log, last, size, using)
    tree = _sign_more(log, key, last, size, using) if size > last.size else last
    serve(log, log.note("signed") or log.note(), witnesses)
    clear_partial(log, last.size, size)
    return tree


def _list_keys(log: LogFolder, key: Signer, witnesses: Sequence[Witness]) -> None:
    """Whom to believe, for those who keep no list of their own."""
    keys = (key.verifier, *(witness.key for witness in witnesses))
    data = "".join(f"{one}\n" for one in keys).encode()
    if not (log.path / "vkeys").exists() or log.read("vkeys") != data:
        write_durably(log, "vkeys", data)


def _sign_more(log: LogFolder, key: Signer, last: Checkpoint, size: int, using: str) -> Checkpoint:
    """Extend the tiles and sign. The signed note is on disk before any witness sees it: it is never signed otherwise again."""
    extend(log, last.size, size, _committed(last.size, size, using))
    nodes = TileNodes(log, size)
    tree = Checkpoint(key.name, size, root_of(nodes, size))
    try:
        steps = consistency_proof(nodes, last.size, size)
        verify_consistency(old=last.size, new=size, old_root=last.root, new_root=tree.root, proof=steps)
    except (ProofError, TileError, OSError) as error:
        raise _refused(_("the stored tiles do not continue the last signed checkpoint")) from error
    write_durably(log, "signed", tree.signed(key).to_bytes())
    return tree


def _require_same_beginning(log: LogFolder, last: Checkpoint, size: int, using: str) -> None:
    """Refuse if the database is not the one that was signed: a restored one may give indexes out again.

    Commitments are salted, so a history that forked before the last signed entry differs in it as well.
    """
    if size < last.size:
        text = _("the database holds %(held)d entries, %(signed)d are signed: reconcile first")
        raise _refused(text % {"held": size, "signed": last.size})
    if not last.size:
        return
    tile = TilePath(0, (last.size - 1) // WIDTH, (last.size - 1) % WIDTH + 1)
    try:
        signed = split_tile(tile, log.read_tile(tile))
    except (TileError, OSError) as error:
        raise _refused(_("a stored tile cannot be read: %(error)s") % {"error": error}) from error
    held = [leaf_hash for _index, _entry, leaf_hash in entries_between(tile.entries[0], last.size, using=using)]
    if held != signed:
        raise _refused(_("the database does not hold the entries that are signed: reconcile first"))


def _committed(start: int, stop: int, using: str) -> Iterator[bytes]:
    """The new entries, each compared with its hash and its place before it is let into a tile."""
    expected = start
    for index, entry, leaf_hash in entries_between(start, stop, using=using):
        if index != expected or hash_leaf(entry) != leaf_hash:
            break
        yield entry
        expected += 1
    if expected != stop:
        raise _refused(_("entry %(index)d is missing or does not fit its hash") % {"index": expected})


@contextmanager
def only_publisher(*, using: str = "default", patience: float = 0) -> Iterator[None]:
    """One publisher per database, by an advisory lock that ends with the session at the latest."""
    until = time.monotonic() + patience
    with connections[using].cursor() as cursor:
        while not _locks(cursor):
            if time.monotonic() >= until:
                raise BusyError("another publisher is at work")
            time.sleep(0.05)
    try:
        yield
    finally:
        with suppress(Error), connections[using].cursor() as cursor:
            cursor.execute(f"SELECT pg_advisory_unlock({_ONE_PUBLISHER})")


def _locks(cursor: CursorWrapper) -> bool:
    cursor.execute(f"SELECT pg_try_advisory_lock({_ONE_PUBLISHER})")
    got: bool = cursor.fetchone()[0]
    return got


def _require_durable(using: str) -> None:
    """Refuse where a power cut could take back an entry whose hash is already signed."""
    with connections[using].cursor() as cursor:
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            cursor.execute("SELECT current_setting(%s)", [setting])
            if cursor.fetchone()[0] == "off":
                text = _("PostgreSQL runs with %(setting)s off: signed entries could be lost")
                raise RefusedError(Refused(text % {"setting": setting}, _DURABLE))


def _refused(reason: str) -> RefusedError:
    return RefusedError(Refused(reason, CHECKPOINTS))
