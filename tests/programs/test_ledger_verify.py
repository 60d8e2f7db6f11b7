"""`keepsight ledger verify`: a whole log passes; each scripted attack and any changed byte is caught."""

import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

import pytest

from keepsight.engines.merkle.checkpoints import Checkpoint, Receipt
from keepsight.engines.merkle.leaves import Leaf
from keepsight.engines.merkle.notes import KeyKind, Note, SigningKey, VerifierKey
from keepsight.engines.merkle.tiles import TilePath, join_bundle, paths_for
from keepsight.engines.merkle.tree import LeafNodes, hash_leaf, inclusion_proof, root_of
from keepsight.programs.ledger_folder import UnreadableError
from keepsight.programs.ledger_verify import main, verify

KEY = SigningKey("northmere.example/log", b"k" * 32)
WITNESSES = [SigningKey(f"scrutiny.example/w{n}", bytes([n]) * 32) for n in range(3)]
SIZE, OLD = 600, 520


def leaf(index: int, *, hour: str | None = None, salt: str = "") -> bytes:
    when = hour or f"2026-11-{1 + index // 48:02d}T{index // 2 % 24:02d}"
    return Leaf("decisions.signoff.given", when, (sha256(f"{salt}{index}".encode()).digest(),)).to_bytes()


@dataclass
class Log:
    """Everything an operator who also holds the log's key could write into an export."""

    entries: list[bytes] = field(default_factory=lambda: [leaf(n) for n in range(SIZE)])
    key: SigningKey = KEY
    witnesses: list[SigningKey] = field(default_factory=list)
    cosigned: int = 0

    @property
    def nodes(self) -> LeafNodes:
        return LeafNodes([hash_leaf(entry) for entry in self.entries])

    def signed(self, size: int) -> Note:
        note = Checkpoint(self.key.name, size, root_of(self.nodes, size)).signed(self.key)
        lines = [key.cosign(note.text, 1_800_000_000) for key in self.witnesses[: self.cosigned]]
        return Note(note.text, (*note.signatures, *lines))

    def write(self, to: Path, *, old: int | None = OLD, receipt: int | None = 300) -> Path:
        size, nodes = len(self.entries), self.nodes
        for path in paths_for(size):
            if path.level is None:
                data = join_bundle([self.entries[i] for i in path.entries])
            else:
                data = b"".join(nodes.node(8 * path.level, path.index * 256 + i) for i in range(path.width))
            put(to / str(path), data)
        keys = [VerifierKey(key.name, KeyKind.COSIGNATURE, key.verifier.public) for key in self.witnesses]
        put(to / "vkeys", "".join(f"{key}\n" for key in (self.key.verifier, *keys)).encode())
        put(to / "checkpoint", self.signed(size).to_bytes())
        if old is not None:
            put(to / "checkpoint.old", self.signed(old).to_bytes())
        if receipt is not None:
            proof = Receipt(receipt, inclusion_proof(nodes, receipt, size), self.signed(size))
            put(to / "p.tlog-proof", proof.to_bytes())
            put(to / "p.entry", self.entries[receipt])
        return to


def put(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def bundle(entries: list[bytes], index: int) -> tuple[str, bytes]:
    held = entries[index * 256 : (index + 1) * 256]
    return str(TilePath(None, index, len(held))), join_bundle(held)


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    return Log().write(tmp_path / "export")


def caught(directory: Path, capsys: pytest.CaptureFixture[str]) -> str:
    assert main([str(directory)]) == 1
    shown = capsys.readouterr()
    assert not shown.out
    return shown.err


def test_a_whole_log_passes(whole: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(whole)]) == 0
    shown = capsys.readouterr()
    assert "northmere.example/log is whole: 600 entries" in shown.out
    assert "No witness is listed" in shown.out
    assert not shown.err


@pytest.mark.parametrize("size", [0, 1, 255, 256, 257, 512, 600])
def test_logs_of_all_shapes_pass(size: int, tmp_path: Path) -> None:
    log = Log(entries=[leaf(n) for n in range(size)])
    report = verify(log.write(tmp_path / "a", old=size // 2, receipt=size - 1 if size else None))
    assert report.problems == ()
    assert (report.size, report.root) == (size, root_of(log.nodes, size))
    assert verify(log.write(tmp_path / "b", old=None, receipt=None)).is_whole


def test_a_changed_entry_is_named(whole: Path, capsys: pytest.CaptureFixture[str]) -> None:
    entries = Log().entries
    entries[301] = leaf(301, salt="other")
    put(whole / "tile/entries/001", bundle(entries, 1)[1])
    assert "entry 301: changed in tile/entries/001;" in caught(whole, capsys)


def test_a_removed_entry_is_named(whole: Path, capsys: pytest.CaptureFixture[str]) -> None:
    entries = Log().entries[:256]
    del entries[77]
    put(whole / "tile/entries/000", join_bundle(entries))
    shown = caught(whole, capsys)
    assert "entry 77: tile/entries/000 holds here what belongs at index 78" in shown
    assert "entry 255: removed" in shown


def test_the_last_entry_removed_is_named(whole: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(whole / "tile/entries/002.p/88", join_bundle(Log().entries[512:599]))
    assert "entry 599: removed" in caught(whole, capsys)


def test_an_added_entry_is_named(whole: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(whole / "tile/entries/002.p/88", join_bundle([*Log().entries[512:], leaf(700)]))
    assert "entry 599: removed, added or changed" in caught(whole, capsys)


def test_reordered_entries_are_named(whole: Path, capsys: pytest.CaptureFixture[str]) -> None:
    entries = Log().entries
    entries[10], entries[300] = entries[300], entries[10]
    for index in (0, 1):
        put(whole / bundle(entries, index)[0], bundle(entries, index)[1])
    shown = caught(whole, capsys)
    assert "entry 10: tile/entries/000 holds here what belongs at index 300" in shown
    assert "entry 300: tile/entries/001 holds here what belongs at index 10" in shown


def test_a_back_dated_entry_is_named_even_if_the_operator_signs_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    log = Log()
    log.entries.insert(400, leaf(9_999, hour="2026-11-01T07"))
    shown = caught(log.write(tmp_path, old=None, receipt=None), capsys)
    assert "entry 400: back-dated; its hour 2026-11-01T07 lies before 2026-11-09T07 of entry 399" in shown


def test_an_entry_that_is_no_leaf_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    log = Log()
    log.entries[5] = b'{"name":"anybody"}'
    assert "entry 5: not an entry of this log" in caught(log.write(tmp_path), capsys)


def test_a_log_rewritten_without_the_key_is_caught(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    directory = Log().write(tmp_path)
    kept = {name: (directory / name).read_bytes() for name in ("checkpoint", "checkpoint.old")}
    log = Log()
    log.entries[550] = leaf(550, salt="other")
    log.write(directory, receipt=None)
    for name, data in kept.items():
        put(directory / name, data)
    assert "entries 520 to 599: at least one was changed, removed or reordered" in caught(directory, capsys)


def test_a_log_rewritten_with_the_key_differs_from_the_kept_checkpoint(whole: Path, capsys: pytest.CaptureFixture[str]) -> None:
    log = Log()
    log.entries[100] = leaf(100, salt="other")
    log.write(whole, old=None, receipt=None)
    shown = caught(whole, capsys)
    assert "entries 0 to 519: at least one was changed, removed or reordered" in shown
    assert "checkpoint.old" in shown
    assert "p.tlog-proof" in shown


def test_a_log_rolled_back_is_caught(whole: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(whole / "checkpoint.old", (whole / "checkpoint").read_bytes())
    shorter = Log(entries=Log().entries[:OLD])
    for path in ("tile/0/002.p/88", "tile/entries/002.p/88"):
        (whole / path).unlink()
    shorter.write(whole, old=None, receipt=None)
    assert "entry 520: removed; checkpoint.old has 600 entries: the log was rolled back" in caught(whole, capsys)


def test_files_left_over_from_a_rollback_give_it_away(whole: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Log(entries=Log().entries[:OLD]).write(whole, old=None, receipt=None)
    for name in ("checkpoint.old", "p.tlog-proof", "p.entry"):
        (whole / name).unlink()
    shown = caught(whole, capsys)
    assert "entry 520: removed; tile/0/002.p/88 goes beyond the checkpoint's 520 entries" in shown


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
