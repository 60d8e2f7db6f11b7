"""What the public pages tell of the log is what stands in its folder now, whatever that is."""

from pathlib import Path

import pytest
from browsing import page
from django.test import Client
from pytest_django import Settings

from keepsight.engines.merkle.checkpoints import Checkpoint
from keepsight.engines.merkle.notes import Note, SigningKey
from keepsight.engines.merkle.tree import EMPTY_ROOT

pytestmark = pytest.mark.django_db
KEY, WITNESS = SigningKey("log.example", b"1" * 32), SigningKey("witness.example", b"2" * 32)
TEXT = Checkpoint("log.example", 0, EMPTY_ROOT).to_text()


@pytest.fixture
def folder(tmp_path: Path, settings: Settings) -> Path:
    settings.KEEPSIGHT_LOG_DIR = str(tmp_path)
    (tmp_path / "vkeys").write_text(f"{KEY.verifier}\n{WITNESS.witness}\n")
    (tmp_path / "checkpoint").write_bytes(Note(TEXT, (KEY.sign(TEXT),)).to_bytes())
    return tmp_path


def test_a_witness_that_signs_later_is_seen_at_once(folder: Path) -> None:
    assert "not yet for this state" in page(Client(), "public:check")
    (folder / "checkpoint").write_bytes(Note(TEXT, (KEY.sign(TEXT), WITNESS.cosign(TEXT, 1))).to_bytes())
    assert "not yet for this state" not in page(Client(), "public:check")


def test_a_signature_that_is_wrong_is_told(folder: Path) -> None:
    assert "Signed by the log" in page(Client(), "public:check")
    other = TEXT.replace("0", "7", 1)
    (folder / "checkpoint").write_bytes(Note(other, (KEY.sign(TEXT),)).to_bytes())
    text = page(Client(), "public:check")
    assert "The signature does not hold" in text
    assert "has not been sealed yet" not in text


def test_a_log_that_cannot_be_read_is_not_one_that_was_never_sealed(folder: Path) -> None:
    (folder / "checkpoint").unlink()
    assert "has not been sealed yet" in page(Client(), "public:check")
    (folder / "checkpoint").mkdir()
    assert "The log cannot be read just now" in page(Client(), "public:check")


@pytest.mark.parametrize("name", ["checkpoint", "vkeys"])
def test_who_seeks_help_finds_it_though_the_log_cannot_be_read(name: str, folder: Path) -> None:
    (folder / name).write_bytes(b"\xffrubbish")
    page(Client(), "public:get_help")
    for told in ("public:home", "public:check"):
        text = page(Client(), told)
        assert "The log cannot be read just now" in text
        assert "has not been sealed yet" not in text
