"""A whole running Keepsight for journeys and crash tests: `keepsight serve` and `publisher` as processes on a cloned database."""

import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from testing_database import Database


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Running:
    """Where it answers, and its processes."""

    url: str
    database: Database
    folder: Path
    web: subprocess.Popen[bytes]
    publisher: subprocess.Popen[bytes]


def start(database: Database, folder: Path, *arguments: str, demo: bool = True) -> subprocess.Popen[bytes]:
    """Start a `keepsight` process; its log goes to a file in the folder."""
    with (folder / f"{arguments[0]}.log").open("ab") as log:
        return subprocess.Popen(
            [sys.executable, "-m", "keepsight", *arguments], env=database.environment(folder, demo=demo), stdout=log, stderr=log
        )


def wait_until_ready(url: str, process: subprocess.Popen[bytes]) -> None:
    """Until the first page answers."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        assert process.poll() is None, "the server stopped by itself"
        try:
            with urllib.request.urlopen(f"{url}/health/ready", timeout=5):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.05)
    raise AssertionError("the server did not come up")


@contextmanager
def running(database: Database, folder: Path, *, demo: bool = True) -> Iterator[Running]:
    """Web server and publisher until the block ends."""
    port = free_port()
    web = start(database, folder, "serve", "--port", str(port), demo=demo)
    publisher = start(database, folder, "publisher", "--interval", "0.2", demo=demo)
    try:
        wait_until_ready(f"http://127.0.0.1:{port}", web)
        yield Running(f"http://127.0.0.1:{port}", database, folder, web, publisher)
    finally:
        for process in (web, publisher):
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
        for process in (web, publisher):
            process.wait(timeout=30)
