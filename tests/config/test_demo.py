"""`keepsight demo` as a person meets it: ready, stopped with Ctrl-C, killed and started again, refused in one line."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path
from types import SimpleNamespace

import pytest
from running import free_port

from keepsight.config.cli import main
from keepsight.config.database import embedded


def start(folder: Path, port: int) -> subprocess.Popen[str]:
    """Start a small demo; its output can be read."""
    environ = {name: value for name, value in os.environ.items() if not name.startswith(("KEEPSIGHT_", "DATABASE_"))}
    command = [sys.executable, "-m", "keepsight", "demo", "--port", str(port), "--data-dir", str(folder), "--children", "3"]
    return subprocess.Popen(command, env=environ, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)


def wait_until_ready(demo: subprocess.Popen[str], port: int) -> None:
    """The line that scripts wait for, then the first page."""
    assert demo.stdout is not None
    assert f"Ready: http://127.0.0.1:{port}/\n" in iter(demo.stdout.readline, "")
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=10) as page:
        assert page.status == 200


def end(demo: subprocess.Popen[str], number: signal.Signals) -> None:
    """Send the signal; all but SIGKILL must end it without a fault."""
    demo.send_signal(number)
    assert demo.wait(timeout=60) == (-number if number is signal.SIGKILL else 0)
    assert demo.stdout is not None
    demo.stdout.close()


def test_a_demo_starts_stops_is_killed_and_starts_again(tmp_path: Path) -> None:
    port = free_port()
    demo = start(tmp_path, port)
    wait_until_ready(demo, port)
    end(demo, signal.SIGINT)
    assert not embedded.answers(tmp_path)
    demo = start(tmp_path, port)
    wait_until_ready(demo, port)
    end(demo, signal.SIGKILL)
    assert embedded.answers(tmp_path)  # the database was left behind: the next start joins it and stops it at its end
    demo = start(tmp_path, port)
    wait_until_ready(demo, port)
    end(demo, signal.SIGTERM)
    assert not embedded.answers(tmp_path)


def test_a_busy_port_is_one_clear_line(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        command = [sys.executable, "-m", "keepsight", "demo", "--port", str(port), "--data-dir", str(tmp_path)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr == f"keepsight: port {port} is in use; give another with --port (make demo PORT=…)\n"


def test_a_folder_that_cannot_be_written_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    command = [sys.executable, "-m", "keepsight", "demo", "--data-dir", str(tmp_path / "file")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("keepsight: cannot write to ")
    assert done.stderr.count("\n") == 1


def test_a_full_disk_is_one_clear_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=10**6))
    assert main(["demo", "--data-dir", str(tmp_path), "--port", str(free_port())]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "less than 500 MB of disk left" in said
