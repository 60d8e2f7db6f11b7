"""What nobody answered in time rises to the next rank. It does so by the clock alone; this notes it, once, in the log."""

import json
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from keepsight.apps.decisions import rules
from keepsight.apps.decisions.queries.late import Late, late_versions
from keepsight.apps.decisions.queries.policies import held_policies
from keepsight.apps.ledger.operations import seal
from keepsight.engines.oversight import DecisionFacts, escalated_to


def escalate(*, by: None, at: datetime) -> int:
    """Note every decision that has risen to a rank since the last look; how many. Run as the role `worker`, by nobody."""
    policies, did = held_policies(), 0
    for late in late_versions(at=at):
        # Unanswered as far as it goes: who has answered so far changes neither the limit nor the rank.
        facts = DecisionFacts(
            kind=late.kind, agency=late.agency, agency_kind=late.agency_kind, authors=frozenset(), hashes=(late.content_hash,),
            signatures=(), due_at=late.due_at,
        )  # fmt: skip
        rank = escalated_to(facts, at, policies[late.policy])
        if rank and rank not in late.told:
            did += _note(late, rank, by, at)
    return did


def _note(late: Late, rank: str, by: None, at: datetime) -> bool:
    """One transaction, one entry; False where somebody answered a moment ago."""
    body = {"decision": str(late.decision), "version": late.number, "rank": rank, "due": late.due_at}
    marks = rules.marks_of(late.secret, UUID(str(late.decision)), late.content_hash)
    with transaction.atomic(), connection.cursor() as cursor:
        entry = seal(kind="decisions.decision.escalated", body=body, by=by, at=at)
        given: list[Any] = [late.version, rank, at, json.dumps(entry.as_json()), marks]
        cursor.execute(
            "SELECT sec.escalate(%s, %s, %s, %s::jsonb, %s::bytea[])",
            given,
        )
        return bool(cursor.fetchone()[0])
