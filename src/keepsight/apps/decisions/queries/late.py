"""Versions that nobody answered in time, as the worker sees them: no words, no child."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import connection

from keepsight.vocabulary.people import AgencyKind


@dataclass(frozen=True, slots=True)
class Late:
    """A newest version past its limit that still waits for an answer; `told` are the ranks it was noted to have risen to."""

    version: int
    number: int
    decision: UUID
    content_hash: str
    secret: bytes | None
    agency: int
    agency_kind: AgencyKind
    kind: str
    policy: str
    due_at: datetime
    told: tuple[str, ...]


def late_versions(*, at: datetime) -> list[Late]:
    """The longest waiting first; asked as the role `worker`."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT version, number, decision, content_hash, secret, agency, agency_kind, kind, policy, due_at, told"
            " FROM sec.late_versions(%s)", [at],
        )  # fmt: skip
        return [
            Late(
                row[0], row[1], row[2], row[3], bytes(row[4]) if row[4] else None, row[5], AgencyKind(row[6]), row[7], row[8],
                row[9], tuple(row[10]),
            )
            for row in cursor.fetchall()
        ]  # fmt: skip
