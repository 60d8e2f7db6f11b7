"""Figures that are kept as soon as they are found, so that a stopped suite goes on where it was.

Each is kept with a digest of what it rests on: the code and model on our side, the code and versions on the peer's. A figure
of another digest is found anew.
"""

import json
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path
from typing import Any

from keepsight.engines.linkage.model import default_text

FOLDER = Path(".bench")  # ignored by git
_HERE = Path(__file__).parent
_SOURCES = _HERE.parent.parent / "src" / "keepsight"
_MAKERS = tuple(_HERE / f"{name}.py" for name in ("area_file", "families", "names", "writing"))
_BESIDE = tuple(_HERE / f"{name}.py" for name in ("accuracy", "rules", "febrl", "febrl_peer"))


@cache
def digest_of(side: str) -> str:
    """What figures of "files", "ours" or "peer" rest on."""
    found = blake2b(digest_size=8)
    held = list(_MAKERS) + sorted((_SOURCES / "apps" / "simulate").rglob("*.py"))
    if side != "files":
        held += _BESIDE
    if side == "ours":
        folders = [_SOURCES / "engines" / "linkage", _SOURCES / "programs" / "linkage"]
        held += [_HERE / "cultures.py", _HERE / "ours.py", *(path for one in folders for path in sorted(one.rglob("*.py")))]
        model = json.loads(default_text()) | {"card": None}  # the card holds figures, and decides none
        found.update(json.dumps(model).encode())
    if side == "peer":
        held.append(_HERE / "peer.py")
        found.update(f"splink {version('splink')}, duckdb {version('duckdb')}".encode())
    for path in held:
        found.update(path.read_bytes())
    return found.hexdigest()


def file_named(name: str) -> Path:
    """Where a made file lies; makers that changed make another one."""
    FOLDER.mkdir(exist_ok=True)
    return FOLDER / f"{name}-{digest_of('files')}.csv"


class Kept:
    """A JSON file of figures by name; `fresh` finds each anew."""

    def __init__(self, file: Path, *, fresh: bool = False) -> None:
        self._file = file
        self._figures: dict[str, Any] = {}
        if file.exists() and not fresh:
            self._figures = json.loads(file.read_text(encoding="utf-8"))

    def figure(self, name: str, side: str, find: Callable[[], Any]) -> Any:
        """The figure, found now unless it is there already of the same code: `side` says whose."""
        digest = digest_of(side)
        held = self._figures.get(name)
        if held is None or held["of"] != digest:
            held = self._figures[name] = {"of": digest, "found": find()}
            self._file.parent.mkdir(exist_ok=True)
            part = self._file.with_suffix(".part")
            part.write_text(json.dumps(self._figures, indent=1), encoding="utf-8")
            part.replace(self._file)
        return held["found"]


def told_by(module: str, *arguments: object) -> Any:
    """What a module of this package prints last when it is run in a process of its own: one line of JSON."""
    command = [sys.executable, "-m", f"bench.linkage.{module}", *map(str, arguments)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    return json.loads(done.stdout.splitlines()[-1])
