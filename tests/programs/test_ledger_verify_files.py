"""`keepsight ledger verify`: each file of the folder is looked at, witnesses are counted, and any changed byte is caught."""

import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from forged_logs import KEY, SIZE, WITNESSES, Log, caught, leaf, put

from keepsight.engines.merkle.notes import Note, Signature, SigningKey
from keepsight.engines.merkle.tiles import join_bundle
from keepsight.programs.ledger_folder import UnreadableError
from keepsight.programs.ledger_verify import main, verify


@pytest.mark.parametrize(
    ("name", "position", "words"),
    [
        ("tile/0/001", 32 * 44, "entry 300: its hash in tile/0/001 was changed"),
        ("tile/1/000.p/2", 40, "entries 256 to 511: hash 1 of tile/1/000.p/2 does not fit them"),
    ],
)
def test_every_tile_is_compared(name: str, position: int, words: str, whole: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = bytearray((whole / name).read_bytes())
    data[position] ^= 1
    put(whole / name, bytes(data))
    assert words in caught(whole, capsys)


def test_earlier_states_may_stay_if_they_are_true(whole: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(whole / "tile/0/002.p/8", (whole / "tile/0/002.p/88").read_bytes()[: 8 * 32])
    put(whole / "tile/entries/002.p/8", join_bundle(Log().entries[512:520]))
    assert verify(whole).is_whole
    put(whole / "tile/entries/002.p/8", join_bundle(Log().entries[513:521]))
    put(whole / "tile/0/002.p/8", bytes(7))
    shown = caught(whole, capsys)
    assert "entries 512 to 519: tile/entries/002.p/8 is not the beginning of tile/entries/002.p/88" in shown
    assert "tile/0/002.p/8 is not the beginning" in shown


def test_a_strange_file_among_the_tiles_is_reported(whole: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(whole / "tile/0/notes.txt", b"")
    assert "tile/0/notes.txt: no such file belongs to a log" in caught(whole, capsys)


def test_another_key_or_name_is_caught(whole: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = Log(key=SigningKey(KEY.name, b"o" * 32))
    put(whole / "checkpoint", other.signed(SIZE).to_bytes())
    assert "checkpoint: not signed by northmere.example/log" in caught(whole, capsys)
    elsewhere = Log(key=SigningKey("elsewhere.example/log", b"k" * 32))
    put(whole / "checkpoint", elsewhere.signed(SIZE).to_bytes())
    assert "it is about elsewhere.example/log" in caught(whole, capsys)
    kept = tmp_path / "kept"
    put(kept, f"{KEY.verifier}\n".encode())
    assert main([str(elsewhere.write(tmp_path / "e")), "--vkeys", str(kept)]) == 1
    assert main([str(Log().write(tmp_path / "w")), "--vkeys", str(kept)]) == 0


def test_a_receipt_for_another_entry_is_caught(whole: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(whole / "p.entry", leaf(301))
    shown = caught(whole, capsys)
    assert "entry 300: p.tlog-proof does not prove p.entry" in shown
    assert "entry 300: p.entry is not the entry in tile/entries/001" in shown


def test_the_quorum_of_witnesses_is_demanded(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = verify(Log(witnesses=WITNESSES, cosigned=2).write(tmp_path / "enough"))
    assert (report.problems, report.cosigned, report.witnesses) == ((), 2, 3)
    assert "Cosigned by 2 of 3 witnesses." in report.summary()
    shown = caught(Log(witnesses=WITNESSES, cosigned=1).write(tmp_path / "few"), capsys)
    assert "checkpoint: 1 witnesses cosigned it, 2 are needed" in shown
    assert "p.tlog-proof: 1 witnesses cosigned it, 2 are needed" in shown


def test_a_damaged_cosignature_does_not_count(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    directory = Log(witnesses=WITNESSES, cosigned=2).write(tmp_path, old=None, receipt=None)
    note = (directory / "checkpoint").read_bytes()
    put(directory / "checkpoint", note.replace(b"scrutiny.example/w0", b"scrutiny.example/x0"))
    assert "checkpoint: 1 witnesses cosigned it, 2 are needed" in caught(directory, capsys)
    put(directory / "checkpoint", note[:-20] + b"A" + note[-19:])
    assert "the signature of scrutiny.example/w1 is wrong" in caught(directory, capsys)


def test_the_newest_checkpoint_may_wait_for_its_witnesses(tmp_path: Path) -> None:
    directory = Log(witnesses=WITNESSES, cosigned=3).write(tmp_path, receipt=None)
    put(directory / "checkpoint", Log().signed(SIZE).to_bytes())
    report = verify(directory)
    assert (report.problems, report.cosigned) == ((), 0)


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda to: (to / "checkpoint").unlink(), "checkpoint is missing"),
        (lambda to: (to / "vkeys").unlink(), "vkeys is missing"),
        (lambda to: (to / "tile/0/001").unlink(), "tile/0/001 is missing"),
        (lambda to: (to / "tile/entries/000").unlink(), "tile/entries/000 is missing"),
        (lambda to: (to / "p.entry").unlink(), "p.entry is missing"),
        (lambda to: (to / "p.tlog-proof").unlink(), "p.tlog-proof is missing"),
        (lambda to: put(to / "checkpoint", b"hello"), "checkpoint is malformed"),
        (lambda to: put(to / "checkpoint.old", b""), "checkpoint.old is malformed"),
        (lambda to: put(to / "p.tlog-proof", b""), "p.tlog-proof is malformed"),
        (lambda to: put(to / "tile/0/001", b"short"), "tile/0/001 holds 5 bytes instead of 8192"),
        (lambda to: put(to / "vkeys", b""), "vkeys is malformed"),
        (lambda to: put(to / "vkeys", b"\xff\n"), "vkeys is malformed"),
        (lambda to: put(to / "vkeys", f"{KEY.verifier}".encode()), "vkeys is malformed"),
        (lambda to: put(to / "vkeys", f"{KEY.verifier}\n{KEY.verifier}\n".encode()), "vkeys is malformed"),
        (shutil.rmtree, "is not a folder"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_line(
    spoil: Callable[[Path], None], words: str, whole: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(whole)
    assert main([str(whole)]) == 2
    shown = capsys.readouterr()
    assert words in shown.err
    assert shown.err.count("\n") == 1
    assert not shown.out


def test_300_random_changes_of_one_byte_are_all_caught(tmp_path: Path) -> None:
    directory = Log().write(tmp_path)
    files = sorted(path for path in directory.rglob("*") if path.is_file())
    chance = random.Random(7)  # noqa: S311 - repeatable on purpose
    missed: list[tuple[str, int]] = []
    for number in range(300):
        path = files[number % len(files)]
        data = path.read_bytes()
        position = chance.randrange(len(data))
        put(path, data[:position] + bytes([data[position] ^ chance.randrange(1, 256)]) + data[position + 1 :])
        try:
            if verify(directory).is_whole:
                missed.append((path.name, position))
        except UnreadableError:
            pass
        put(path, data)
    assert missed == []
    assert verify(directory).is_whole


def test_a_flood_of_problems_is_cut_short(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    log = Log()
    log.entries[100:150] = [b"x%d" % n for n in range(50)]
    assert "… and 30 more problems" in caught(log.write(tmp_path), capsys)


def test_it_runs_without_django_and_without_a_database() -> None:
    program = "import sys, keepsight.programs.ledger_verify as _; print({'django', 'psycopg'} & sys.modules.keys())"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"


def test_an_auditor_s_own_policy_is_believed_instead_of_the_keys_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    directory = Log(witnesses=WITNESSES, cosigned=1).write(tmp_path / "export", receipt=None)
    policy = tmp_path / "policy"
    lines = [f"log {KEY.verifier}", *(f"witness w{n} {key.witness}" for n, key in enumerate(WITNESSES))]
    for quorum, status in (("w0", 0), ("w1", 1), ("none", 0), ("w9", 2)):
        policy.write_text("\n".join([*lines, f"quorum {quorum}", ""]))
        assert main([str(directory), "--policy", str(policy)]) == status
        said = capsys.readouterr().err
        assert said == {0: "", 1: "checkpoint: 1 witnesses cosigned it, w1 is needed\n"}.get(status, said)
    policy.write_text("quorum none\n")
    assert main([str(directory), "--policy", str(policy)]) == 2
    assert "does not list the log" in capsys.readouterr().err


def test_a_signature_line_that_is_doubled_is_named(whole: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = (whole / "checkpoint").read_bytes()
    put(whole / "checkpoint", data + data.partition(b"\n\n")[2])
    assert "checkpoint: a signature stands there twice" in caught(whole, capsys)


@pytest.mark.parametrize(
    ("cut", "words"), [(slice(0, None), "a signature stands there twice"), (slice(-12, None), "a signature is cut short")]
)
def test_a_piece_of_a_signature_under_another_key_is_named(
    cut: slice, words: str, whole: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    note = Note.parse((whole / "checkpoint").read_bytes())
    line = Signature(KEY.name, b"none", note.signatures[0].blob[cut])
    put(whole / "checkpoint", Note(note.text, (*note.signatures, line)).to_bytes())
    assert f"checkpoint: {words}" in caught(whole, capsys)
