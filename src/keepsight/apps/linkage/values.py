"""What other apps may hold of a placement."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Reason:
    """One line of why: the field compared, the words, the bits it added or took."""

    field: str
    words: str
    bits: float


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a record went: link, possible or new; the person; the total weight in bits; the reasons."""

    record: UUID
    status: str
    person: UUID
    bits: float | None
    reasons: tuple[Reason, ...] = ()
    guards: tuple[str, ...] = ()
    possible: int = 0
    model: str = ""
