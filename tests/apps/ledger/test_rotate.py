"""Keys change: the log's under the same name, a witness's with the same memory; nothing signed before is lost, nothing forks."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import pytest
from log_acts import append
from pytest_django import Settings
from witnesses import LOG_NAME, witnessing

from keepsight.apps.ledger.operations import export, rotate
from keepsight.apps.ledger.operations.cosign import Witness
from keepsight.apps.ledger.operations.keys import read_key
from keepsight.apps.ledger.operations.publish import publish_once
from keepsight.apps.ledger.queries import LogFolder, receipt_of
from keepsight.engines.merkle.notes import SigningKey
from keepsight.engines.merkle.tiles import TilePath, split_bundle
from keepsight.programs.ledger_verify import verify
from keepsight.programs.witness_state import State
from keepsight.vocabulary.answers import RefusedError


@pytest.fixture
def named(settings: Settings) -> None:
    """A new key takes the log's name from the settings."""
    settings.KEEPSIGHT_LOG_ORIGIN = LOG_NAME


def publish(log: LogFolder, key: SigningKey, witnesses: Sequence[Witness] = ()) -> int:
    return publish_once(folder=log.path, key=key, using="publisher", witnesses=witnesses).size


@pytest.mark.usefixtures("log_database", "named")
def test_the_log_goes_on_under_a_new_key(log: LogFolder, key: SigningKey, at: datetime, tmp_path: Path) -> None:
    for _ in range(2):
        append(2, at)
        publish(log, key)
    old, new = rotate.rotate_key(log=log)
    assert (old, new.name) == (key.verifier, key.name)
    assert new != old
    with pytest.raises(RefusedError, match="signed with another key"):
        publish(log, key)
    again = read_key(tmp_path / "log.key")
    assert again.verifier == new
    append(2, at)
    size = publish(log, again)
    export.export(tmp_path / "export", size - 1, log=log)
    assert verify(tmp_path / "export").problems == ()
    assert verify(tmp_path / "export").size == size
    policy = tmp_path / "policy"
    policy.write_text(f"log {old}\nlog {new}\nquorum none\n")
    (tmp_path / "export" / "p.tlog-proof").unlink()
    (tmp_path / "export" / "p.entry").unlink()
    assert verify(tmp_path / "export", policy=policy).problems == ()
    retired = tmp_path / f"log.key.retired-{old.key_id.hex()}"
    assert read_key(retired) == key
    assert retired.stat().st_mode & 0o077 == 0


@pytest.mark.usefixtures("log_database", "named")
def test_a_receipt_kept_from_before_is_checked_years_later(log: LogFolder, key: SigningKey, at: datetime, tmp_path: Path) -> None:
    append(2, at)
    index = publish(log, key) - 1
    bundle = TilePath(None, 0, index + 1)
    kept, entry = receipt_of(index, log=log), split_bundle(bundle, log.read(str(bundle)))
    old, new = rotate.rotate_key(log=log)
    append(2, at)
    publish(log, read_key(tmp_path / "log.key"))
    export.export(tmp_path / "export", log=log)
    assert kept
    (tmp_path / "export" / "p.tlog-proof").write_bytes(kept)
    (tmp_path / "export" / "p.entry").write_bytes(entry[index])
    policy = tmp_path / "policy"
    policy.write_text(f"log {old}\nlog {new}\nquorum none\n")
    assert verify(tmp_path / "export", policy=policy).problems == ()
    policy.write_text(f"log {new}\nquorum none\n")
    assert verify(tmp_path / "export", policy=policy).problems == (f"p.tlog-proof: not signed by {LOG_NAME}",)
    (tmp_path / "export" / "p.entry").write_bytes(entry[0])
    policy.write_text(f"log {old}\nlog {new}\nquorum none\n")
    assert not verify(tmp_path / "export", policy=policy).is_whole


@pytest.mark.usefixtures("log_database", "named")
@pytest.mark.parametrize("allowed", range(4))
def test_cut_off_in_the_middle_it_is_called_again(
    allowed: int,
    log: LogFolder,
    key: SigningKey,
    at: datetime,
    tmp_path: Path,
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settings.KEEPSIGHT_LOG_ORIGIN = LOG_NAME
    for _ in range(2):
        append(1, at)
        publish(log, key)
    left, write = [allowed], rotate.write_durably

    def cut(log: LogFolder, name: str, data: bytes) -> None:
        if not left[0]:
            raise OSError("the power is gone")
        left[0] -= 1
        write(log, name, data)

    with monkeypatch.context() as patched:
        patched.setattr(rotate, "write_durably", cut)
        with pytest.raises(OSError, match="power"):
            rotate.rotate_key(log=log)
    _, new = rotate.rotate_key(log=log)
    append(1, at)
    publish(log, read_key(tmp_path / "log.key"))
    assert verify(log.path).problems == ()
    assert log.keys()[0] == new


@pytest.mark.usefixtures("log_database", "named")
def test_a_witness_with_a_new_key_remembers_and_the_log_s_new_key_is_witnessed(
    log: LogFolder, key: SigningKey, at: datetime, tmp_path: Path
) -> None:
    append(1, at)
    with witnessing(tmp_path / "w", "one.example", key.verifier) as one:
        publish(log, key, [one])
    rotate.rotate_key(log=log)
    again = read_key(tmp_path / "log.key")
    append(1, at)
    with witnessing(tmp_path / "w", "two.example", again.verifier) as two:
        assert two.key != one.key
        size = publish(log, again, [two])
    export.export(tmp_path / "export", size - 1, log=log)
    report = verify(tmp_path / "export")
    assert (report.problems, report.cosigned, report.witnesses) == ((), 1, 1)
    state = State(tmp_path / "w")
    last = state.last(LOG_NAME)
    state.close()
    assert last is not None
    assert last.size == size
