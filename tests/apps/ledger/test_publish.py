"""Publishing: what is signed is what was committed, and nothing is signed that could fork the log."""

import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from django.db import connections
from log_acts import append, as_superuser, publish_all
from testing_database import Database

from keepsight.apps.ledger.operations import export, extend, publish
from keepsight.apps.ledger.operations.keys import create_key, read_key
from keepsight.apps.ledger.queries import LogFolder, audit
from keepsight.engines.merkle.notes import SigningKey
from keepsight.programs.ledger_verify import verify
from keepsight.vocabulary.answers import InvalidError, RefusedError


@pytest.mark.usefixtures("log_database")
def test_rounds_follow_one_another(log: LogFolder, key: SigningKey, at: datetime, tmp_path: Path) -> None:
    start = publish_all(log, key)
    expected = start
    for count in (0, 1, 254, 1, 1, 260, 300):
        append(count, at)
        expected += count
        assert publish_all(log, key) == expected
        tree = export.export(tmp_path / f"export-{expected}", expected - 1 if expected else None, log=log)
        assert tree.size == expected
        report = verify(tmp_path / f"export-{expected}")
        assert (report.problems, report.size) == ((), expected)
    assert verify(log.path).is_whole
    assert audit(using="auditor", log=log) == []
    full = [path for path in log.path.rglob("*.p") if path.with_suffix("").is_file()]
    assert full == [], "partial tiles stay beside their full ones"


@pytest.mark.usefixtures("log_database")
def test_an_export_can_be_asked_only_for_what_is_published(log: LogFolder, key: SigningKey, at: datetime, tmp_path: Path) -> None:
    with pytest.raises(InvalidError, match="nothing has been published"):
        export.export(tmp_path / "a", log=log)
    size = publish_all(log, key)
    append(1, at)
    with pytest.raises(InvalidError, match="the last checkpoint covers"):
        export.export(tmp_path / "a", size, log=log)
    assert not (tmp_path / "a").exists()


class StoppedError(Exception):
    pass


@pytest.mark.usefixtures("log_database")
def test_a_publisher_killed_between_any_two_writes_recovers(
    log: LogFolder, key: SigningKey, at: datetime, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    size = publish_all(log, key)
    survived = 0
    for allowed in range(12):
        append(300, at)
        size += 300
        with monkeypatch.context() as patched:
            patched.setattr(extend, "write_durably", stop_after(allowed, extend.write_durably))
            patched.setattr(publish, "write_durably", extend.write_durably)
            try:
                publish_all(log, key)
            except StoppedError:
                survived += 1
        assert publish_all(log, key) == size
        export.export(tmp_path / str(allowed), log=log)
        assert verify(tmp_path / str(allowed)).problems == ()
    assert survived >= 6
    assert audit(using="auditor", log=log) == []


def stop_after(allowed: int, write: Callable[[LogFolder, str, bytes], None]) -> Callable[[LogFolder, str, bytes], None]:
    left = [allowed]

    def write_or_stop(log: LogFolder, name: str, data: bytes) -> None:
        if not left[0]:
            (log.path / ".draft").write_bytes(data[: len(data) // 2])
            raise StoppedError
        left[0] -= 1
        write(log, name, data)

    return write_or_stop


def refused(log: LogFolder, key: SigningKey) -> str:
    before = log.read("checkpoint") if (log.path / "checkpoint").exists() else None
    with pytest.raises(RefusedError) as caught:
        publish_all(log, key)
    after = log.read("checkpoint") if (log.path / "checkpoint").exists() else None
    assert before == after, "something was signed"
    return caught.value.refused.reason


def test_a_restored_database_is_not_signed(log_database: Database, log: LogFolder, key: SigningKey, at: datetime) -> None:
    append(20, at)
    size = publish_all(log, key)
    as_superuser(
        log_database,
        f"DELETE FROM ledger_body WHERE index >= {size - 5}",
        f"DELETE FROM ledger_entry WHERE index >= {size - 5}",
    )
    assert f"holds {size - 5} entries, {size} are signed: reconcile first" in refused(log, key)
    append(5, at)
    assert "does not hold the entries that are signed: reconcile first" in refused(log, key)
    append(300, at)
    assert "does not hold the entries that are signed: reconcile first" in refused(log, key)


def test_a_changed_or_missing_new_entry_is_not_signed(
    log_database: Database, log: LogFolder, key: SigningKey, at: datetime
) -> None:
    size = publish_all(log, key)
    append(5, at)
    as_superuser(log_database, f"UPDATE ledger_entry SET leaf_hash = sha256('') WHERE index = {size + 2}")
    assert f"entry {size + 2} is missing or does not fit its hash" in refused(log, key)
    as_superuser(
        log_database,
        f"DELETE FROM ledger_body WHERE index = {size + 1}",
        f"DELETE FROM ledger_entry WHERE index = {size + 1}",
    )
    assert f"entry {size + 1} is missing or does not fit its hash" in refused(log, key)


@pytest.mark.usefixtures("log_database")
def test_a_flipped_bit_in_a_stored_tile_is_not_signed_over(log: LogFolder, key: SigningKey, at: datetime) -> None:
    append(600, at)
    size = publish_all(log, key)
    tile = log.path / "tile/0/000"
    data = tile.read_bytes()
    tile.write_bytes(bytes([data[0] ^ 1]) + data[1:])
    append(1, at)
    changed = log.path / "tile/1/000.p/2"
    good = changed.read_bytes()
    changed.write_bytes(bytes([good[0] ^ 1]) + good[1:])
    assert "the stored tiles do not continue the last signed checkpoint" in refused(log, key)
    changed.write_bytes(good)
    tile.write_bytes(data)
    assert publish_all(log, key) == size + 1


@pytest.mark.usefixtures("log_database")
def test_the_publisher_knows_its_own_last_word(log: LogFolder, key: SigningKey, at: datetime, tmp_path: Path) -> None:
    append(3, at)
    publish_all(log, key)
    create_key(tmp_path / "other.key", key.name)
    assert "signed with another key" in refused(log, read_key(tmp_path / "other.key"))
    kept = log.read("checkpoint")
    (log.path / "checkpoint").write_bytes(kept.replace(b"example", b"Example"))
    assert "cannot be read" in refused(log, key) or "another key" in refused(log, key)
    (log.path / "checkpoint").unlink()
    assert "the last signed checkpoint is missing" in refused(log, key)


@pytest.mark.parametrize("setting", ["synchronous_commit", "fsync"])
def test_an_unsafe_server_is_refused(setting: str, log_database: Database, log: LogFolder, key: SigningKey) -> None:
    if setting == "synchronous_commit":
        with connections["publisher"].cursor() as cursor:
            cursor.execute("SET synchronous_commit = off")
        assert "synchronous_commit off" in refused(log, key)
        return
    with log_database.connect("bootstrap") as opened:
        opened.execute("ALTER SYSTEM SET fsync = off")
        opened.execute("SELECT pg_reload_conf()")
        try:
            wait_until(lambda: opened.execute("SHOW fsync").fetchone() == ("off",))
            assert "fsync off" in refused(log, key)
        finally:
            opened.execute("ALTER SYSTEM RESET fsync")
            opened.execute("SELECT pg_reload_conf()")
            wait_until(lambda: opened.execute("SHOW fsync").fetchone() == ("on",))


def wait_until(holds: Callable[[], bool]) -> None:
    pause = threading.Event()
    for _ in range(200):
        if holds():
            return
        pause.wait(0.05)
    raise AssertionError("it never came about")


def test_one_publisher_at_a_time(log_database: Database, log: LogFolder, key: SigningKey) -> None:
    with log_database.connect("publisher") as other:
        other.execute("SELECT pg_advisory_lock(hashtextextended('keepsight.ledger.publish', 0))")
        assert is_busy(log, key)
    wait_until(lambda: not is_busy(log, key))


def is_busy(log: LogFolder, key: SigningKey) -> bool:
    try:
        publish.publish_once(folder=log.path, key=key, using="publisher", patience=0.1)
    except publish.BusyError:
        return True
    return False


def test_it_runs_until_told_to_stop_and_outlives_a_lost_connection(
    log_database: Database, log: LogFolder, key: SigningKey, at: datetime
) -> None:
    rounds = iter(range(60))
    sizes: list[int] = []

    def stop() -> bool:
        number = next(rounds, None)
        if number == 5:
            with log_database.connect("bootstrap") as opened:
                user = connections["publisher"].settings_dict["USER"]
                opened.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = %s", [user])
        if number == 20:
            append(2, at)
        note = log.note()
        sizes.append(int(note.text.split("\n")[1]) if note else -1)
        return number is None

    publish.run(stop, 0.01, folder=log.path, key=key, using="publisher")
    assert sizes[-1] == sizes[10] + 2


@pytest.mark.usefixtures("log_database")
def test_the_installation_s_own_log_is_the_default(tmp_path: Path, at: datetime) -> None:
    append(3, at)
    size = publish.publish_once(using="publisher").size
    export.export(tmp_path / "export", size - 1)
    assert verify(tmp_path / "export").size == size
    assert audit(using="auditor") == []
    (tmp_path / "log" / "tile" / "0" / "000.p" / str(size)).write_bytes(bytes(32 * size))
    assert len(audit(using="auditor")) == size
