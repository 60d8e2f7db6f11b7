"""Scrutiny's monitor: every decision without a name."""

from django.db import connection

from keepsight.apps.decisions.queries.policies import held_policies
from keepsight.apps.decisions.values import MonitorRow
from keepsight.vocabulary.people import Viewer


def monitor(*, viewer: Viewer) -> list[MonitorRow]:
    """Every decision without a name; empty unless the viewer is a scrutineer looking for scrutiny."""
    del viewer  # the function reads the signed context
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT reference, kind, agency_kind, decided_on, due_at, suspected, answer, answered_at, rank, versions"
            " FROM sec.decision_monitor() ORDER BY decided_on DESC, reference"
        )
        titles = {
            kind: need.title
            for kind, need in {
                kind: need for held in held_policies().values() for kind, need in held.requirements.items()
            }.items()
        }
        return [MonitorRow(row[0], row[1], titles.get(row[1], row[1]), *row[2:]) for row in cursor.fetchall()]
