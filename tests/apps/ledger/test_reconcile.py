"""After a restore the witnesses themselves are asked what was signed last; an older copy in a person's hand deceives nobody."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path

import pytest
from log_acts import append, as_superuser, publish_all
from testing_database import Database
from witnesses import answering, witnessing

from keepsight.apps.ledger.operations.cosign import Witness
from keepsight.apps.ledger.operations.last_word import restored_mark
from keepsight.apps.ledger.operations.publish import publish_once
from keepsight.apps.ledger.operations.reconcile import Reconciled, reconcile
from keepsight.apps.ledger.queries import LogFolder
from keepsight.engines.merkle.notes import SigningKey
from keepsight.vocabulary.answers import InvalidError


@pytest.fixture
def two(tmp_path: Path, key: SigningKey) -> Iterator[list[Witness]]:
    with ExitStack() as stack:
        names = ("w0.example", "w1.example")
        yield [stack.enter_context(witnessing(tmp_path / name, name, key.verifier)) for name in names]


def sign(log: LogFolder, key: SigningKey, witnesses: Sequence[Witness]) -> bytes:
    publish_once(folder=log.path, key=key, using="publisher", witnesses=witnesses)
    return (log.path / "checkpoint").read_bytes()


def compare(log: LogFolder, key: SigningKey, witnesses: Sequence[Witness], kept: bytes | None = None) -> Reconciled:
    restored_mark(log).touch()
    return reconcile(kept, key=key.verifier, log=log, using="publisher", witnesses=witnesses)


def test_the_newest_word_of_any_witness_counts(
    log_database: Database, log: LogFolder, key: SigningKey, two: list[Witness], at: datetime
) -> None:
    append(3, at)
    old = sign(log, key, two)
    append(2, at)
    sign(log, key, two[:1])  # only one of them saw it
    whole = compare(log, key, two)
    assert (whole.fault, restored_mark(log).exists()) == ("", False)
    last = whole.held - 1
    as_superuser(log_database, f"DELETE FROM ledger_body WHERE index = {last}", f"DELETE FROM ledger_entry WHERE index = {last}")
    assert compare(log, key, two[1:], old).fault == ""  # what a person alone might have believed
    found = compare(log, key, two, old)
    assert (found.signed, found.held) == (last + 1, last)
    assert "missing from the database" in found.fault
    assert restored_mark(log).exists()
    again = compare(log, key, two[1:], old)  # nobody signs by forgetting what was shown
    assert (again.signed, again.fault) == (last + 1, found.fault)


def test_a_witness_that_is_silent_or_lies_ends_it(
    log_database: Database, log: LogFolder, key: SigningKey, two: list[Witness], at: datetime
) -> None:
    del log_database  # a database
    append(1, at)
    note = sign(log, key, two)
    lost = Witness("http://127.0.0.1:1", two[0].key)
    with pytest.raises(InvalidError, match="does not say what it cosigned last"):
        compare(log, key, [*two, lost], note)
    with answering(200, b"nonsense") as url, pytest.raises(InvalidError, match="does not say"):
        compare(log, key, [Witness(url, two[0].key)])
    with pytest.raises(InvalidError, match="no witness has cosigned"):
        compare(log, key, [])
    other = SigningKey(key.name, b"o" * 32)
    with pytest.raises(InvalidError, match="not signed with this log's key"):
        compare(log, other, [], note)
    assert publish_all(log, key) if not restored_mark(log).exists() else True
