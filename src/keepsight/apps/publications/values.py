"""What other apps may hold of publications."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class PublicationCard:
    """One version of something published; `body` is JSON as the app that published it shaped it."""

    kind: str
    slug: str
    title: str
    body: dict[str, Any]
    version: int
    published_at: datetime
