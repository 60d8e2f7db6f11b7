"""What a row, a decision or a read is about."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Subject:
    """A kind of thing (`person`, `contact`, `inspection`) and its id, with no foreign key."""

    kind: str
    id: UUID

    def __post_init__(self) -> None:
        if not self.kind.isidentifier():
            raise ValueError(f"a subject's kind is one word, not {self.kind!r}")
