"""One entry of the log checked in plain words, its receipt, and what is said when the published log does not hold it."""

from datetime import datetime
from pathlib import Path

import invented
import pytest
from browsing import page, signed_in
from django.urls import reverse
from pytest_django import Settings

from keepsight.apps.ledger import queries as ledger
from keepsight.apps.ledger.operations.extend import extend, write_durably
from keepsight.engines.merkle.checkpoints import Checkpoint, Receipt
from keepsight.engines.merkle.notes import SigningKey
from keepsight.engines.merkle.tiles import TileNodes
from keepsight.engines.merkle.tree import root_of

pytestmark = pytest.mark.django_db
KEY = SigningKey("northmere.example/log", b"k" * 32)


def publish(folder: Path, entries: list[bytes]) -> None:
    log = ledger.LogFolder(folder)
    extend(log, 0, len(entries), entries)
    tree = Checkpoint(KEY.name, len(entries), root_of(TileNodes(log, len(entries)), len(entries)))
    write_durably(log, "checkpoint", tree.signed(KEY).to_bytes())
    write_durably(log, "vkeys", f"{KEY.verifier}\n".encode())


@pytest.fixture
def entries(at: datetime, tmp_path: Path, settings: Settings) -> list[bytes]:
    """What the log holds: everything up to a contact, in a folder of its own, not published yet."""
    settings.KEEPSIGHT_LOG_DIR = tmp_path
    with invented.acting_as("school-dsl"):
        sent = invented.receive(at)
    found = [ledger.logged_entry(index) for index in range(sent.ledger_index + 1)]
    return [one.entry for one in found if one]


def test_an_entry_is_checked_and_its_receipt_kept(entries: list[bytes], tmp_path: Path) -> None:
    browser, index = signed_in("social-worker"), len(entries) - 1
    assert "Not yet covered" in page(browser, "desk:log_entry", index=index)
    page(browser, "desk:log_receipt", status=404, index=index)
    publish(tmp_path, entries)
    text = page(browser, "desk:log_entry", index=index)
    assert f"The entry stands in the published log of {len(entries)} entries" in text
    assert "That head carries the signature of northmere.example/log." in text
    receipt = Receipt.parse(browser.get(reverse("desk:log_receipt", kwargs={"index": index})).content)
    receipt.verify(browser.get(reverse("desk:log_bytes", kwargs={"index": index})).content)
    page(browser, "desk:log_bytes", status=404, index=10**9)


def test_a_log_that_was_rewritten_fails_the_check(entries: list[bytes], tmp_path: Path) -> None:
    publish(tmp_path, [b"another" if index == len(entries) - 1 else entry for index, entry in enumerate(entries)])
    assert "The check failed" in page(signed_in("social-worker"), "desk:log_entry", index=len(entries) - 1)
