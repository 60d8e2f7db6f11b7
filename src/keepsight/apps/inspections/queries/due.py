"""Responses whose approved day has come, as the worker sees them."""

import json
from datetime import date

from django.db import connection
from django.utils import timezone

from keepsight.apps.inspections.values import DueResponse


def due_responses(*, on: date) -> list[DueResponse]:
    """The one approved first comes first; asked as the role `worker`."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT response, slug, title, approver, told, first_published_at FROM sec.due_responses(%s)", [on])
        return [
            DueResponse(row[0], row[1], row[2], row[3], json.loads(row[4]), timezone.localdate(row[5]) if row[5] else None)
            for row in cursor.fetchall()
        ]
