"""What other apps may hold of the ledger."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Sealed:
    """A salted commitment to one item of a bulk act: `salt` stays with the item, `digest` is logged."""

    salt: bytes
    digest: bytes


@dataclass(frozen=True, slots=True)
class SealedEntry:
    """An entry ready to be staged, for SQL functions that write it with their rows (public.ledger_append)."""

    kind: str
    commitment: bytes
    salt: bytes
    body: bytes

    def as_json(self) -> dict[str, Any]:
        """Bytes as hex, the body as its text."""
        return {"kind": self.kind, "commitment": self.commitment.hex(), "salt": self.salt.hex(), "body": self.body.decode()}


@dataclass(frozen=True, slots=True)
class LoggedEntry:
    """What the log shows of one entry; `is_published` says whether a signed checkpoint covers it yet."""

    index: int
    kind: str
    hour: str
    entry: bytes
    is_published: bool


@dataclass(frozen=True, slots=True)
class Checked:
    """An entry checked against the published log: the tree's size, the hashes of its proof, who signed, what was wrong."""

    is_whole: bool
    size: int
    hashes: int
    signed_by: str
    cosigned: int
    fault: str


@dataclass(frozen=True, slots=True)
class Claim:
    """What rows say that an entry of the log commits to: the body as `record` was given it, by whom, when."""

    index: int
    body: Mapping[str, Any]
    by: int
    at: datetime


@dataclass(frozen=True, slots=True)
class OpenedEntry:
    """An entry with its body and salt, for a court or panel."""

    index: int
    kind: str
    entry: bytes
    salt: bytes
    body: bytes


@dataclass(frozen=True, slots=True)
class ErasureCard:
    """That an entry's body is to be erased, or was: ids of who asked and who agreed, None while nobody did."""

    reason: str
    asked_by: int
    asked_at: datetime
    agreed_by: int | None
    agreed_at: datetime | None


@dataclass(frozen=True, slots=True)
class AuditProblem:
    """Something wrong inside the database; `index` is the entry it concerns."""

    index: int
    text: str

    def __str__(self) -> str:
        return f"entry {self.index}: {self.text}"
