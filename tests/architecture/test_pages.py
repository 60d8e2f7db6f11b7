"""One stem per screen: page, template, address and test; pages ask queries, never the tables; every word can be translated."""

import ast
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from source_tree import APPS, HOUSE, TESTS, files, modules, place, tree

ONLY_FILES = {"ledger": "gives bytes of the public log, not a page: tests/apps/ledger/test_log.py asks for them"}
SHARED = {"frame": "what every page of the public site shares"}
PAGES = [path for path in modules("pages") if path.stem not in {"__init__", *SHARED}]
TEMPLATES = [path for path in files() if path.suffix == ".html" and path.is_relative_to(HOUSE)]


def named(path: Path) -> str:
    return f"{path.relative_to(APPS).parts[0]}-{path.stem}"


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_a_page_has_a_function_a_template_and_an_address_of_its_name(page: Path) -> None:
    app = page.relative_to(APPS).parts[0]
    assert page.stem in {node.name for node in tree(page).body if isinstance(node, ast.FunctionDef)}
    assert (APPS / app / "templates" / app / f"{page.stem}.html").exists() or app in ONLY_FILES
    assert re.search(rf'name="{page.stem}"', (APPS / app / "urls.py").read_text())


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_a_page_is_opened_by_a_test_of_its_app(page: Path) -> None:
    """A test file of its stem, or one of the app's tests that asks for its address by name."""
    app = page.relative_to(APPS).parts[0]
    tests = list((TESTS / "apps" / app).glob("test_*.py"))
    by_stem = f"test_{page.stem}" in {path.stem for path in tests}
    assert app in ONLY_FILES or by_stem or any(f'"{app}:{page.stem}"' in path.read_text() for path in tests)


def test_pages_channels_and_forms_never_ask_the_tables() -> None:
    asking = []
    for path in modules("pages", "channels", "forms"):
        found = [node.lineno for node in ast.walk(tree(path)) if isinstance(node, ast.Attribute) and node.attr == "objects"]
        asking += [f"{place(path)}:{line}" for line in found]
    assert asking == []


class Words(HTMLParser):
    """Letters that stand in a page's text, or in an attribute that is read aloud."""

    spoken = ("alt", "aria-label", "placeholder", "title", "data-label")

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_data(self, data: str) -> None:
        if re.search(r"[^\W\d_]{2,}", data):
            self.found.append(data.strip())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del tag
        for name, value in attrs:
            if name in self.spoken:
                self.handle_data(value or "")


def literal_words(text: str) -> list[str]:
    """Words of a template outside its tags, comments and translated blocks. The product's name is nobody's to translate."""
    text = re.sub(r"\{% blocktranslate.*?endblocktranslate %\}|\{% comment.*?endcomment %\}|\{#.*?#\}", "", text, flags=re.DOTALL)
    text = re.sub(
        r"\{% block (?:site_class|main_class|home) %\}.*?\{% endblock %\}|<code>.*?</code>", "", text
    )  # not for reading
    text = re.sub(r"\{%.*?%\}|\{\{.*?\}\}", "", text, flags=re.DOTALL)
    words = Words()
    words.feed(text.replace("Keepsight", ""))
    return words.found


@pytest.mark.parametrize("template", TEMPLATES, ids=place)
def test_every_word_of_a_template_can_be_translated(template: Path) -> None:
    assert literal_words(template.read_text()) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<p>Hello</p>", ["Hello"]), ('<p aria-label="Near"></p>', ["Near"]), ('{% translate "Hello" %}', []),
        ("{% blocktranslate %}Hello {{ name }}{% endblocktranslate %}", []), ("<p>{{ name }}, 4</p>", []),
    ],
)  # fmt: skip
def test_the_search_for_words_finds_literals_only(text: str, words: list[str]) -> None:
    assert literal_words(text) == words
