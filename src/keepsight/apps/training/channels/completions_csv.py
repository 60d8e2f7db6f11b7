"""Completions from a CSV (email, course, completed_on): good rows load, the rest come back with reasons."""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from keepsight.apps.training import operations, rules
from keepsight.apps.training.values import CompletionDraft
from keepsight.vocabulary.people import Actor

COLUMNS = ("email", "course", "completed_on")


@dataclass(frozen=True, slots=True)
class Loaded:
    """How many completions are new, how many were known, and rejected lines with their reasons."""

    new: int
    known: int
    rejected: tuple[tuple[int, str], ...]


def load(lines: Iterable[str], *, staff: Mapping[str, int], by: Actor, at: datetime) -> Loaded:
    """Load a file; `staff` are the agency's people by address. ValueError for a file without its columns."""
    reader = csv.DictReader(lines)
    missing = [name for name in COLUMNS if name not in (reader.fieldnames or [])]
    if missing:
        raise ValueError(f"the header lacks {', '.join(missing)}; it needs {','.join(COLUMNS)}")
    drafts, rejected = [], []
    for number, row in enumerate(reader, start=2):
        try:
            drafts.append(_draft(row, staff, timezone.localdate(at)))
        except ValueError as error:
            rejected.append((number, str(error)))
    new = operations.complete_many(drafts=drafts, by=by, at=at)
    return Loaded(new, len(drafts) - new, tuple(rejected))


def _draft(row: Mapping[str, str | None], staff: Mapping[str, int], today: date) -> CompletionDraft:
    email, course = (row["email"] or "").strip().lower(), (row["course"] or "").strip()
    user = staff.get(email)
    if user is None:
        raise ValueError("email: nobody of this agency has this address")
    try:
        day = date.fromisoformat((row["completed_on"] or "").strip())
    except ValueError as error:
        raise ValueError("completed_on: write it as 2026-03-12") from error
    for name, words in rules.faults(course, day, today).items():
        raise ValueError(f"{name}: {words}")
    return CompletionDraft(user, course, day)
