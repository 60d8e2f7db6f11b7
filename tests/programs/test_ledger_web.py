"""`keepsight ledger verify URL`: the same answers as for a folder, from static files over HTTP."""

import functools
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from forged_logs import KEY, put
from witnesses import answering

from keepsight.programs.ledger_verify import main


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        """Nothing."""


@pytest.fixture
def address(whole: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(whole)))
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_whole_log_passes(address: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([address]) == 0
    put(tmp_path / "kept", f"{KEY.verifier}\n".encode())
    assert main([address, "--vkeys", str(tmp_path / "kept")]) == 0
    assert "is whole: 600 entries" in capsys.readouterr().out


def test_a_changed_entry_is_named(address: str, whole: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = whole / "tile/entries/001"
    data = bytearray(path.read_bytes())
    data[300] ^= 1
    put(path, bytes(data))
    assert main([address]) == 1
    assert "changed in tile/entries/001" in capsys.readouterr().err


def test_what_cannot_be_read_is_said_in_one_line(address: str, whole: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (whole / "tile/0/001").unlink()
    for place in (address, "http://127.0.0.1:1/log", "http://", "http://a:b/"):
        assert main([place]) == 2
        shown = capsys.readouterr()
        assert shown.err.count("\n") == 1
        assert not shown.out
    with answering(500, b"") as broken:
        assert main([broken]) == 2
