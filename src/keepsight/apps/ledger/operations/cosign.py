"""Asking the witnesses for their cosignatures. None of them, slow, lying or lost, can stop or spoil what the log signs."""

import logging
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from pathlib import Path
from queue import Empty, Queue
from urllib.parse import urlsplit

from django.utils.translation import gettext as _

from keepsight.engines.merkle.checkpoints import Checkpoint, CheckpointError, read_number
from keepsight.engines.merkle.notes import Note, NoteError, Signature, VerifierKey, signers
from keepsight.engines.merkle.tiles import TileError, TileNodes, TileReader
from keepsight.engines.merkle.tree import consistency_proof
from keepsight.engines.merkle.witnessing import Submission, cosignatures, short_name
from keepsight.vocabulary.answers import InvalidError

logger = logging.getLogger("keepsight.ledger")

PATIENCE = 2.0  # seconds for all witnesses together; whoever is later is asked again in the next round
_LARGEST_ANSWER = 16_384  # bytes
_OK, _NOT_FOUND, _CONFLICT = 200, 404, 409


@dataclass(frozen=True, slots=True)
class Witness:
    """Where a witness answers (its submission prefix), and the key by which it is known."""

    url: str
    key: VerifierKey


def read_witnesses(path: str) -> tuple[Witness, ...]:
    """The witnesses in a file, a line each: URL and vkey. None without a file; InvalidError names a line that is wrong."""
    if not path:
        return ()
    try:
        lines = Path(path).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        text = _("the file cannot be read: %(error)s") % {"error": error}
        raise InvalidError({"KEEPSIGHT_WITNESSES": text}) from error
    found: list[Witness] = []
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        witness = _read_line(line)
        if witness is None or witness.key in [one.key for one in found]:
            text = _("line %(number)d is not a URL and a witness's key, each key once")
            raise InvalidError({"KEEPSIGHT_WITNESSES": text % {"number": number}})
        found.append(witness)
    return tuple(found)


def _read_line(line: str) -> Witness | None:
    try:
        url, vkey = line.split()
        key = VerifierKey.parse(vkey)
        parts = urlsplit(url)
        parts.port  # noqa: B018 - raises ValueError if it is no port
    except ValueError:  # NoteError is one
        return None
    is_sound = parts.scheme in {"http", "https"} and bool(parts.hostname) and key.kind.is_of_witness
    return Witness(url.rstrip("/"), key) if is_sound else None


def cosigned(note: Note, known: Mapping[VerifierKey, int], tiles: TileReader, witnesses: Sequence[Witness]) -> Note:
    """The note with each cosignature that arrives in time; `known` says which size a witness is believed to have cosigned."""
    have = signers(note, [witness.key for witness in witnesses])
    missing = [witness for witness in witnesses if witness.key not in have]
    arrived: Queue[Signature | None] = Queue()
    for witness in missing:
        # Daemons: a witness that never ends its answer keeps nobody from going on, or from ending.
        threading.Thread(
            target=_ask, args=(witness, note, known.get(witness.key, 0), tiles, arrived), daemon=True
        ).start()  # fmt: skip
    lines: list[Signature] = []
    until = time.monotonic() + PATIENCE
    for _each in missing:
        try:
            line = arrived.get(timeout=max(0.0, until - time.monotonic()))
        except Empty:
            logger.warning("a witness has not answered in time")
            break
        if line:
            lines.append(line)
    return Note(note.text, (*note.signatures, *lines))


def _ask(witness: Witness, note: Note, known: int, tiles: TileReader, arrived: "Queue[Signature | None]") -> None:
    line = None
    try:
        line = _cosignature(witness, note, known, tiles)
    except (OSError, HTTPException, NoteError, CheckpointError, TileError, ValueError) as error:
        logger.warning("the witness %s did not cosign: %s", witness.key.name, error)
    finally:
        arrived.put(line)


def _cosignature(witness: Witness, note: Note, known: int, tiles: TileReader) -> Signature:
    status, body = _submit(witness, note, known, tiles)
    if status == _CONFLICT:
        # tlog-witness: the answer is the size that the witness cosigned last.
        size = read_number(body.decode("ascii").removesuffix("\n"))
        if size == known:
            raise CheckpointError(f"it holds another tree of {size} entries: the log forked")
        status, body = _submit(witness, note, size, tiles)
    if status != 200:  # noqa: PLR2004 - HTTP's word for yes
        raise CheckpointError(f"it answered {status}: {body[:200].decode(errors='replace').strip()}")
    return cosignatures(body, note.text, witness.key)[0]


def _submit(witness: Witness, note: Note, old: int, tiles: TileReader) -> tuple[int, bytes]:
    tree = Checkpoint.parse(note.text)
    if old > tree.size:
        raise CheckpointError(f"it cosigned {old} entries, this log has {tree.size}: the log was rolled back")
    proof = consistency_proof(TileNodes(tiles, tree.size), old, tree.size)
    parts = urlsplit(witness.url)
    make = HTTPSConnection if parts.scheme == "https" else HTTPConnection
    connection = make(parts.hostname or "", parts.port, timeout=PATIENCE)
    try:
        connection.request("POST", f"{parts.path}/add-checkpoint", Submission(old, proof, note, tree).to_bytes())
        answer = connection.getresponse()
        return answer.status, answer.read(_LARGEST_ANSWER)
    finally:
        connection.close()


def last_cosigned(witness: Witness, log: VerifierKey) -> Note | None:
    """The newest checkpoint of this log that the witness cosigned, by its own word; None where it never cosigned one.

    OSError, HTTPException or NoteError where it does not answer, or not with its own cosignature under the log's signature.
    """
    parts = urlsplit(witness.url)
    make = HTTPSConnection if parts.scheme == "https" else HTTPConnection
    connection = make(parts.hostname or "", parts.port, timeout=PATIENCE)
    try:
        connection.request("GET", f"{parts.path}/latest/{short_name(log.name)}")
        answer = connection.getresponse()
        body = answer.read(_LARGEST_ANSWER)
    finally:
        connection.close()
    if answer.status == _NOT_FOUND:
        return None
    note = Note.parse(body)
    if answer.status != _OK or witness.key not in signers(note, [witness.key]):
        raise NoteError("the witness's answer does not carry its cosignature")
    return note
