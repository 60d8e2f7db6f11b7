"""The register as JSON (see inspections.schema.json): good entries are registered, bad ones returned with line and reason."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from keepsight.apps.inspections import operations, queries
from keepsight.apps.inspections.values import Basis, Finding, FindingKind, InspectionCard, Report, ReportKind
from keepsight.vocabulary.answers import InvalidError, RefusedError
from keepsight.vocabulary.people import Actor, Viewer

FORMAT = 1
_NEEDED = ("title", "theme", "inspectorates", "kind", "basis", "published_on", "quotes_force")
_KNOWN = frozenset((*_NEEDED, "report_url", "findings"))


class UnreadableError(ValueError):
    """The file is no register at all; nothing was registered."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """Slugs of what was registered, how many were there already, and what was refused: line and reason."""

    registered: tuple[str, ...]
    known: int
    refused: tuple[tuple[int, str], ...]


def load(*, path: Path, by: Actor, at: datetime) -> Loaded:
    """Register every good entry of the file, each in its own transaction; entries that are there already change nothing."""
    registered, refused, known = [], [], 0
    for line, entry in _entries(path.read_text(encoding="utf-8")):
        try:
            report = _report(entry)
            if operations.is_registered(report=report, by=by, at=at):
                known += 1
            else:
                registered.append(operations.register(report=report, by=by, at=at))
        except InvalidError as error:
            refused.append((line, "; ".join(error.errors.values())))
        except RefusedError as error:
            refused.append((line, error.refused.reason))
    return Loaded(tuple(registered), known, tuple(refused))


def dump(*, viewer: Viewer) -> str:
    """The viewer's register with its responses, in the same form."""
    cards = queries.register(viewer=viewer)
    return json.dumps({"format": FORMAT, "inspections": [_entry(card) for card in cards]}, indent=1, ensure_ascii=False) + "\n"


def _entries(text: str) -> Iterator[tuple[int, Any]]:
    """Each entry with the line it begins on. UnreadableError names the line where the file stops being JSON."""
    try:
        whole = json.loads(text)
    except ValueError as error:
        raise UnreadableError(f"not JSON: {error}") from error
    if not isinstance(whole, dict) or whole.get("format") != FORMAT or not isinstance(whole.get("inspections"), list):
        raise UnreadableError(f'not a register: it begins {{"format": {FORMAT}, "inspections": [...]}}')
    decoder = json.JSONDecoder()
    place = text.index("[", text.index('"inspections"')) + 1
    for _ in whole["inspections"]:
        while text[place] in " \t\r\n,":
            place += 1
        line = text.count("\n", 0, place) + 1
        entry, place = decoder.raw_decode(text, place)
        yield line, entry


def _report(entry: Any) -> Report:
    """The entry as a report; InvalidError says what is missing, unknown or impossible."""
    if not isinstance(entry, dict):
        raise InvalidError({"entry": "an inspection is an object with a title and the other fields"})
    faults = {name: f"{name} is missing" for name in _NEEDED if entry.get(name) in (None, "")}
    faults |= {name: f"{name} means nothing here" for name in sorted(entry.keys() - _KNOWN)}
    if faults:
        raise InvalidError(faults)
    try:
        found = tuple(
            Finding(number, FindingKind(one["kind"]), str(one["text"]).strip())
            for number, one in enumerate(entry.get("findings", []), start=1)
        )
        return Report(
            title=str(entry["title"]), theme=str(entry["theme"]), inspectorates=str(entry["inspectorates"]),
            kind=ReportKind(entry["kind"]), basis=Basis(entry["basis"]), published_on=date.fromisoformat(entry["published_on"]),
            quotes_force=bool(entry["quotes_force"]), report_url=str(entry.get("report_url", "")), findings=found,
        )  # fmt: skip
    except KeyError as error:
        raise InvalidError({"findings": f"a finding lacks {error}"}) from error
    except (ValueError, TypeError) as error:
        raise InvalidError({"entry": str(error)}) from error


def _entry(card: InspectionCard) -> dict[str, Any]:
    report = card.report
    held: dict[str, Any] = {
        name: getattr(report, name) for name in ("title", "theme", "inspectorates", "quotes_force", "report_url")
    }
    held |= {"kind": report.kind.value, "basis": report.basis.value, "published_on": str(report.published_on)}
    held["findings"] = [{"kind": one.kind.value, "text": one.text} for one in report.findings]
    return held
