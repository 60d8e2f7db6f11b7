"""The public site on a news day: wrk at two pages, beside the same bytes from a static file server."""

import re
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from socket import socket

from bench.figures import Comparison, in_turn
from keepsight.config import clock

ROUNDS, SECONDS, CONNECTIONS = 3, 4, 64
_STATIC = (
    "-m",
    "granian",
    "--interface",
    "wsgi",
    "--host",
    "127.0.0.1",
    "--workers",
    "2",
    "--no-log",
    "--static-path-route",
    "/page",
)


def nothing(environ: object, start: object) -> list[bytes]:
    """The application beside the static files; never asked."""
    del environ
    start("404 Not Found", [])  # type: ignore[operator]  # WSGI's start_response
    return []


def run() -> list[Comparison]:
    """Pages a second for the home page and the tracker."""
    subprocess.run(["deploy/need-wrk"], check=True)
    _publish()
    ours = _port()
    with tempfile.TemporaryDirectory() as place, _serving("-m", "keepsight", "serve", "--port", str(ours), at=ours):
        found = []
        for what, path in (("home", "/"), ("tracker", "/recommendations/")):
            (Path(place) / f"{what}.html").write_bytes(_fetched(f"http://127.0.0.1:{ours}{path}"))
            peer = _port()
            with _serving(*_STATIC, "--static-path-mount", place, "--port", str(peer), "bench.public:nothing", at=peer):
                here, there = f"http://127.0.0.1:{ours}{path}", f"http://127.0.0.1:{peer}/page/{what}.html"
                mine, theirs = in_turn(
                    ours=lambda h=here: _wrk(h), peer=lambda t=there: _wrk(t), rounds=ROUNDS, name=f"public, {what}"
                )
            remark = f"wrk, {CONNECTIONS} connections, {SECONDS} s a round; peer: granian serving the same bytes from a file"
            found.append(Comparison(f"public {what}", "pages", mine, theirs, remark))
    return found


def _publish() -> None:
    from keepsight.apps.simulate.operations.inspections import register_inspections
    from keepsight.apps.simulate.operations.staff import Staff

    now = clock.now()
    register_inspections(Staff(now.date()), now)


def _port() -> int:
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _fetched(url: str) -> bytes:
    with urllib.request.urlopen(url, timeout=60) as response:  # noqa: S310 - our own server
        body: bytes = response.read()
    return body


@contextmanager
def _serving(*arguments: str, at: int) -> Iterator[None]:
    """A server in a process of its own until the block ends."""
    process = subprocess.Popen([sys.executable, *arguments], stderr=subprocess.DEVNULL)
    try:
        for _ in range(600):
            with socket() as probe:
                if probe.connect_ex(("127.0.0.1", at)) == 0:
                    break
            time.sleep(0.1)
        yield
    finally:
        process.terminate()
        process.wait(timeout=30)


def _wrk(url: str) -> float:
    """Requests a second; a single answer that is not 2xx or 3xx fails the run."""
    arguments = ["wrk", "--threads", "2", "--connections", str(CONNECTIONS), "--duration", f"{SECONDS}s", url]
    text = subprocess.run(arguments, check=True, capture_output=True, text=True).stdout
    if "Non-2xx" in text:
        raise RuntimeError(text)
    found = re.search(r"Requests/sec:\s+([\d.]+)", text)
    if found is None:
        raise RuntimeError(text)
    return float(found[1])
