"""What was approved for a day goes before the public on that day, by itself, in the name of whoever approved it; once."""

import json
from datetime import date, datetime
from typing import Any

from django.db import connection, transaction
from django.utils import timezone

from keepsight.apps.inspections import queries
from keepsight.apps.inspections.rules import facts
from keepsight.apps.inspections.values import DueResponse
from keepsight.apps.publications import operations as publications


def publish_due(*, by: None, at: datetime) -> int:
    """Publish each approved response whose day has come, in the name of its approver; how many. Run as the role `worker`."""
    today = timezone.localdate(at)
    return sum(_carry_out(due, today, by, at) for due in queries.due_responses(on=today))


def _carry_out(due: DueResponse, today: date, by: None, at: datetime) -> bool:
    """One transaction, one entry; False where it was published or stopped a moment ago."""
    del by  # nobody decides now: the second person decided when they approved it for this day
    body = facts.published(due.told, due.first_published_on, today)
    with transaction.atomic(), connection.cursor() as cursor:
        sealed = publications.seal_version(kind="responses", slug=due.slug, title=due.title, body=body, by=due.approver, at=at)
        given: list[Any] = [due.response, today, at, json.dumps(body), sealed]
        cursor.execute("SELECT sec.publish_response(%s, %s, %s, %s::jsonb, %s::jsonb)", given)
        return bool(cursor.fetchone()[0])
