"""A witness on a port of its own, in this process, and ones that misbehave."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from keepsight.apps.ledger.operations.cosign import Witness
from keepsight.engines.merkle.notes import SigningKey, VerifierKey
from keepsight.programs import witness
from keepsight.programs.witness_state import State

LOG_NAME = "northmere.example/log"


@contextmanager
def witnessing(folder: Path, name: str, log: VerifierKey, port: int = 0) -> Iterator[Witness]:
    """An honest witness of one log, until the block ends."""
    key = SigningKey(name, name.encode().ljust(32, b"."))
    state = State(folder)
    server = witness.server(("127.0.0.1", port), witness.Witness(key, [log], state))
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield Witness(f"http://127.0.0.1:{server.server_address[1]}", key.witness)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
        state.close()


@contextmanager
def answering(status: int, body: bytes, *, wait: threading.Event | None = None) -> Iterator[str]:
    """A server that says the same to everybody, once `wait` is set; its URL."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            if wait:
                wait.wait(30)
            self.send_response(status)
            self.end_headers()
            try:
                self.wfile.write(body)
            except OSError:
                return

        def log_message(self, *args: object) -> None:
            """Nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        if wait:
            wait.set()
        server.shutdown()
        thread.join()
        server.server_close()
