"""The key that signs the log: made once, for its owner only, and never for another log."""

from pathlib import Path

import pytest
from pytest_django import Settings

from keepsight.apps.ledger.operations.keys import create_key, installation_key, read_key
from keepsight.engines.merkle.notes import NoteError
from keepsight.vocabulary.answers import RefusedError


def test_a_key_is_made_once_for_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "log.key"
    verifier = create_key(path, "northmere.example/log")
    assert path.stat().st_mode & 0o777 == 0o600
    assert read_key(path).verifier == verifier
    with pytest.raises(FileExistsError):
        create_key(path, "northmere.example/log")
    with pytest.raises(NoteError):
        create_key(tmp_path / "b.key", "two words")
    assert not (tmp_path / "b.key").exists()


def test_the_installation_has_one_key_for_one_log(tmp_path: Path, settings: Settings) -> None:
    settings.KEEPSIGHT_LOG_DIR, settings.KEEPSIGHT_LOG_ORIGIN = tmp_path / "data" / "log", "northmere.example/log"
    key = installation_key()
    assert (key.name, installation_key()) == ("northmere.example/log", key)
    settings.KEEPSIGHT_LOG_ORIGIN = "elsewhere.example/log"
    with pytest.raises(RefusedError, match="the setting says elsewhere"):
        installation_key()
    (tmp_path / "data" / "log").mkdir()
    (tmp_path / "data" / "log.key").unlink()
    with pytest.raises(RefusedError, match="the key of the published log is missing"):
        installation_key()
