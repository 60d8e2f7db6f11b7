"""A full disk: nothing half-written is signed or served, nothing is lost, and the publisher goes on when there is room."""

import errno
import threading
from datetime import datetime

import pytest
from log_acts import append, publish_all

from keepsight.apps.ledger.operations import extend, last_word, publish
from keepsight.apps.ledger.queries import LogFolder, audit
from keepsight.engines.merkle.notes import SigningKey
from keepsight.programs.ledger_verify import verify


@pytest.mark.usefixtures("log_database")
@pytest.mark.parametrize("room_for", [0, 1, 2, 3, 4])
def test_a_full_disk_stops_signing_until_there_is_room(
    room_for: int, log: LogFolder, key: SigningKey, at: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    size = publish_all(log, key)
    append(300, at)
    left, write, was_full, stop = [room_for], extend.write_durably, threading.Event(), threading.Event()

    def full(log: LogFolder, name: str, data: bytes) -> None:
        if left[0] <= 0 and not was_full.is_set():
            (log.path / ".draft").write_bytes(data[: len(data) // 2])  # as far as the disk took it
            was_full.set()
            raise OSError(errno.ENOSPC, "No space left on device")
        left[0] -= 1
        write(log, name, data)

    for module in (extend, publish, last_word):
        monkeypatch.setattr(module, "write_durably", full)
    rounds = iter([False] * 40)
    publish.run(lambda: stop.is_set() or next(rounds, True), 0.01, folder=log.path, key=key, using="publisher")
    assert was_full.is_set()
    report = verify(log.path)
    assert (report.problems, report.size) == ((), size + 300)
    assert audit(using="auditor", log=log) == []
