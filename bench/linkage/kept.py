"""Figures that are kept as soon as they are found, so that a stopped suite goes on where it was."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

FOLDER = Path(".bench")  # ignored by git; remove it to measure anew


class Kept:
    """A JSON file of figures by name."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._figures: dict[str, Any] = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}

    def figure(self, name: str, find: Callable[[], Any]) -> Any:
        """The figure, found now unless it is there already."""
        if name not in self._figures:
            self._figures[name] = find()
            self._file.parent.mkdir(exist_ok=True)
            part = self._file.with_suffix(".part")
            part.write_text(json.dumps(self._figures, indent=1), encoding="utf-8")
            part.replace(self._file)
        return self._figures[name]


def told_by(module: str, *arguments: object) -> Any:
    """What a module of this package prints last when it is run in a process of its own: one line of JSON."""
    command = [sys.executable, "-m", f"bench.linkage.{module}", *map(str, arguments)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    return json.loads(done.stdout.splitlines()[-1])
