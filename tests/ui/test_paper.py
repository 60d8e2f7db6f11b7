"""Pages on paper conform to PDF/UA-1 as far as a machine sees it, and the machine sees it when they do not."""

import io
from collections.abc import Callable

import pdf_ua
import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import BooleanObject, DictionaryObject, NameObject

from keepsight.ui.paper import tagged_pdf

WHOLE = (
    '<!doctype html><html lang="en-gb"><head><title>A record</title></head><body><h1>A record</h1>'
    "<h2>One</h2><p>Wörds, <strong>strong</strong>.</p>"
    '<table><caption>Facts</caption><tr><th scope="row">Day</th><td>3 March 2026</td></tr></table>'
    '<h3>Two</h3><ul><li>First, <a href="https://example.org/">an example</a></li></ul></body></html>'
)


def test_a_page_with_all_we_use_conforms() -> None:
    assert pdf_ua.faults(tagged_pdf(WHOLE)) == []


@pytest.mark.parametrize(
    ("before", "after", "clause"),
    [
        ('<html lang="en-gb">', "<html>", "7.2: no language"),
        ("<title>A record</title>", "", "7.1-9"),
        ("<h1>A record</h1>", "", "7.4.2: the first heading"),
        ("h3>", "h4>", "7.4.2: level 4 follows level 2"),
        ('<th scope="row">Day</th>', "<td>Day</td>", "7.5"),
        ("<td>3 March 2026</td></tr>", "<td>3 March 2026</td></tr><tr><th>Hour</th></tr>", "7.2-15"),
    ],
)
def test_a_fault_of_the_page_is_found(before: str, after: str, clause: str) -> None:
    assert before in WHOLE
    assert any(fault.startswith(clause) for fault in pdf_ua.faults(tagged_pdf(WHOLE.replace(before, after))))


def _nodes(given: object) -> list[DictionaryObject]:
    return [node for _kind, node, _parent in pdf_ua._nodes(given, "")]


def _root(writer: PdfWriter) -> DictionaryObject:
    return writer.root_object


def _first(writer: PdfWriter, kind: str) -> DictionaryObject:
    tree = _root(writer)["/StructTreeRoot"].get_object()
    assert isinstance(tree, DictionaryObject)
    return next(node for node in _nodes(tree["/K"]) if node["/S"] == kind)


def _untag(writer: PdfWriter) -> None:
    del _root(writer)["/StructTreeRoot"]


def _unmark(writer: PdfWriter) -> None:
    marks = _root(writer)["/MarkInfo"]
    assert isinstance(marks, DictionaryObject)
    marks[NameObject("/Marked")] = BooleanObject(False)


def _strange(writer: PdfWriter) -> None:
    _first(writer, "/Caption")[NameObject("/S")] = NameObject("/Banner")


def _astray(writer: PdfWriter) -> None:
    _first(writer, "/TBody")[NameObject("/S")] = NameObject("/Div")


def _silent_link(writer: PdfWriter) -> None:
    for one in writer.pages[0]["/Annots"]:  # type: ignore[attr-defined]  # an array of them
        del one.get_object()["/Contents"]


def _font_elsewhere(writer: PdfWriter) -> None:
    for font in writer.pages[0]["/Resources"]["/Font"].values():  # type: ignore[index]  # a dictionary
        del font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()["/FontFile2"]
        del font.get_object()["/ToUnicode"]


@pytest.mark.parametrize(
    ("change", "clauses"),
    [
        (_untag, {"7.1-11", "7.1-3", "7.4.2", "7.18.5"}), (_unmark, {"6.2"}), (_strange, {"7.1-5"}), (_astray, {"7.2"}),
        (_silent_link, {"7.18.5"}), (_font_elsewhere, {"7.21.4", "7.21.7"}),
    ],
)  # fmt: skip
def test_a_fault_of_the_file_is_found(change: Callable[[PdfWriter], None], clauses: set[str]) -> None:
    writer, out = PdfWriter(clone_from=PdfReader(io.BytesIO(tagged_pdf(WHOLE)))), io.BytesIO()
    change(writer)
    writer.write(out)
    assert {fault.split(":")[0].split(",")[0] for fault in pdf_ua.faults(out.getvalue())} == clauses
