"""SIGKILL, as when the power goes."""

import os
import signal
import subprocess
import time
from pathlib import Path

from keepsight.config.database import embedded


def kill(server: embedded.Server) -> None:
    """The whole server at once, as when the power goes: the postmaster and every process it started."""
    assert server.process
    postmaster = server.process.pid
    os.kill(postmaster, signal.SIGSTOP)  # so that it starts no process between the list and the kill
    own = children(postmaster)
    for pid in (postmaster, *own):
        os.kill(pid, signal.SIGKILL)
    server.process.wait()
    while any(Path(f"/proc/{pid}").exists() for pid in own):  # the next server waits for nobody who still holds its memory
        time.sleep(0.01)


def with_children(process: subprocess.Popen[bytes]) -> None:
    """A process and those it started: a web server's own workers would go on without it, and hold the port."""
    if process.poll() is not None:
        return
    os.kill(process.pid, signal.SIGSTOP)
    for pid in (*children(process.pid), process.pid):
        os.kill(pid, signal.SIGKILL)
    process.wait()


def children(of: int) -> list[int]:
    return [int(path.name) for path in Path("/proc").iterdir() if path.name.isdigit() and parent(path) == of]


def parent(process: Path) -> int:
    try:
        return int((process / "stat").read_text().rpartition(")")[2].split()[1])
    except (FileNotFoundError, ProcessLookupError):
        return 0
