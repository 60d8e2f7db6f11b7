"""How answers were read before they were signed, by team. Figures for learning; a team too small to hide a person gives none."""

from datetime import datetime

from django.db import connection

from keepsight.apps.decisions.values import ReadFigures
from keepsight.vocabulary.people import Viewer


def how_read(*, viewer: Viewer, since: datetime) -> list[ReadFigures]:
    """Teams of the viewer's agency by name; nothing unless the viewer is a manager or senior there."""
    del viewer  # the function reads the signed context
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT team, answers, opened_decision, opened_record, minutes FROM sec.how_read(%s) ORDER BY team", [since]
        )
        return [ReadFigures(*row) for row in cursor.fetchall()]
