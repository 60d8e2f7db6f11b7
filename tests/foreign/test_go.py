"""Go's own `sumdb/note` and `tlog` accept an export and reject a spoilt one."""

import subprocess
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path

import pytest
from forged_logs import KEY, WITNESSES, Log, leaf, put

from keepsight.engines.merkle.tree import root_of


def run(program: Path, directory: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([str(program), str(directory), str(KEY.verifier)], capture_output=True, text=True, check=False)


@pytest.mark.parametrize(("size", "old"), [(1, 1), (255, 1), (256, 255), (257, 256), (600, 520)])
def test_it_accepts_an_exported_log(size: int, old: int, program: Path, tmp_path: Path) -> None:
    log = Log(entries=[leaf(n) for n in range(size)], witnesses=WITNESSES, cosigned=3)
    done = run(program, log.write(tmp_path / "log", old=old, receipt=size - 1))
    assert done.stderr == ""
    assert done.stdout.split() == ["ok", str(size), b64encode(root_of(log.nodes, size)).decode()]


def flip(path: str, position: int = 40) -> Callable[[Path], None]:
    def change(directory: Path) -> None:
        data = (directory / path).read_bytes()
        put(directory / path, data[:position] + bytes([data[position] ^ 1]) + data[position + 1 :])

    return change


def rewrite(directory: Path) -> None:
    """Signed again with the log's key: the kept checkpoint shows it."""
    log = Log()
    log.entries[5] = leaf(5, salt="other")
    log.write(directory, old=None, receipt=None)


@pytest.mark.parametrize(
    "spoil",
    [
        *map(flip, ("tile/0/001", "tile/entries/001", "tile/1/000.p/2", "checkpoint", "checkpoint.old", "p.entry")),
        flip("p.tlog-proof", 60),
        rewrite,
    ],
)
def test_it_rejects_a_spoilt_one(spoil: Callable[[Path], None], program: Path, tmp_path: Path) -> None:
    directory = Log().write(tmp_path / "log")
    assert run(program, directory).returncode == 0
    spoil(directory)
    done = run(program, directory)
    assert done.returncode == 1
    assert done.stdout == ""
