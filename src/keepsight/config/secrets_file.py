"""Secrets of an installation: from the environment, or made once and kept in the data folder, readable by its owner only."""

import json
import os
import secrets
from collections.abc import Callable
from pathlib import Path

from keepsight.config import environment

_MAKERS: dict[str, Callable[[], str]] = {
    "KEEPSIGHT_SECRET_KEY": lambda: secrets.token_urlsafe(50),
    "KEEPSIGHT_CONTEXT_KEY": lambda: secrets.token_hex(32),
}


def read(folder: Path, name: str) -> str:
    """The secret: the environment's, else the kept one, else (nothing kept) a new one for this process only."""
    given = environment.read(name)
    return given or _load(folder).get(name) or _MAKERS[name]()


def is_given(folder: Path, name: str) -> bool:
    """Whether it stands in the environment or is kept, so that every process has the same."""
    return bool(environment.read(name) or _load(folder).get(name))


def ensure(folder: Path) -> None:
    """Make the secrets that are missing and keep them in the folder, for the demo."""
    kept = _load(folder)
    missing = {name: make() for name, make in _MAKERS.items() if name not in kept}
    if not missing:
        return
    path = _path(folder)
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".new")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w") as file:
        json.dump(kept | missing, file)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)


def _path(folder: Path) -> Path:
    return folder / "secrets.json"


def _load(folder: Path) -> dict[str, str]:
    path = _path(folder)
    if not path.exists():
        return {}
    kept: dict[str, str] = json.loads(path.read_text())
    return kept
