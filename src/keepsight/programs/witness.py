"""`keepsight witness`: the scrutiny body's own process, which cosigns checkpoints of a log that only ever grew.

C2SP tlog-witness, `POST …/add-checkpoint`. It needs no Django, no database and no trust in the operator.
"""

import argparse
import sys
import threading
import time
from collections.abc import Callable, Iterable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from keepsight.devices.tokens import TokenError
from keepsight.engines.merkle.checkpoints import CheckpointError
from keepsight.engines.merkle.held import Signer
from keepsight.engines.merkle.notes import KeyKind, Note, NoteError, VerifierKey
from keepsight.engines.merkle.policy import read_policy
from keepsight.engines.merkle.witnessing import PLAIN_TYPE, Answer, Submission, objection, short_name
from keepsight.programs.witness_state import State, StateError, read_or_make_key

_LARGEST_BODY = 65_536  # bytes: 63 hashes and a checkpoint with a hundred signatures stay below
_KINDS = {"ed25519": KeyKind.ED25519, "ml-dsa-44": KeyKind.ML_DSA_44}
_PATIENCE = 10  # seconds for a request to arrive


class Witness:
    """Compares, persists, then cosigns; one submission at a time."""

    def __init__(self, key: Signer, logs: Iterable[VerifierKey], state: State, now: Callable[[], float] = time.time) -> None:
        self._key, self._logs, self._state, self._now = key, tuple(logs), state, now
        self._one_at_a_time = threading.Lock()

    def add_checkpoint(self, body: bytes) -> Answer:
        """The answer to one request; a cosignature is given only after the checkpoint is on disk."""
        try:
            asked = Submission.parse(body)
        except CheckpointError as error:
            return Answer(400, f"{error}\n".encode())
        trusted = [key for key in self._logs if key.name == asked.tree.origin]
        # tlog-witness: two requests at once must not both be compared with the same last checkpoint.
        with self._one_at_a_time:
            last = self._state.last(asked.tree.origin) if trusted else None
            refused = objection(asked, trusted, last)
            if refused:
                return refused
            if asked.tree != last:
                self._state.keep(asked.note, asked.tree)
        return Answer(200, str(self._key.cosign(asked.note.text, int(self._now()))).encode())

    def latest(self, name: str) -> Answer:
        """The newest checkpoint cosigned for the log of this (short) name, cosigned again at this moment.

        Not a part of tlog-witness: for a log that was restored from a backup and must learn what it signed last.
        """
        origin = next((key.name for key in self._logs if short_name(key.name) == name), None)
        with self._one_at_a_time:
            note = self._state.last_note(origin) if origin else None
        if note is None:
            return Answer(404, b"nothing was cosigned for such a log\n")
        return Answer(200, Note(note.text, (*note.signatures, self._key.cosign(note.text, int(self._now())))).to_bytes())


class _Handler(BaseHTTPRequestHandler):
    """HTTP/1.1 with two paths."""

    protocol_version = "HTTP/1.1"
    timeout = _PATIENCE
    witness: Witness

    def do_GET(self) -> None:
        head, found, name = self.path.rpartition("/latest/")
        del head  # wherever a proxy put it
        try:
            self._send(self.witness.latest(name) if found else Answer(404, b"only latest is here\n"))
        except (StateError, TokenError, NoteError, OSError) as error:
            print(f"witness: {error}", file=sys.stderr, flush=True)
            self._send(Answer(500, b"the witness cannot read what it kept\n"))

    def do_POST(self) -> None:
        length = self.headers.get("Content-Length", "")
        if not length.isascii() or not length.isdigit() or int(length) > _LARGEST_BODY:
            self.close_connection = True
            self._send(Answer(400, b"a Content-Length of at most 65536 bytes is needed\n"))
            return
        body = self.rfile.read(int(length))
        if not self.path.endswith("/add-checkpoint"):
            self._send(Answer(404, b"only add-checkpoint is here\n"))
            return
        try:
            self._send(self.witness.add_checkpoint(body))
        except (StateError, TokenError, NoteError, OSError) as error:
            print(f"witness: {error}", file=sys.stderr, flush=True)
            self._send(Answer(500, b"the witness cannot keep checkpoints\n"))

    def _send(self, answer: Answer) -> None:
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.content_type or PLAIN_TYPE)
        self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        self.wfile.write(answer.body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - http.server's name
        """One line for each request, without addresses."""
        print(f"witness: {format % args}", file=sys.stderr, flush=True)


def server(address: tuple[str, int], witness: Witness) -> ThreadingHTTPServer:
    """An HTTP server on this address, not yet serving."""
    made = ThreadingHTTPServer(address, type("Handler", (_Handler,), {"witness": witness}))
    made.daemon_threads = True
    return made


def _log_key(text: str) -> VerifierKey:
    key = VerifierKey.parse(text)
    if key.kind is not KeyKind.ED25519:
        raise NoteError(f"not the key of a log: {text[:80]!r}")
    return key


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("--listen", required=True, metavar="HOST:PORT", help="where to answer, as 127.0.0.1:8070")
    parser.add_argument(
        "--key", required=True, type=Path, help="the file of the witness's key, or naming one in a token; made if there is none"
    )
    parser.add_argument("--name", help="name of a new key, a host name you control (default: the file's name)")
    parser.add_argument("--kind", choices=("ed25519", "ml-dsa-44"), default="ed25519", help="of a new key (default ed25519)")
    parser.add_argument("--log-vkey", action="append", default=[], help="the key of a log to witness; may be repeated")
    parser.add_argument("--policy", type=Path, help="a tlog-policy file whose logs are witnessed")
    parser.add_argument("--state", type=Path, help="folder for what was cosigned (default: beside the key)")


def run(given: argparse.Namespace) -> int:
    """Serve until stopped; 2 and one line where something given cannot be used."""
    try:
        host, _colon, port = given.listen.rpartition(":")
        key = read_or_make_key(given.key, given.name or given.key.stem, _KINDS[given.kind])
        print(f"Witness key: {key.witness}", flush=True)
        logs = [_log_key(text) for text in given.log_vkey]
        logs += [*read_policy(given.policy.read_bytes()).logs] if given.policy else []
        if not logs:
            print("No log is listed: every checkpoint is refused. Give --log-vkey or --policy.", file=sys.stderr, flush=True)
        state = State(given.state or given.key.with_suffix(".state"))
        made = server((host.strip("[]") or "127.0.0.1", int(port)), Witness(key, logs, state))
    except (StateError, NoteError, OSError, ValueError, OverflowError) as error:
        print(f"keepsight witness: {error}", file=sys.stderr)
        return 2
    print(f"Ready: http://{host}:{made.server_address[1]}/add-checkpoint", flush=True)
    made.serve_forever()
    return 0


def script() -> None:
    """`keepsight-witness`, where it is installed without the rest."""
    parser = argparse.ArgumentParser(prog="keepsight-witness", description="Cosign a log's checkpoints.")
    add_arguments(parser)
    sys.exit(run(parser.parse_args()))
