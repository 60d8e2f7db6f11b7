"""Keys in a PKCS#11 token: what they sign everybody's verifier accepts; what is wrong with a token is said once and plainly."""

import subprocess
import sys
import threading
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

import pytest
import softhsm
from forged_logs import Log, leaf
from pytest_django import Settings

from keepsight.apps.ledger.operations.keys import installation_key, read_key
from keepsight.apps.ledger.operations.rotate import rotate_key
from keepsight.apps.ledger.queries import LogFolder
from keepsight.devices.tokens import TokenError, is_reference, open_key, read_reference
from keepsight.engines.merkle.checkpoints import Checkpoint
from keepsight.engines.merkle.held import HeldKey
from keepsight.engines.merkle.notes import Note, NoteError, signers
from keepsight.engines.merkle.tree import EMPTY_ROOT, root_of
from keepsight.programs.ledger_verify import verify
from keepsight.programs.witness_state import StateError, read_or_make_key
from keepsight.vocabulary.answers import RefusedError


@pytest.fixture(scope="session")
def tokens(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """SoftHSM with its tokens; `pin` is the file with the PIN."""
    folder = tmp_path_factory.mktemp("tokens")
    softhsm.make_tokens(folder)
    return folder


@pytest.fixture
def place(tokens: Path, tmp_path: Path, settings: Settings) -> Iterator[Path]:
    """`log.key` of an installation, naming the token."""
    settings.KEEPSIGHT_LOG_DIR, settings.KEEPSIGHT_LOG_ORIGIN = tmp_path / "log", "northmere.example/log"
    (tmp_path / "log.key").write_text(softhsm.line(tokens) + "\n")
    yield tmp_path / "log.key"
    open_key.cache_clear()


def test_both_verifiers_accept_what_the_token_signed(place: Path, tokens: Path, program: Path, tmp_path: Path) -> None:
    key, witness = installation_key(), open_key(softhsm.line(tokens, "witness").replace("northmere.example/log", "w.example"))
    assert read_key(place).verifier == key.verifier
    log = Log(entries=[leaf(n) for n in range(300)], key=key, witnesses=[witness], cosigned=1)
    directory = log.write(tmp_path / "export", old=255, receipt=7)
    report = verify(directory)
    assert (report.problems, report.size, report.cosigned) == ((), 300, 1)
    done = subprocess.run([program, directory, str(key.verifier)], capture_output=True, text=True, check=False)
    assert (done.stderr, done.stdout.split()) == ("", ["ok", "300", b64encode(root_of(log.nodes, 300)).decode()])


def test_a_log_moves_from_a_file_into_a_token_as_to_any_new_key(place: Path, tokens: Path) -> None:
    place.unlink()
    old, log = installation_key(), LogFolder(place.parent / "log")
    log.path.mkdir()
    note = Checkpoint(old.name, 0, EMPTY_ROOT).signed(old)
    (log.path / "checkpoint").write_bytes(note.to_bytes())
    (log.path / "vkeys").write_text(f"{old.verifier}\n")
    (place.parent / "log.key.next").write_text(softhsm.line(tokens, "next") + "\n")
    assert rotate_key(log=log) == (old.verifier, installation_key().verifier)
    held = log.note()
    assert held
    assert signers(held, [old.verifier, installation_key().verifier]) == (old.verifier, installation_key().verifier)


def test_a_witness_cosigns_with_the_token_from_many_threads(tokens: Path, tmp_path: Path) -> None:
    (tmp_path / "w.key").write_text(softhsm.line(tokens, "witness") + "\n")
    key, text, lines = read_or_make_key(tmp_path / "w.key", "unused"), Checkpoint("log.example", 0, EMPTY_ROOT).to_text(), []
    threads = [threading.Thread(target=lambda at=at: lines.append(key.cosign(text, at))) for at in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(lines) == 20
    assert signers(Note(text, tuple(lines)), [key.witness]) == (key.witness,)


@pytest.mark.parametrize(
    ("label", "changed", "words"),
    [
        ("log", {"token": "nowhere"}, "no token labelled nowhere answers"),
        ("absent", {}, "holds no pair of keys labelled absent"),
        ("torn", {}, "holds no pair of keys labelled torn"),
        ("rsa", {}, "rsa in the token keepsight is not a key of Ed25519"),
        ("p256", {}, "p256 in the token keepsight is not a key of Ed25519"),
        ("log", {"module_path": "/nowhere/library.so"}, "cannot be used through /nowhere/library.so"),
        ("log", {"pin_source": "file:/nowhere/pin"}, "/nowhere/pin, cannot be read: No such file"),
        ("log", {"pin_source": "271828"}, "pin-source names a file"),
        ("log", {"pin_source": ""}, "says no pin-source"),
        ("log", {"token": ""}, "says no token"),
        ("log;pin-value=271828", {}, "pin-value once too often, or it does not belong there"),
    ],
)
def test_what_is_wrong_is_said(label: str, changed: dict[str, str], words: str, tokens: Path, tmp_path: Path) -> None:
    text = softhsm.line(tokens, label, **changed)
    with pytest.raises(TokenError, match=words) as raised:
        open_key(text)
    assert softhsm.PIN not in str(raised.value)
    (tmp_path / "key").write_text(text)
    with pytest.raises(RefusedError, match=words):
        read_key(tmp_path / "key")
    with pytest.raises(StateError, match=words):
        read_or_make_key(tmp_path / "key", "unused")


def test_a_wrong_pin_is_refused_in_one_line_and_never_tried_again(tokens: Path, tmp_path: Path) -> None:
    pin, key = tmp_path / "pin", tmp_path / "w.key"
    key.write_text(softhsm.line(tokens, "log", token="elsewhere", pin_source=f"file:{pin}"))
    command = ["witness", "--listen", "127.0.0.1:0", "--key", str(key), "--log-vkey", "none"]
    for given, words in (
        ("", "is empty"),
        ("000000", "is not that of the token elsewhere"),
        (softhsm.PIN, "was given a wrong PIN"),
    ):
        pin.write_text(given)
        done = subprocess.run([sys.executable, "-m", "keepsight", *command], capture_output=True, text=True, check=False)
        assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)
        assert words in done.stderr
        assert not given or given not in done.stderr


def test_a_signature_that_does_not_fit_is_never_handed_on(tokens: Path) -> None:
    key = open_key(softhsm.line(tokens))
    lying = HeldKey(key.name, key.public, lambda message: key.ask(message + b"x"))
    text = Checkpoint(key.name, 0, EMPTY_ROOT).to_text()
    with pytest.raises(NoteError, match="is wrong"):
        lying.sign(text)
    with pytest.raises(NoteError, match="is wrong"):
        lying.cosign(text, 1)


def test_the_line_is_told_from_a_key_and_hides_where_the_pin_is(tokens: Path) -> None:
    text = softhsm.line(tokens, "log%20of%202026")
    assert is_reference(text)
    assert not is_reference("PRIVATE+KEY+northmere.example/log+00000000+AAAA")
    place = read_reference(text)
    assert (place.label, place.pin) == ("log of 2026", tokens / "pin")
    assert "pin" not in repr(place)
