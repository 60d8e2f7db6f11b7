"""The register as JSON (see inspections.schema.json): good entries are registered, bad ones returned with line and reason."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from keepsight.apps.inspections import operations, queries
from keepsight.apps.inspections.values import (
    Addressee,
    Basis,
    Finding,
    FindingKind,
    InspectionCard,
    Reach,
    Report,
    ReportKind,
)
from keepsight.vocabulary.answers import InvalidError, RefusedError
from keepsight.vocabulary.people import Actor, Viewer

FORMAT = 1
_NEEDED = ("title", "theme", "inspectorates", "kind", "basis", "published_on", "quotes_force")
_KNOWN = frozenset((*_NEEDED, "report_url", "findings", "area", "same_as"))
_LONGEST = {"title": 300, "theme": 200, "inspectorates": 200, "report_url": 200, "area": 200, "same_as": 120}
_FINDING = frozenset(("kind", "text", "reach", "addressed_to", "target_on"))


class UnreadableError(ValueError):
    """The file is no register at all; nothing was registered."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """Slugs of what was registered, how many were there already, and what was refused: line and reason."""

    registered: tuple[str, ...]
    known: int
    refused: tuple[tuple[int, str], ...]


def load(*, path: Path, by: Actor, at: datetime, findings: dict[str, tuple[Finding, ...]] | None = None) -> Loaded:
    """Register every good entry of the file, each in its own transaction; entries that are there already change nothing.

    `findings`, by title of the report, stand in for those of an entry that has none of its own.
    """
    registered, refused, known = [], [], 0
    for line, entry in _entries(path.read_text(encoding="utf-8")):
        try:
            report = _report(entry)
            if not report.findings and findings:
                report = replace(report, findings=findings.get(report.title, ()))
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
    cards = sorted(queries.register(viewer=viewer), key=lambda card: bool(card.report.same_as))  # what others name comes first
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
    faults |= _wrong_kinds({name: value for name, value in entry.items() if name not in faults})
    if faults:
        raise InvalidError(faults)
    try:
        found = tuple(finding(number, one) for number, one in enumerate(entry.get("findings", []), start=1))
        return Report(
            title=entry["title"], theme=entry["theme"], inspectorates=entry["inspectorates"],
            kind=ReportKind(entry["kind"]), basis=Basis(entry["basis"]), published_on=date.fromisoformat(entry["published_on"]),
            quotes_force=entry["quotes_force"], report_url=entry.get("report_url", ""), findings=found,
            area=entry.get("area", ""), same_as=entry.get("same_as", ""),
        )  # fmt: skip
    except KeyError as error:
        raise InvalidError({"findings": f"a finding lacks {error}"}) from error
    except (ValueError, TypeError) as error:
        raise InvalidError({"entry": str(error)}) from error


def _wrong_kinds(entry: dict[str, Any]) -> dict[str, str]:
    """What is there and cannot be what it should: no text, too long, no address, neither true nor false."""
    faults = {}
    for name, longest in _LONGEST.items():
        value = entry.get(name, "")
        if not isinstance(value, str):
            faults[name] = f"{name} is a text"
        elif len(value) > longest:
            faults[name] = f"{name} is longer than {longest} characters"
    if not isinstance(entry.get("quotes_force", True), bool):
        faults["quotes_force"] = "quotes_force is true or false"
    # Anything else than these would be a link that runs or reads something when it is followed.
    if entry.get("report_url") and "report_url" not in faults and not entry["report_url"].startswith(("https://", "http://")):
        faults["report_url"] = "report_url begins with https:// or http://"
    findings = entry.get("findings", [])
    if not (isinstance(findings, list) and all(isinstance(one, dict) for one in findings)):
        faults["findings"] = "findings is a list of objects"
    return faults


def finding(number: int, given: dict[str, Any]) -> Finding:
    """One finding of the file; KeyError or ValueError says what is missing, unknown or impossible."""
    unknown = sorted(given.keys() - _FINDING)
    if unknown:
        raise ValueError(f"{unknown[0]} means nothing in a finding")
    text = str(given["text"]).strip()
    if not text:
        raise ValueError(f"finding {number} has no text")
    target = given.get("target_on")
    return Finding(
        number, FindingKind(given["kind"]), text, Reach(given.get("reach") or Reach.LOCAL),
        Addressee(given.get("addressed_to") or Addressee.BODY), date.fromisoformat(target) if target else None,
    )  # fmt: skip


def _entry(card: InspectionCard) -> dict[str, Any]:
    report = card.report
    held: dict[str, Any] = {
        name: getattr(report, name)
        for name in ("title", "theme", "inspectorates", "quotes_force", "report_url", "area", "same_as")
    }
    held |= {"kind": report.kind.value, "basis": report.basis.value, "published_on": str(report.published_on)}
    held["findings"] = [
        {"kind": one.kind.value, "text": one.text, "reach": one.reach.value, "addressed_to": one.addressed_to.value}
        | ({"target_on": str(one.target_on)} if one.target_on else {})
        for one in report.findings
    ]
    return held
