"""Notices as values."""

from dataclasses import dataclass
from datetime import datetime

# What interrupts, and what waits for the day's one digest.
KINDS = {"digest": "The day’s digest", "late": "Late", "danger": "Danger"}


@dataclass(frozen=True, slots=True)
class NoticeDraft:
    """One notice: its kind, a key under which a person gets it once, words without a name, and where it leads (a path)."""

    kind: str
    key: str
    words: str
    path: str


@dataclass(frozen=True, slots=True)
class NoticeCard:
    """A notice as the person it is for sees it."""

    id: int
    kind: str
    words: str
    path: str
    at: datetime
    is_read: bool
