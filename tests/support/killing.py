"""SIGKILL, as when the power goes."""

import os
import signal
from pathlib import Path

from keepsight.config.database import embedded


def kill(server: embedded.Server) -> None:
    """The whole server at once, as when the power goes: the postmaster and every process it started."""
    assert server.process
    postmaster = server.process.pid
    own = [int(path.name) for path in Path("/proc").iterdir() if path.name.isdigit() and parent(path) == postmaster]
    for pid in (postmaster, *own):
        os.kill(pid, signal.SIGKILL)
    server.process.wait()


def parent(process: Path) -> int:
    try:
        return int((process / "stat").read_text().rpartition(")")[2].split()[1])
    except (FileNotFoundError, ProcessLookupError):
        return 0
