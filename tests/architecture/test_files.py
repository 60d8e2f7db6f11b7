"""Sizes, names and words of files: short, every exception with its reason, nothing left undone, nothing of one machine."""

import ast
import re
from pathlib import Path

import pytest
from source_tree import HOUSE, ROOT, TESTS, files, place, python_files, tree

LONGEST_FILE = 299
LONGEST_FUNCTION = 39
WITHOUT_MEANING = {"utils", "helpers", "common", "core", "misc", "lib"}
OURS = [path for path in python_files() if path.is_relative_to(HOUSE) or path.is_relative_to(TESTS)]


def spelt(text: str) -> str:
    """Without the tildes that keep this file from holding what it forbids."""
    return text.replace("~", "")


LEFT_UNDONE = re.compile(spelt(r"\b(TO~DO|FIX~ME|X~XX|HA~CK)\b"))
LEFT_OUT = re.compile(spelt(r"\b(mark\.(sk~ip|sk~ipif|x~fail)|importor~skip|pytest\.(sk~ip|x~fail))\b"))
OF_A_MACHINE = re.compile(spelt("/ro~ot/|/wo~rk/|/tm~p/|/ho~me/"))
REGISTRIES = spelt("py~pi.org pythonho~sted.org npm~js.org npm~js.com dock~er.io gh~cr.io qu~ay.io").split()
WITHOUT_REASON = re.compile(r"#\s*(?:noqa(?:: *[A-Z0-9, ]+)?|type: *ignore(?:\[[\w\-, ]*\])?|pragma: *[\w ]+)\s*$")


def texts() -> list[tuple[Path, str]]:
    found = []
    for path in files():
        try:
            found.append((path, path.read_text(encoding="utf-8")))
        except UnicodeDecodeError:
            continue
    return found


def test_a_file_can_be_read_in_one_sitting() -> None:
    sizes = {place(path): len(path.read_text().splitlines()) for path in OURS}
    assert {name: size for name, size in sizes.items() if size > LONGEST_FILE} == {}


def test_a_function_fits_on_a_screen() -> None:
    long = {}
    for path in OURS:
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                size = (node.end_lineno or 0) - node.lineno + 1
                if size > LONGEST_FUNCTION:
                    long[f"{place(path)}:{node.name}"] = size
    assert long == {}


def test_every_file_says_what_is_in_it() -> None:
    silent = [place(path) for path in OURS if tree(path).body and not ast.get_docstring(tree(path))]
    assert silent == []


def test_no_module_has_a_name_without_meaning() -> None:
    assert [place(path) for path in files() if path.stem in WITHOUT_MEANING] == []


@pytest.mark.parametrize(
    ("line", "bare"),
    [
        ("x = 1  # no~qa", True),
        ("x = 1  # no~qa: E501", True),
        ("x = f()  # type~: ignore[misc]", True),
        ("x = 1  # no~qa: E501 - one table", False),
        ("x = f()  # type~: ignore[misc]  # no types shipped", False),
    ],
)
def test_the_search_for_reasons_finds_bare_exceptions_only(line: str, *, bare: bool) -> None:
    assert bool(WITHOUT_REASON.search(spelt(line))) is bare


def test_every_exception_to_a_rule_carries_its_reason() -> None:
    bare = [
        f"{place(path)}:{number}"
        for path in OURS
        for number, line in enumerate(path.read_text().splitlines(), start=1)
        if WITHOUT_REASON.search(line)
    ]
    assert bare == []


def test_nothing_is_marked_as_left_undone() -> None:
    assert [place(path) for path, text in texts() if path.suffix != ".json" and LEFT_UNDONE.search(text)] == []


def test_no_test_is_left_out() -> None:
    assert [place(path) for path in OURS if LEFT_OUT.search(path.read_text())] == []


def test_no_file_names_a_package_registry_or_a_folder_of_one_machine() -> None:
    wrong = []
    for path, text in texts():
        wrong += [f"{place(path)}: {host}" for host in REGISTRIES if host in text]
        wrong += [f"{place(path)}: {found}" for found in set(OF_A_MACHINE.findall(text))]
    assert wrong == []


def test_each_folder_says_what_it_is_for() -> None:
    folders = {path.parent for path in python_files() if path.is_relative_to(HOUSE)}
    silent = []
    for folder in folders:
        init = folder / "__init__.py"
        spoken = init.exists() and init.read_text() and ast.get_docstring(tree(init))
        if not spoken and not (folder / "README.md").exists():
            silent.append(place(folder))
    assert silent == []


def test_every_engine_explains_its_mathematics_or_law() -> None:
    engines = [path for path in (HOUSE / "engines").iterdir() if (path / "__init__.py").exists()]
    assert engines
    assert [place(path) for path in engines if not (path / "README.md").exists()] == []


def test_the_licence_and_the_words_for_newcomers_are_there() -> None:
    names = ("ARCHITECTURE.md", "CHANGELOG.md", "CONTRIBUTING.md", "GLOSSARY.md", "LICENSE", "SECURITY.md", "docs/README.md")
    assert [name for name in names if not (ROOT / name).read_text().strip()] == []
