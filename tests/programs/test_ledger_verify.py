"""`keepsight ledger verify`: a whole log passes; each scripted attack is named by its entry."""

import tracemalloc
from pathlib import Path

import pytest
from forged_logs import OLD, Log, bundle, caught, leaf, put

from keepsight.engines.merkle.tiles import join_bundle
from keepsight.engines.merkle.tree import root_of
from keepsight.programs.ledger_verify import main, verify


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


def test_memory_does_not_grow_with_the_log(tmp_path: Path) -> None:
    """Ten times the entries take no more than a byte or so each, where holding them took 600."""
    peaks = []
    for size in (2_560, 25_600):
        folder = Log(entries=[leaf(0, salt=str(n)) for n in range(size)]).write(tmp_path / str(size), old=None, receipt=None)
        tracemalloc.start()
        assert verify(folder).size == size
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] - peaks[0] < 100_000
