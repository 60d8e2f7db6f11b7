"""What docs/generated holds is what the code says, and the documents point to files that exist."""

import re
from pathlib import Path

import pytest
from source_tree import ROOT, files, place

from keepsight.config import documents

GENERATED = ROOT / documents.FOLDER
WRITTEN = [path for path in files() if path.suffix == ".md"]


def test_generated_documents_are_current() -> None:
    kept = {path.name: path.read_text(encoding="utf-8") for path in GENERATED.glob("*.md")}
    assert kept == documents.rendered(), "run `make docs`"


@pytest.mark.parametrize("document", WRITTEN, ids=place)
def test_links_between_documents_lead_somewhere(document: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", document.read_text(encoding="utf-8"))
    assert [link for link in links if not (document.parent / link).exists()] == []


@pytest.mark.parametrize("document", WRITTEN, ids=place)
def test_files_that_a_document_names_exist(document: Path) -> None:
    named = re.findall(r"`((?:src|tests|docs|deploy|requirements)/[\w./-]+)`", document.read_text(encoding="utf-8"))
    assert [name for name in named if not (ROOT / name).exists()] == []
