"""What ISO 14289-1 (PDF/UA-1) asks of a PDF such as ours, as far as a machine sees it: clause and fault in words.

Not the whole standard: veraPDF is the judge that knows all of it, and it is on none of the registries that this project
installs from. Here are the clauses that text, headings, lists, tables, links, drawings and fonts can break; forms, media,
layers and formulas do not occur.
"""

import io
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ArrayObject, ContentStream, DictionaryObject

# ISO 32000-1, 14.8.4: the standard structure types that our documents may use.
_KNOWN = frozenset({
    "/Document", "/Part", "/Art", "/Sect", "/Div", "/BlockQuote", "/Caption", "/TOC", "/TOCI", "/P", "/H1", "/H2", "/H3", "/H4",
    "/H5", "/H6", "/L", "/LI", "/Lbl", "/LBody", "/Table", "/TR", "/TH", "/TD", "/THead", "/TBody", "/TFoot", "/Span", "/Quote",
    "/Note", "/Reference", "/Code", "/Link", "/Figure", "/NonStruct",
})  # fmt: skip
_GROUPS = {"/Table", "/THead", "/TBody", "/TFoot"}
_PARENTS = {
    "/LI": {"/L"}, "/LBody": {"/LI"}, "/TR": _GROUPS, "/TH": {"/TR"}, "/TD": {"/TR"}, "/THead": {"/Table"}, "/TBody": {"/Table"},
    "/TFoot": {"/Table"},
}  # fmt: skip
_LEVELS = {f"/H{level}": level for level in range(1, 7)}
_DRAWS = frozenset(
    {b"Tj", b"TJ", b"'", b'"', b"S", b"s", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"sh", b"Do", b"INLINE IMAGE"}
)
Node = tuple[str, DictionaryObject, str]  # its type, itself, its parent's type


def faults(data: bytes) -> list[str]:
    """Every fault found; empty for a document that conforms as far as is looked at."""
    reader = PdfReader(io.BytesIO(data))
    root: Any = reader.trailer["/Root"]
    nodes = list(_nodes(_at(root, "/StructTreeRoot", "/K"), ""))
    return [
        *_document(reader, root), *_structure(nodes), *_headings(nodes), *_tables(nodes), *_content(reader, root),
        *_links(reader, nodes), *_fonts(reader),
    ]  # fmt: skip


def _at(place: Any, *names: str) -> Any:
    """What stands at the end of a way of names; an empty text where it breaks off."""
    for name in names:
        if not isinstance(place, DictionaryObject) or name not in place:
            return ""
        place = place[name]
    return place


def _listed(given: Any) -> list[Any]:
    """One or several, as a list of what they point to."""
    return [one.get_object() for one in given] if isinstance(given, ArrayObject) else [given] if given != "" else []


def _nodes(given: Any, parent: str) -> Iterator[Node]:
    for one in _listed(given):
        if isinstance(one, DictionaryObject) and "/S" in one:
            kind = str(one["/S"])
            yield kind, one, parent
            yield from _nodes(_at(one, "/K"), kind)


def _document(reader: PdfReader, root: Any) -> Iterator[str]:
    about = reader.xmp_metadata
    if "pdfuaid:part" not in _at(root, "/Metadata").get_data().decode():
        yield "5: it does not say that it conforms"
    if about is None or not about.dc_title:
        yield "7.1-9: no title"
    if _at(root, "/MarkInfo", "/Marked") != True or _at(root, "/MarkInfo", "/Suspects") == True:  # noqa: E712 - a PDF's own true
        yield "6.2: not marked as tagged, or its tags are suspect"
    if _at(root, "/ViewerPreferences", "/DisplayDocTitle") != True:  # noqa: E712 - a PDF's own true
        yield "7.1-10: the window shows a file name"
    if not _at(root, "/StructTreeRoot"):
        yield "7.1-11: no structure"
    if not _at(root, "/Lang"):
        yield "7.2: no language"
    if reader.is_encrypted:
        yield "7.16: perhaps closed to screen readers"


def _structure(nodes: list[Node]) -> Iterator[str]:
    for kind, node, parent in nodes:
        if kind not in _KNOWN:
            yield f"7.1-5: {kind} is no standard type"
        if kind in _PARENTS and parent not in _PARENTS[kind]:
            yield f"7.2: {kind} stands in {parent or 'nothing'}"
        if kind == "/Figure" and not _at(node, "/Alt"):
            yield "7.3: a drawing without words"
        if kind == "/Note" and not _at(node, "/ID"):
            yield "7.9: a note without an id"


def _headings(nodes: list[Node]) -> Iterator[str]:
    levels = [_LEVELS[kind] for kind, _node, _parent in nodes if kind in _LEVELS]
    if levels[:1] != [1]:
        yield "7.4.2: the first heading is not of the first level"
    for before, after in pairwise(levels):
        if after > before + 1:
            yield f"7.4.2: level {after} follows level {before}"


def _tables(nodes: list[Node]) -> Iterator[str]:
    for table in (node for kind, node, _parent in nodes if kind == "/Table"):
        rows = [row for kind, row, _parent in _nodes(_at(table, "/K"), "/Table") if kind == "/TR"]
        cells = [
            [(kind, cell) for kind, cell, _parent in _nodes(_at(row, "/K"), "/TR") if kind in ("/TH", "/TD")] for row in rows
        ]
        if len({sum(int(_attribute(cell, "/ColSpan") or 1) for _kind, cell in row) for row in cells}) > 1:
            yield "7.2-15: rows of different length"
        heads = [cell for row in cells for kind, cell in row if kind == "/TH"]
        ids, scoped = {str(_at(head, "/ID")) for head in heads}, all(_attribute(head, "/Scope") for head in heads)
        for cell in (cell for row in cells for kind, cell in row if kind == "/TD"):
            named = {str(header) for header in _listed(_attribute(cell, "/Headers"))}
            if named - ids or not (named or (heads and scoped)):
                yield "7.5: a cell whose header nobody can tell"


def _attribute(node: DictionaryObject, name: str) -> Any:
    """An attribute of a node: in one dictionary or in several."""
    return next((one[name] for one in _listed(_at(node, "/A")) if isinstance(one, DictionaryObject) and name in one), "")


def _content(reader: PdfReader, root: Any) -> Iterator[str]:
    """Everything drawn is an artifact, or has a number that the structure leads to."""
    leads = _listed(_at(root, "/StructTreeRoot", "/ParentTree", "/Nums"))
    known = {int(place): len(_listed(held)) for place, held in zip(leads[::2], leads[1::2], strict=True)}
    for number, page in enumerate(reader.pages, start=1):
        marks: list[bool] = []
        for operands, operator in ContentStream(page["/Contents"], reader).operations:
            if operator in (b"BMC", b"BDC"):
                mark = _at(operands[1], "/MCID") if operator == b"BDC" else ""
                is_led_to = mark != "" and int(mark) < known.get(int(page.get("/StructParents", -1)), 0)
                marks.append(is_led_to or operands[0] == "/Artifact" or any(marks))
            elif operator == b"EMC":
                marks.pop()
            elif operator in _DRAWS and not any(marks):
                yield f"7.1-3: page {number} draws what is neither in the structure nor an artifact"


def _links(reader: PdfReader, nodes: list[Node]) -> Iterator[str]:
    held = [_at(child, "/Obj") for kind, node, _parent in nodes if kind == "/Link" for child in _listed(_at(node, "/K"))]
    for page in reader.pages:
        notes = _listed(_at(page, "/Annots"))
        if notes and _at(page, "/Tabs") != "/S":
            yield "7.18.3: tabbing does not follow the structure"
        for one in notes:
            if _at(one, "/Subtype") == "/Link" and (one not in held or not _at(one, "/Contents")):
                yield "7.18.5: a link outside the structure, or without words of its own"


def _fonts(reader: PdfReader) -> Iterator[str]:
    for page in reader.pages:
        for font in (one.get_object() for one in (_at(page, "/Resources", "/Font") or {}).values()):
            inner = _listed(_at(font, "/DescendantFonts"))
            described = _at(inner[0] if inner else font, "/FontDescriptor")
            if not any(name in described for name in ("/FontFile", "/FontFile2", "/FontFile3")):
                yield f"7.21.4: {font['/BaseFont']} is not in the file"
            if "/ToUnicode" not in font:
                yield f"7.21.7: {font['/BaseFont']} does not say its letters"
