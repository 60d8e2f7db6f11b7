"""The repository as the architecture tests read it: its files, its modules as syntax trees, and the order of the apps."""

import ast
import configparser
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
HOUSE = ROOT / "src" / "keepsight"
APPS = HOUSE / "apps"
TESTS = ROOT / "tests"
_UNREAD = {".git", ".mypy_cache", ".pytest_cache"}  # never part of the repository, whatever .gitignore says


@cache
def files() -> tuple[Path, ...]:
    """Every file of the repository that git would keep."""
    ignored = [line.strip("/") for line in (ROOT / ".gitignore").read_text().splitlines() if line.strip()]
    return tuple(sorted(_walk(ROOT, ignored)))


def _walk(folder: Path, ignored: list[str]) -> Iterator[Path]:
    for path in folder.iterdir():
        place = path.relative_to(ROOT)
        if path.name in _UNREAD or any(place.match(pattern) or place == Path(pattern) for pattern in ignored):
            continue
        if path.is_dir():
            yield from _walk(path, ignored)
        else:
            yield path


def python_files(*, migrations: bool = False) -> list[Path]:
    """Our Python files; migrations are written by Django and left out unless asked for."""
    return [path for path in files() if path.suffix == ".py" and (migrations or "migrations" not in path.parts)]


@cache
def tree(path: Path) -> ast.Module:
    """A file's syntax tree."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def place(path: Path) -> str:
    """A file as people name it: from the root of the repository."""
    return str(path.relative_to(ROOT))


@dataclass(frozen=True)
class Function:
    """A public function of an app's module, such as `intake.receive`."""

    app: str
    name: str
    node: ast.FunctionDef

    @property
    def full_name(self) -> str:
        """App and name."""
        return f"{self.app}.{self.name}"

    @property
    def is_keyword_only(self) -> bool:
        """Whether every argument must be named."""
        given = self.node.args
        return not (given.args or given.posonlyargs or given.vararg)

    @property
    def keywords(self) -> set[str]:
        """Its keyword-only arguments."""
        return {one.arg for one in self.node.args.kwonlyargs}


def public_functions(module: str) -> list[Function]:
    """The public functions of every app's `module`, which may be a file or a package."""
    found = []
    for path in modules(module):
        app = path.relative_to(APPS).parts[0]
        nodes = [node for node in tree(path).body if isinstance(node, ast.FunctionDef)]
        found += [Function(app, node.name, node) for node in nodes if not node.name.startswith("_")]
    return found


def modules(*names: str) -> list[Path]:
    """The files of the named modules in every app."""
    return [
        path for path in python_files()
        if path.is_relative_to(APPS) and len(path.relative_to(APPS).parts) > 1
        and path.relative_to(APPS).parts[1].removesuffix(".py") in names
    ]  # fmt: skip


@cache
def storeys_of_apps() -> dict[str, int]:
    """App → its height, read from the contract that orders them; apps side by side share a number."""
    contracts = configparser.ConfigParser()
    contracts.read(ROOT / ".importlinter")
    rows = contracts["importlinter:contract:2-apps"]["layers"].split("\n")
    layers = [row for row in rows if row.strip()]
    heights = {}
    for height, layer in enumerate(reversed(layers)):
        heights |= {name.strip(" ()"): height for name in layer.split("|")}
    return heights
