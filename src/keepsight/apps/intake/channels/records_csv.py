"""One agency's records from a CSV, a batch a transaction. A killed load is resumed by running it again; nothing is kept twice."""

import csv
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from keepsight.apps.access.operations import acting
from keepsight.apps.linkage import operations as linkage
from keepsight.apps.people import operations as people
from keepsight.apps.people import queries as records
from keepsight.apps.people.values import FACTS, Facts, RecordDraft
from keepsight.vocabulary.people import Actor, Purpose

_BATCH = 250
_LONGEST_FIELD = 100_000


class UnreadableError(Exception):
    """The file as a whole cannot be used; the text says why and what to do."""


@dataclass
class Report:
    """What came of a load, in rows."""

    read: int = 0
    kept: int = 0
    changed: int = 0
    rejected: int = 0
    statuses: Counter[str] = field(default_factory=Counter)

    @property
    def linked(self) -> int:
        """Records linked to a person already known."""
        return self.statuses["link"]

    @property
    def possible(self) -> int:
        """Records for a person to look at."""
        return self.statuses["possible"]

    @property
    def new(self) -> int:
        """Records that are the first of a person."""
        return self.statuses["new"]


def load(*, path: Path, rejects: Path, by: Actor, at: datetime, progress: Callable[[int], object]) -> Report:
    """Keep and place every good row; write the others with their reasons to `rejects`. `progress` is told bytes read.

    UnreadableError when the file is not UTF-8 or has no usable header row.
    """
    report = Report()
    with rejects.open("w", newline="", encoding="utf-8") as out:
        refused = csv.writer(out)
        refused.writerow(["line", "record_id", "reasons"])
        batch: list[tuple[int, RecordDraft]] = []
        for line, draft, faults in _rows(path, progress):
            report.read += 1
            if faults:
                report.rejected += 1
                refused.writerow([line, draft.external_id, "; ".join(f"{name}: {text}" for name, text in faults.items())])
                continue
            batch.append((line, draft))
            if len(batch) == _BATCH:
                refused.writerows(_keep(batch, report, by, at))
                batch = []
        if batch:
            refused.writerows(_keep(batch, report, by, at))
    with acting(by=by, purpose=Purpose.LOADING):
        linkage.take_stock(by=by, at=at)  # so that a large load does not slow down whoever searches next
    if not report.rejected:
        rejects.unlink()
    return report


def _keep(batch: list[tuple[int, RecordDraft]], report: Report, by: Actor, at: datetime) -> list[tuple[int, str, str]]:
    """Keep and place a batch. Returns rows for the rejects: what is restricted from the account that loads."""
    with acting(by=by, purpose=Purpose.LOADING):
        answers = people.keep_open(drafts=[draft for _, draft in batch], by=by, at=at)
        kept = [one for one in answers if one]
        placed = linkage.place_many(records=kept, by=by, at=at)
    hidden = [(line, draft.external_id) for (line, draft), one in zip(batch, answers, strict=True) if one is None]
    report.kept += len(kept)
    report.changed += sum(one.changed for one in kept)
    report.rejected += len(hidden)
    report.statuses.update(one.status for one in placed)
    return [(line, number, f"record_id: {people.RESTRICTED}") for line, number in hidden]


def _rows(path: Path, progress: Callable[[int], object]) -> Iterator[tuple[int, RecordDraft, dict[str, str]]]:
    csv.field_size_limit(_LONGEST_FIELD)
    seen: dict[str, int] = {}
    with path.open(newline="", encoding="utf-8-sig") as file:
        try:
            reader = csv.DictReader(_counted(file, progress))
            header = reader.fieldnames or []
            if "record_id" not in header:
                raise UnreadableError(
                    f"{path.name}: the header row has no column record_id (found: {', '.join(header[:8]) or 'nothing'})"
                )
            for row in reader:
                draft = _draft(row)
                faults = records.faults(draft=draft)
                if None in row:
                    faults["row"] = "has more fields than the header"
                if draft.external_id in seen:
                    faults["record_id"] = f"stands on line {seen[draft.external_id]} already"
                seen.setdefault(draft.external_id, reader.line_num)
                yield reader.line_num, draft, faults
        except UnicodeDecodeError as error:
            raise UnreadableError(f"{path.name}: not UTF-8 text (byte {error.start}); save it as UTF-8 and try again") from error
        except csv.Error as error:
            raise UnreadableError(f"{path.name}, line {reader.line_num}: {error}") from error


def _draft(row: dict[str, str | None]) -> RecordDraft:
    values = {name: (row.get(name) or "").strip() for name in FACTS}
    return RecordDraft((row.get("record_id") or "").strip(), Facts(**values))


def _counted(lines: Iterator[str], progress: Callable[[int], object]) -> Iterator[str]:
    for line in lines:
        progress(len(line.encode()))
        yield line
