"""`keepsight serve` killed outright: its workers go with it, and it starts again on the same port."""

import os
import signal
import time
from pathlib import Path

import killing
import running
from testing_database import Database


def is_alive(pid: int) -> bool:
    """A zombie that nobody has waited for yet holds no port."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def test_its_workers_go_with_it_and_it_starts_again(own_database: Database, folder: Path) -> None:
    port = running.free_port()
    url = f"http://127.0.0.1:{port}"
    first = running.start(own_database, folder, "serve", "--port", str(port))
    running.wait_until_ready(url, first)
    workers = killing.children(first.pid)
    assert workers
    os.kill(first.pid, signal.SIGKILL)
    first.wait()
    end = time.monotonic() + 30
    while any(map(is_alive, workers)):
        assert time.monotonic() < end, "workers outlived the process that started them"
        time.sleep(0.02)
    second = running.start(own_database, folder, "serve", "--port", str(port))
    try:
        running.wait_until_ready(url, second)
    finally:
        second.terminate()
        second.wait(timeout=30)
