"""Findings as CSV, in and out: report, kind, text, reach, addressed_to, target_on; one finding a row, in the report's order."""

import csv
import io
from collections import defaultdict
from pathlib import Path

from keepsight.apps.inspections import queries
from keepsight.apps.inspections.channels.inspections_json import UnreadableError, finding
from keepsight.apps.inspections.values import Finding
from keepsight.vocabulary.people import Viewer

COLUMNS = ("report", "kind", "text", "reach", "addressed_to", "target_on")
_NEEDED = COLUMNS[:3]


def read(path: Path) -> tuple[dict[str, tuple[Finding, ...]], list[tuple[int, str]]]:
    """Findings by title of their report, and the rows refused: line and reason. A report with a refused row is left out whole."""
    found: dict[str, list[Finding]] = defaultdict(list)
    refused, broken = [], set()
    with path.open(encoding="utf-8-sig", newline="") as lines:
        rows = csv.DictReader(lines)
        missing = [name for name in _NEEDED if name not in (rows.fieldnames or [])]
        if missing:
            raise UnreadableError(f"the first line lacks {', '.join(missing)}; it names the columns {', '.join(COLUMNS)}")
        for row in rows:
            given = {name: (row.get(name) or "").strip() for name in COLUMNS[1:]}
            title = (row.get("report") or "").strip()
            try:
                found[title].append(finding(len(found[title]) + 1, given))
            except ValueError as error:
                refused.append((rows.line_num, str(error)))
                broken.add(title)
    return {title: tuple(listed) for title, listed in found.items() if title not in broken}, refused


def write(*, viewer: Viewer) -> str:
    """Every finding of the viewer's register."""
    out = io.StringIO()
    sheet = csv.writer(out, lineterminator="\n")
    sheet.writerow(COLUMNS)
    for card in queries.register(viewer=viewer):
        for one in card.report.findings:
            sheet.writerow(
                [card.report.title, one.kind.value, one.text, one.reach.value, one.addressed_to.value, one.target_on or ""]
            )
    return out.getvalue()
