"""Cosigned checkpoints: collected, served and exported; no witness can stop or spoil the log."""

import shutil
import threading
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path

import pytest
from log_acts import append
from witnesses import answering, witnessing

from keepsight.apps.ledger.operations import cosign, export, publish
from keepsight.apps.ledger.operations.cosign import Witness, read_witnesses
from keepsight.apps.ledger.queries import LogFolder
from keepsight.engines.merkle.notes import SigningKey, signers
from keepsight.programs.ledger_verify import main, verify
from keepsight.vocabulary.answers import InvalidError, RefusedError

LOST = Witness("http://127.0.0.1:1", SigningKey("lost.example", b"l" * 32).witness)

pytestmark = pytest.mark.usefixtures("log_database")


@pytest.fixture
def two(tmp_path: Path, key: SigningKey) -> Iterator[list[Witness]]:
    with ExitStack() as stack:
        names = ("w0.example", "w1.example")
        yield [stack.enter_context(witnessing(tmp_path / name, name, key.verifier)) for name in names]


def sign(log: LogFolder, key: SigningKey, witnesses: list[Witness]) -> int:
    return publish.publish_once(folder=log.path, key=key, using="publisher", witnesses=witnesses).size


def cosigners(log: LogFolder, witnesses: list[Witness]) -> list[str]:
    note = log.note()
    assert note is not None
    return [key.name for key in signers(note, [one.key for one in witnesses])]


def test_what_is_served_and_exported_is_cosigned(
    log: LogFolder, key: SigningKey, two: list[Witness], at: datetime, tmp_path: Path
) -> None:
    for count in (0, 3, 300, 1):
        append(count, at)
        size = sign(log, key, two)
        assert cosigners(log, two) == ["w0.example", "w1.example"]
        export.export(tmp_path / str(size), size - 1, log=log)
        report = verify(tmp_path / str(size))
        assert (report.problems, report.cosigned, report.witnesses) == ((), 2, 2)


def test_a_lost_witness_never_stops_signing_and_catches_up(
    log: LogFolder, key: SigningKey, two: list[Witness], at: datetime, tmp_path: Path
) -> None:
    sign(log, key, two)
    away = [two[0], Witness(LOST.url, two[1].key)]
    for _ in range(3):
        append(2, at)
        size = sign(log, key, away)
        assert cosigners(log, two) == ["w0.example"]
    report = verify(export_to(tmp_path / "without", log))
    assert (report.problems, report.cosigned) == ((), 1)
    with pytest.raises(InvalidError, match="not enough witnesses have cosigned"):
        export.export(tmp_path / "receipt", size - 1, log=log)
    assert sign(log, key, two) == size
    assert cosigners(log, two) == ["w0.example", "w1.example"]


def export_to(directory: Path, log: LogFolder) -> Path:
    export.export(directory, log=log)
    return directory


def test_slow_and_lying_witnesses_change_nothing(
    log: LogFolder, key: SigningKey, two: list[Witness], at: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cosign, "PATIENCE", 0.5)
    sign(log, key, two)
    append(2, at)
    forged = str(SigningKey("liar.example", b"l" * 32).cosign("another text\n", 1)).encode()
    with ExitStack() as stack:
        answers = [(200, forged), (200, b"hello"), (200, b"\xff"), (409, b"99999\n"), (409, b"x"), (409, b"0\n"), (500, b"")]
        liars = [stack.enter_context(answering(status, body)) for status, body in answers]
        slow = stack.enter_context(answering(200, b"", wait=threading.Event()))
        bad = [Witness(url, SigningKey("liar.example", b"l" * 31 + bytes([n])).witness) for n, url in enumerate([*liars, slow])]
        bad[0] = Witness(liars[0], SigningKey("liar.example", b"l" * 32).witness)
        size = sign(log, key, [*two, *bad])
        assert cosigners(log, [*two, *bad]) == ["w0.example", "w1.example"]
    assert log.read("checkpoint").split(b"\n")[1] == str(size).encode()


def test_witnesses_refuse_a_log_signed_anew(
    log: LogFolder, key: SigningKey, two: list[Witness], at: datetime, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    append(5, at)
    sign(log, key, two)
    shutil.rmtree(log.path)
    append(5, at)
    rewritten = LogFolder(tmp_path / "rewritten")
    append(1, at)
    first = publish.publish_once(folder=rewritten.path, key=key, using="publisher", witnesses=two)
    assert cosigners(rewritten, two) == ["w0.example", "w1.example"], "the same entries follow from what they saw"
    other = LogFolder(tmp_path / "other")
    shutil.copytree(rewritten.path, other.path)
    tree = first.__class__(first.origin, first.size + 1, bytes(32))
    for name in ("checkpoint", "checkpoint.old"):
        (other.path / name).write_bytes(tree.signed(key).to_bytes())
    lines = cosign.cosigned(tree.signed(key), {}, other, two).signatures
    assert len(lines) == 1, "nobody cosigned a tree that does not follow"
    assert main([str(other.path)]) in {1, 2}
    assert capsys.readouterr().err


def test_a_publisher_killed_before_the_witnesses_answered_goes_on(
    log: LogFolder, key: SigningKey, two: list[Witness], at: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    sign(log, key, two)
    append(3, at)
    with monkeypatch.context() as patched:
        patched.setattr(publish, "serve", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            sign(log, key, two)
    signed = log.note("signed")
    size = sign(log, key, two)
    served = log.note()
    assert signed is not None
    assert served is not None
    assert served.text == signed.text
    assert served.text.split("\n")[1] == str(size)
    assert cosigners(log, two) == ["w0.example", "w1.example"]
    (log.path / "checkpoint").unlink()
    with pytest.raises(RefusedError, match="the last signed checkpoint is missing"):
        sign(log, key, two)


def test_the_file_of_witnesses(tmp_path: Path) -> None:
    path = tmp_path / "witnesses"
    assert read_witnesses("") == ()
    path.write_text(f"# scrutiny\n\n{LOST.url}/ {LOST.key}\n")
    assert read_witnesses(str(path)) == (LOST,)
    for line in ("x", f"ftp://a {LOST.key}", f"http://:1 {LOST.key}", f"http://a:b {LOST.key}", f"http://a {LOST.key} c"):
        path.write_text(f"{LOST.url} {LOST.key}\n{line}\n")
        with pytest.raises(InvalidError, match="line 2"):
            read_witnesses(str(path))
    path.write_text(f"{LOST.url} {LOST.key}\n{LOST.url} {LOST.key}\n")
    with pytest.raises(InvalidError, match="line 2"):
        read_witnesses(str(path))
    with pytest.raises(InvalidError, match="cannot be read"):
        read_witnesses(str(tmp_path / "absent"))
